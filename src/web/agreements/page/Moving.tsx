import { useState } from 'react'
import { needsReason } from '#domain/agreements/lifecycle.ts'
import type { AgreementRow } from '#domain/agreements/shapes.ts'
import type { AgreementState } from '#domain/agreements/terms-shapes.ts'
import { useSending } from '#web/people/door/entering.ts'
import { refresh, useAnswer } from '#web/platform/cache.ts'
import { call, type Reply } from '#web/platform/client.ts'
import { now } from '#web/platform/clock.ts'
import { fieldError } from '#web/platform/problem.ts'
import { useFormat } from '#web/platform/reader.ts'
import { FormDialog } from '#web/settings/FormDialog.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { toast } from '#web/ui/toasts.ts'
import { daysBetween, dayText, todayIn } from '../days.ts'
import { useText as useAgreementText } from '../text.ts'
import styles from './Page.module.css'
import { touched } from './page-data.ts'
import { useText } from './text.ts'

type Moved = Pick<AgreementRow, 'id' | 'number' | 'name' | 'state' | 'version' | 'client' | 'zone'>

/** From one state to the next by hand: what it means, what stops, and why. */
export function Moving({
  agreement,
  to,
  onClose,
}: {
  readonly agreement: Moved
  readonly to: AgreementState
  readonly onClose: () => void
}) {
  const say = useText()
  const sayAgreement = useAgreementText()
  const [reason, setReason] = useState('')
  const { busy, problem, send } = useSending()
  const { id, name, state, version } = agreement
  const word = moveWord(state, to)
  const move = async () => {
    const done = await send(() =>
      call('agreements.move', { params: { id }, body: { base: version, to, reason: reason.trim() || null } }),
    )
    if (!done) return
    toast({ text: say('moved', { name, state: sayAgreement(`state_${to}`) }) })
    for (const one of touched) void refresh(one)
    onClose()
  }
  return (
    <FormDialog
      title={say(`moveTitle_${word}`, { name })}
      action={say(`move_${word}`)}
      busy={busy}
      problem={problem}
      fields={['reason']}
      ready={!needsReason(to) || reason.trim() !== ''}
      danger={to === 'ended' || to === 'cancelled'}
      untouched={reason === ''}
      onSubmit={() => void move()}
      onClose={onClose}
    >
      <p>{say(`moveText_${word}`, { client: agreement.client.name })}</p>
      {to === 'ended' || to === 'suspended' ? <WhatStops agreement={agreement} to={to} /> : null}
      <TextField
        name={needsReason(to) ? say('reason') : say('reasonOptional')}
        required={needsReason(to)}
        maxLength={500}
        value={reason}
        onChange={setReason}
        error={fieldError(problem, 'reason')}
        autoFocus
      />
    </FormDialog>
  )
}

/** What renews it, from when on; ended today it leaves the days before that without anything. */
function Following({
  agreement: { zone },
  following: { name, number, startsOn },
  ends,
}: {
  readonly agreement: Moved
  readonly following: NonNullable<Reply<'agreements.stops'>['continuesWith']>
  readonly ends: boolean
}) {
  const say = useText()
  const format = useFormat()
  if (startsOn === null) return <li>{say('stopsContinues', { name, number })}</li>
  const bare = ends ? daysBetween(todayIn(zone, now(), format), startsOn) - 1 : 0
  return (
    <>
      <li>{say('stopsContinuesFrom', { name, number, day: dayText(startsOn, format) })}</li>
      {bare > 0 ? (
        <li>
          <strong>{say('stopsBare', { count: bare })}</strong>
        </li>
      ) : null}
    </>
  )
}

export type MoveWord = 'plan' | 'withdraw' | 'activate' | 'suspend' | 'resume' | 'end' | 'cancel'

/** What a move is called: resuming and activating both end in "active". */
export const moveWord = (from: AgreementState, to: AgreementState): MoveWord => {
  if (to === 'active') return from === 'suspended' ? 'resume' : 'activate'
  return (
    { draft: 'withdraw', planned: 'plan', suspended: 'suspend', ended: 'end', cancelled: 'cancel' } as const
  )[to]
}

/** "6 open tickets keep their promises; SSO and Hosting can no longer be asked for." */
function WhatStops({ agreement, to }: { readonly agreement: Moved; readonly to: AgreementState }) {
  const say = useText()
  const answer = useAnswer('agreements.stops', { params: { id: agreement.id } }, { staleTime: 0 })
  const stops = answer.data
  if (!stops)
    return answer.error ? <p className={styles.quiet}>{say('stopsFailed')}</p> : <Waiting lines={3} />
  return (
    <div className={styles.stops}>
      <h3>{say('stops')}</h3>
      <ul>
        <li>
          {stops.openTickets === 0
            ? say('stopsNoTickets')
            : say('stopsTickets', { count: stops.openTickets })}
        </li>
        <li>
          {stops.services.length === 0
            ? say('stopsNoServices')
            : say('stopsServices', { services: stops.services.join(', ') })}
        </li>
        <li>{say('stopsContacts', { count: stops.contacts })}</li>
        {stops.continuesWith ? (
          <Following agreement={agreement} following={stops.continuesWith} ends={to === 'ended'} />
        ) : null}
      </ul>
    </div>
  )
}
