// A batch of letters to their ends, in one unit: what is found out about all, each decided by itself, tickets and
// messages stored by the room they belong to, and beside each mail what became of it.

import { system } from '#domain/actor.ts'
import { lookupKey } from '#domain/mail/address.ts'
import { mayBeAnsweredByMachine } from '#domain/mail/classify.ts'
import type { Letter } from '#domain/mail/letter.ts'
import { type Disposition, type Sender, settle } from '#domain/mail/settling.ts'
import { plainSubject } from '#domain/mail/subject.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { type Context, decideAndStore, inUnit, record } from '../../platform/act.ts'
import type { Desk } from '../../platform/desk.ts'
import type { Address } from '../../platform/outbox.ts'
import type { Unit } from '../../platform/unit.ts'
import { wordsIn } from '../../platform/words.ts'
import {
  type OpenInput,
  openingStates,
  openTicket,
  type ReceiveInput,
  receiveMessage,
  receivingStates,
} from '../../tickets/index.ts'
import { isOurs, type MailSettings } from '../settings.ts'
import { holdClaims } from '../store/raw.ts'
import { type Finding, findOut } from './findings.ts'
import { namesOf, type ReadMail } from './group.ts'
import { senderOf } from './senders.ts'

const context: Context = { actor: system, via: 'mail' }

type Settling = Finding & { readonly disposition: Disposition }

/** @returns the mails that have to wait for the next unit: their ticket was changed in this one. */
export const settleMails = (
  desk: Desk,
  settings: MailSettings,
  mails: readonly ReadMail[],
): Promise<readonly ReadMail[]> =>
  inUnit(desk, async unit => {
    const held = await holdClaims(
      unit.db,
      mails.map(({ claim }) => claim),
      [...new Set(mails.flatMap(namesOf))],
    )
    const ours = mails.filter(({ claim }) => held.has(claim.id))
    if (ours.length === 0) return []
    const findings = await findOut(desk, unit, settings, ours)
    const all = findings.map(
      (finding): Settling => ({ ...finding, disposition: settle(finding.mail.letter, finding) }),
    )
    const { now, next } = oneEachTicket(all)

    const late = await receiveAll(desk, unit, settings, now)
    await openAll(desk, unit, settings, [...now.filter(one => one.disposition.end === 'created'), ...late])
    for (const one of now) keepOthers(desk, unit, one)
    return next.map(({ mail }) => mail)
  })

// A ticket is decided on once a unit: a second mail to it must see what the first one did.
const oneEachTicket = (
  all: readonly Settling[],
): { readonly now: readonly Settling[]; readonly next: readonly Settling[] } => {
  const now: Settling[] = []
  const next: Settling[] = []
  const taken = new Set<string>()
  for (const one of all) {
    const ticket = ticketOf(one.disposition)
    if (ticket && taken.has(ticket)) next.push(one)
    else now.push(one)
    if (ticket) taken.add(ticket)
  }
  return { now, next }
}

const ticketOf = (disposition: Disposition): string | null => {
  if (disposition.end === 'appended') return disposition.ticket.id
  if (disposition.end === 'suppressed') return disposition.ticket?.id ?? disposition.returned?.ticket ?? null
  return null
}

/** Messages on tickets there are. @returns those whose ticket is closed for good: they open their own. */
const receiveAll = async (
  desk: Desk,
  unit: Unit,
  settings: MailSettings,
  all: readonly Settling[],
): Promise<readonly Settling[]> => {
  const messages = all.filter(({ disposition }) => 'ticket' in disposition && takesMessage(disposition))
  if (messages.length === 0) return []
  const inputs = messages.map(one => receiveInput(settings, one))
  const states = await receivingStates(desk, unit, inputs, context)
  const late: Settling[] = []
  for (const [index, one] of messages.entries()) {
    const [state, input] = [states[index], inputs[index]]
    if (state === undefined || !input) throw new Error('fewer tickets came back than were asked for')
    const answer = isRefusal(state)
      ? state
      : await decideAndStore(desk, unit, receiveMessage(desk), state, input, context)
    if (!isRefusal(answer)) end(unit, one, { ticketId: answer.ticket.id, messageId: answer.messageId })
    else if (one.disposition.end === 'appended' && answer.code === 'tickets.reopen_window_over')
      late.push(one)
    else refuse(desk, unit, one, answer)
  }
  return late
}

const takesMessage = (disposition: Disposition): boolean =>
  disposition.end === 'appended' || (disposition.end === 'suppressed' && disposition.ticket !== null)

const openAll = async (
  desk: Desk,
  unit: Unit,
  settings: MailSettings,
  all: readonly Settling[],
): Promise<void> => {
  if (all.length === 0) return
  const inputs = all.map(one => openInput(settings, one))
  const states = await openingStates(desk, unit, inputs, context)
  for (const [index, one] of all.entries()) {
    const [state, input] = [states[index], inputs[index]]
    if (state === undefined || !input) throw new Error('fewer openings came back than were asked for')
    const answer = isRefusal(state)
      ? state
      : await decideAndStore(desk, unit, openTicket(desk), state, input, context)
    if (isRefusal(answer)) refuse(desk, unit, one, answer)
    else {
      end(unit, one, { state: 'created', ticketId: answer.ticket.id, messageId: answer.messageId })
      if (settings.intake.acknowledge && mayBeAcknowledged(one))
        unit.enqueue({
          task: 'mail.acknowledge',
          payload: { raw: one.mail.claim.id, ticket: answer.ticket.id, message: answer.messageId },
          key: `mail.acknowledge:${one.mail.claim.id}`,
          maxAttempts: 5,
        })
    }
  }
}

const mayBeAcknowledged = ({ disposition, mail, kind }: Settling): boolean =>
  disposition.end === 'created' &&
  disposition.answerable &&
  mayBeAnsweredByMachine(mail.letter, mail.claim, kind)

const receiveInput = (settings: MailSettings, one: Settling): ReceiveInput => {
  const { mail, disposition, sender, kind } = one
  const { letter, claim } = mail
  if (disposition.end !== 'appended' && disposition.end !== 'suppressed') throw new Error('not for a ticket')
  return {
    ticketId: disposition.ticket?.id ?? '',
    author: sender.kind === 'contact' ? { id: sender.personId, name: sender.name } : null,
    from: letter.from ?? { name: '', address: claim.mailFrom },
    verified: disposition.end === 'appended' ? disposition.verified : true,
    human: disposition.end === 'appended',
    automaticKind:
      disposition.end === 'suppressed' ? (kind.kind === 'noise' ? kind.reason : 'automatic_reply') : null,
    to: letter.to,
    cc: letter.cc,
    joins: disposition.end === 'appended' ? colleagues(settings, one, disposition.ticket.clientId) : [],
    via: 'mail',
    subject: letter.subject || null,
    text: letter.text,
    html: letter.html,
    quotedFrom: letter.quotedFrom,
    rawId: claim.id,
    header: letter.messageId,
    headers: findableBy(letter),
    receivedAt: claim.receivedAt,
    files: filesOf(letter),
    uploads: [],
  }
}

const openInput = (settings: MailSettings, one: Settling): OpenInput => {
  const { mail, disposition, sender } = one
  const { letter, claim } = mail
  const clientId =
    disposition.end === 'created'
      ? disposition.clientId
      : disposition.end === 'appended'
        ? disposition.ticket.clientId
        : ''
  const requester = sender.kind === 'contact' && sender.clientId === clientId ? sender.personId : null
  return {
    clientId,
    requesterId: requester,
    assigneeId: null,
    teamId: null,
    serviceId: null,
    followsId: disposition.end === 'appended' ? disposition.ticket.id : null,
    uploads: [],
    subject: subjectOf(letter, settings),
    text: letter.text,
    html: letter.html,
    quotedFrom: letter.quotedFrom,
    typeId: null,
    statusId: null,
    severity: 3,
    urgency: 2,
    priority: null,
    priorityReason: null,
    tags: [],
    cc: colleagues(settings, one, clientId),
    channel: 'mail',
    via: 'mail',
    by: 'client',
    arrivedAt: claim.receivedAt,
    arrivalReason: null,
    from: letter.from,
    verified: disposition.end === 'created' || disposition.end === 'appended' ? disposition.verified : true,
    to: letter.to,
    rawId: claim.id,
    header: letter.messageId,
    headers: findableBy(letter),
    files: filesOf(letter),
  }
}

const subjectOf = (letter: Letter, settings: MailSettings): string => {
  const firstLine = letter.text.split('\n').find(line => line.trim() !== '')
  const words = plainSubject(letter.subject) || firstLine?.trim() || letter.enclosures[0]?.name
  return (words ?? wordsIn(settings.company.language)('mail.in.no_subject')).slice(0, 250).trim()
}

/** By these another mail finds the conversation: its own id, and the ids of what it answers, even mails we never saw. */
const findableBy = (letter: Letter): readonly string[] => [
  ...new Set([...(letter.messageId ? [letter.messageId] : []), ...letter.references.slice(0, 20)]),
]

const filesOf = (letter: Letter) =>
  letter.enclosures.map(({ sha256, size, name, mediaType, contentId }) => ({
    sha256,
    size,
    name,
    mediaType,
    contentId,
  }))

// Whom the sender copied gets our answers only when we know him as the client's: anybody can be put into a Cc line.
const colleagues = (settings: MailSettings, { mail, known }: Settling, clientId: string) => {
  const { letter } = mail
  const author = letter.from ? lookupKey(letter.from.address) : ''
  const seen = new Set<string>([author])
  return [...letter.to, ...letter.cc].flatMap(({ name, address }: Address) => {
    const key = lookupKey(address)
    if (seen.has(key) || isOurs(settings, address)) return []
    seen.add(key)
    const person: Sender = senderOf(known, address)
    const ofClient = (person.kind === 'contact' || person.kind === 'client') && person.clientId === clientId
    if (!ofClient) return []
    return [
      {
        name: person.kind === 'contact' ? person.name : name,
        address,
        personId: person.kind === 'contact' ? person.personId : null,
      },
    ]
  })
}

/** Duplicates, what waits for a person, and what is nobody's message. */
const keepOthers = (desk: Desk, unit: Unit, one: Settling): void => {
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

const refuse = (desk: Desk, unit: Unit, one: Settling, refused: Refusal): void => {
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

const end = (unit: Unit, one: Settling, ended: End): void => {
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
