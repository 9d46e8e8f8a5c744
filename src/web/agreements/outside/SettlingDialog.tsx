import { useState } from 'react'
import type { OutsideRequest } from '#domain/tickets/outside-shapes.ts'
import { useSending } from '#web/people/door/entering.ts'
import { refresh, useAnswer } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { fieldError } from '#web/platform/problem.ts'
import { FormDialog } from '#web/settings/FormDialog.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { TextArea } from '#web/ui/forms/TextArea.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { toast } from '#web/ui/toasts.ts'
import { AgreementChoice } from './AgreementChoice.tsx'
import { useText } from './text.ts'

export type Settling = 'accept' | 'attach' | 'decline'

/** What becomes of a request outside every agreement: taken on once, put under an agreement, or declined. */
export function SettlingDialog({
  request,
  how,
  onClose,
}: {
  readonly request: OutsideRequest
  readonly how: Settling
  readonly onClose: () => void
}) {
  const say = useText()
  const [reason, setReason] = useState('')
  const [message, setMessage] = useState('')
  const [policyId, setPolicyId] = useState<string | null>(null)
  const [agreementId, setAgreementId] = useState<string | null>(null)
  const policies = useAnswer('sla.policies', { query: {} }, { enabled: how === 'accept', staleTime: 60_000 })
  const { busy, problem, send } = useSending()
  const params = { ticket: request.ticket.id }
  const settle = async () => {
    const done = await send(async () => {
      if (how === 'accept')
        return await call('tickets.accept', {
          params,
          body: {
            how: 'once',
            ...(reason.trim() ? { reason: reason.trim() } : {}),
            ...(policyId ? { policyId } : {}),
          },
        })
      if (how === 'attach')
        return await call('tickets.attach_agreement', {
          params,
          body: { agreementId, reason: reason.trim() },
        })
      return await call('tickets.decline', {
        params,
        body: { reason: reason.trim(), ...(message.trim() ? { message: message.trim() } : {}) },
      })
    })
    if (!done) return
    toast({ text: say(`done_${how}`, { number: request.ticket.number }) })
    for (const name of ['tickets.outside_list', 'tickets.get', 'views.queue'] as const) void refresh(name)
    onClose()
  }
  const needsReason = how !== 'accept'
  return (
    <FormDialog
      title={say(`title_${how}`, { number: request.ticket.number })}
      action={say(how)}
      busy={busy}
      problem={problem}
      fields={['reason', 'agreementId', 'policyId', 'message']}
      ready={(!needsReason || reason.trim() !== '') && (how !== 'attach' || agreementId !== null)}
      untouched={reason === '' && message === ''}
      onSubmit={() => void settle()}
      onClose={onClose}
    >
      <p>{say(`text_${how}`)}</p>
      {how === 'accept' ? (
        <Select
          name={say('policy')}
          clearable
          placeholder={say('usualPolicy')}
          choices={(policies.data?.items ?? [])
            .filter(({ archived }) => !archived)
            .map(({ id, name }) => ({ id, name }))}
          value={policyId}
          error={fieldError(problem, 'policyId')}
          onChange={setPolicyId}
        />
      ) : null}
      {how === 'attach' ? (
        <AgreementChoice
          asked={askedBy(request)}
          value={agreementId}
          error={fieldError(problem, 'agreementId')}
          onChange={setAgreementId}
        />
      ) : null}
      <TextField
        name={needsReason ? say('reason') : say('reasonOptional')}
        required={needsReason}
        maxLength={500}
        value={reason}
        error={fieldError(problem, 'reason')}
        onChange={setReason}
      />
      {how === 'decline' ? (
        <TextArea
          name={say('message')}
          hint={say('messageHint')}
          value={message}
          error={fieldError(problem, 'message')}
          onChange={setMessage}
        />
      ) : null}
    </FormDialog>
  )
}

const askedBy = ({ client, contact, service, at }: OutsideRequest) => ({
  clientId: client.id,
  ...(contact ? { contactId: contact.id } : {}),
  ...(service ? { serviceId: service.id } : {}),
  at,
})
