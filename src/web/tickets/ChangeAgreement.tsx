import { useState } from 'react'
import { AgreementChoice } from '#web/agreements/outside/AgreementChoice.tsx'
import { useSending } from '#web/people/door/entering.ts'
import { refresh } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { fieldError } from '#web/platform/problem.ts'
import { FormDialog } from '#web/settings/FormDialog.tsx'
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
  const [chosen, setChosen] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const { busy, problem, send } = useSending()
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
      <AgreementChoice
        asked={askedBy(ticket)}
        value={chosen}
        besides={{ id: again, name: say('matchAgain') }}
        error={fieldError(problem, 'agreementId')}
        onChange={setChosen}
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

const askedBy = ({ client, requester, service, arrivedAt }: TicketDetail) => ({
  clientId: client.id,
  ...(requester ? { contactId: requester.id } : {}),
  ...(service ? { serviceId: service.id } : {}),
  at: arrivedAt,
})
