// What became of a mail, written beside it, and told to whoever has to know.

import { system } from '#domain/actor.ts'
import type { Letter } from '#domain/mail/letter.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { type Context, record } from '../../platform/act.ts'
import type { Desk } from '../../platform/desk.ts'
import type { Unit } from '../../platform/unit.ts'
import type { Finding, Settling } from './findings.ts'

/** Whatever intake does, the desk itself does. */
export const context: Context = { actor: system, via: 'mail' }

/** Duplicates, what waits for a person, and what is nobody's message. */
export const keepOthers = (desk: Desk, unit: Unit, one: Settling): void => {
  const { disposition, mail } = one
  if (disposition.end === 'duplicate') end(unit, one, { duplicateOf: disposition.of })
  else if (disposition.end === 'quarantined') {
    const { reason, detail, ticket } = disposition
    end(unit, one, { reason, detail, ...(ticket ? { ticketId: ticket.id } : {}) })
    tellQuarantined(desk, unit, one, reason, detail)
  } else if (disposition.end === 'suppressed' && disposition.ticket === null) {
    const { returned } = disposition
    end(unit, one, returned?.ticket ? { ticketId: returned.ticket } : {})
    if (returned) keepReturned(desk, unit, mail.letter, returned, mail.claim.id)
  }
}

const keepReturned = (
  desk: Desk,
  unit: Unit,
  letter: Letter,
  returned: NonNullable<Finding['returned']>,
  raw: string,
): void => {
  const detail = letter.report?.diagnostic ?? letter.report?.status ?? letter.subject
  unit.update('outbox', returned.outgoing, { state: 'failed', last_error: detail })
  unit.announce({ topic: 'outbox', ids: [returned.outgoing] })
  if (returned.ticket) unit.announce({ topic: 'ticket', ids: [returned.ticket] })
  record(desk, unit, context, 'mail.intake', {
    subject: returned.ticket
      ? { kind: 'ticket', id: returned.ticket, clientId: returned.clientId }
      : { kind: 'outgoing', id: returned.outgoing, clientId: null },
    events: [
      {
        type: 'mail.bounced',
        payload: { to: letter.report?.recipient ?? '', status: letter.report?.status ?? '', detail, raw },
      },
    ],
  })
}

export const refuse = (desk: Desk, unit: Unit, one: Settling, refused: Refusal): void => {
  end(unit, one, { state: 'quarantined', reason: 'refused', detail: refused.code })
  tellQuarantined(desk, unit, one, 'refused', refused.code)
}

const tellQuarantined = (
  desk: Desk,
  unit: Unit,
  { mail }: Settling,
  reason: string,
  detail: string | null,
): void => {
  const { letter, claim } = mail
  unit.announce({ topic: 'triage', ids: [claim.id] })
  record(desk, unit, context, 'mail.intake', {
    subject: { kind: 'raw_message', id: claim.id, clientId: null },
    events: [
      {
        type: 'mail.quarantined',
        payload: { from: letter.from?.address ?? claim.mailFrom, subject: letter.subject, reason, detail },
      },
    ],
  })
}

type End = {
  readonly state?: 'created' | 'quarantined'
  readonly reason?: string
  readonly detail?: string | null
  readonly ticketId?: string
  readonly messageId?: string
  readonly duplicateOf?: string
}

export const end = (unit: Unit, one: Settling, ended: End): void => {
  const { mail, disposition, keyKept } = one
  const { letter, claim } = mail
  const suppressed = disposition.end === 'suppressed' ? disposition : null
  unit.update('raw_messages', claim.id, {
    state: ended.state ?? disposition.end,
    reason: ended.reason ?? suppressed?.reason ?? null,
    detail: ended.detail ?? suppressed?.sign ?? null,
    from_address: letter.from?.address ?? null,
    from_name: letter.from?.name ?? letter.fromLine,
    subject: letter.subject,
    ticket_id: ended.ticketId ?? null,
    message_id: ended.messageId ?? null,
    duplicate_of: ended.duplicateOf ?? null,
    settled_at: unit.now,
    last_error: null,
  })
  if (disposition.end !== 'duplicate' && !keyKept)
    unit.insert('mail_keys', { key: letter.content, raw_id: claim.id, at: unit.now })
}
