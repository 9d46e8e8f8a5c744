// A batch of letters to their ends, in one unit: what is found out about all, each decided by itself, tickets and
// messages stored by the room they belong to, and beside each mail what became of it.

import { mayBeAnsweredByMachine } from '#domain/mail/classify.ts'
import { type Disposition, settle } from '#domain/mail/settling.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { decideAndStore, inUnit } from '../../platform/act.ts'
import type { Desk } from '../../platform/desk.ts'
import type { Unit } from '../../platform/unit.ts'
import {
  openingStates,
  openTicket,
  type ReceiveInput,
  type ReceivingState,
  receiveMessage,
  receivingStates,
} from '../../tickets/index.ts'
import type { MailSettings } from '../settings.ts'
import { holdClaims } from '../store/raw.ts'
import { context, end, keepOthers, refuse } from './endings.ts'
import { findOut, type Settling } from './findings.ts'
import { namesOf, type ReadMail } from './group.ts'
import { openInput, receiveInput } from './requests.ts'

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
      : await decideAndStore(desk, unit, receiveMessage(desk), state, notBeforeOpening(input, state), context)
    if (!isRefusal(answer)) end(unit, one, { ticketId: answer.ticket.id, messageId: answer.messageId })
    else if (one.disposition.end === 'appended' && answer.code === 'tickets.reopen_window_over')
      late.push(one)
    else refuse(desk, unit, one, answer)
  }
  return late
}

// A mail may have come in before the ticket it belongs to did: an answer that was quicker, a mail that waited in triage.
// In the ticket's history nothing happens before its beginning.
const notBeforeOpening = (input: ReceiveInput, { ticket }: ReceivingState): ReceiveInput =>
  input.receivedAt !== null && input.receivedAt < ticket.arrivedAt
    ? { ...input, receivedAt: ticket.arrivedAt }
    : input

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
      if ((settings.intake.acknowledge || answer.outside !== null) && mayBeAcknowledged(one))
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
