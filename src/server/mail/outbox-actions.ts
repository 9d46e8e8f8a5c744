// What people do with outgoing mail: have it tried now, or keep it from leaving.

import { mailPolicy } from '#domain/mail/policy.ts'
import { refusal } from '#kernel/refusal.ts'
import type { Ability, Decision } from '../platform/act.ts'
import { lockOutgoing, type OutgoingView } from './store/outgoing.ts'

type OnOutgoing = { readonly id: string }

const addressesOf = ({ to, cc }: OutgoingView): string =>
  [...to, ...cc]
    .map(({ address }) => address)
    .join(', ')
    .slice(0, 500)

const subjectOf = ({ id, ticket, clientId }: OutgoingView): Decision['subject'] =>
  ticket ? { kind: 'ticket', id: ticket.id, clientId } : { kind: 'outgoing', id, clientId: null }

const onOutgoing = (
  name: 'mail.resend' | 'mail.cancel',
  event: 'mail.delivery_retried' | 'mail.delivery_cancelled',
  store: Ability<OnOutgoing, OutgoingView, Decision<null>>['store'],
): Ability<OnOutgoing, OutgoingView, Decision<null>> => ({
  name,
  may: mailPolicy['mail.outbox'].may,
  load: async (unit, { id }) => (await lockOutgoing(unit.db, id)) ?? refusal('mail.outgoing.not_found'),
  decide: state =>
    state.state === 'sent'
      ? refusal('mail.already_sent')
      : {
          subject: subjectOf(state),
          events: [{ type: event, payload: { outgoing: state.id, to: addressesOf(state) } }],
          reply: null,
        },
  store: (unit, decision, state, context, recorded) => {
    unit.announce({ topic: 'outbox', ids: [state.id] })
    if (state.ticket) unit.announce({ topic: 'ticket', ids: [state.ticket.id] })
    return store(unit, decision, state, context, recorded)
  },
})

export const resendMail = onOutgoing(
  'mail.resend',
  'mail.delivery_retried',
  (unit, _decision, { id, ticket }) => {
    unit.update('outbox', id, { state: 'waiting', not_before: unit.now, last_error: null })
    unit.enqueue({
      task: 'mail.send',
      payload: { outbox: id },
      key: `mail.send:${id}`,
      queue: `mail:${ticket?.id ?? id}`,
      maxAttempts: 25,
    })
  },
)

export const cancelMail = onOutgoing('mail.cancel', 'mail.delivery_cancelled', (unit, _decision, { id }) => {
  unit.update('outbox', id, { state: 'cancelled' })
})
