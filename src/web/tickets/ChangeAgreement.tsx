import { useState } from 'react'
import { useAgreementWords } from '#web/agreements/words.ts'
import { useSending } from '#web/people/door/entering.ts'
import { refresh, useAnswer } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { fieldError } from '#web/platform/problem.ts'
import { FormDialog } from '#web/settings/FormDialog.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { toast } from '#web/ui/toasts.ts'
import type { TicketDetail } from './handle.ts'
import { useText } from './text.ts'

const again = 'again'

/** Puts the ticket under another agreement of its client, or lets matching decide again; the reason is kept. */
export function ChangeAgreement({
  ticket,
  onClose,
}: {
  readonly ticket: TicketDetail
  readonly onClose: () => void
}) {
  const say = useText()
  const words = useAgreementWords()
  const [chosen, setChosen] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const { data } = useAnswer('agreements.list', {
    query: { clientId: ticket.client.id, show: 'all', limit: 200 },
  })
  const { busy, problem, send } = useSending()
  // What has begun, be it over by now: whoever may settle attaches it late.
  const begun = (data?.items ?? []).filter(({ state }) => ['active', 'suspended', 'ended'].includes(state))
  const keep = async () => {
    const body = { agreementId: chosen === again ? null : chosen, reason: reason.trim() }
    const params = { ticket: ticket.id }
    if (!(await send(() => call('tickets.attach_agreement', { params, body })))) return
    toast({ text: say('agreementChanged', { number: ticket.number }) })
    for (const name of ['tickets.get', 'tickets.history', 'views.queue'] as const) void refresh(name)
    onClose()
  }
  return (
    <FormDialog
      title={say('agreementTitle', { number: ticket.number })}
      action={say('agreementKeep')}
      busy={busy}
      problem={problem}
      fields={['agreementId', 'reason']}
      ready={chosen !== null && reason.trim() !== ''}
      untouched={chosen === null && reason === ''}
      onSubmit={() => void keep()}
      onClose={onClose}
    >
      <p>{say('attachText')}</p>
      <Select
        name={say('agreement')}
        required
        value={chosen}
        error={fieldError(problem, 'agreementId')}
        onChange={setChosen}
        choices={[
          ...begun.map(row => ({ id: row.id, name: `${row.name} · ${words.period(row)}` })),
          { id: again, name: say('matchAgain') },
        ]}
      />
      <TextField
        name={say('reason')}
        required
        maxLength={500}
        value={reason}
        error={fieldError(problem, 'reason')}
        onChange={setReason}
      />
    </FormDialog>
  )
}
