// A message of the client on a ticket there is. It makes it our turn; after solving it opens the ticket again, unless
// it only says thank you, or comes so late that it is a request of its own.

import { days, type Instant, minus, toIso } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Named } from '../event.ts'
import { isCancelled } from './cancelling.ts'
import { alreadyMerged } from './merging.ts'
import type { Address } from './shapes.ts'
import { isOver } from './status.ts'
import { isMereThanks } from './thanks.ts'
import {
  type Decided,
  type Happened,
  type Held,
  type Moment,
  type NewMessage,
  nameOf,
  type Participant,
  type StoredFile,
  subjectOf,
} from './ticket-now.ts'
import { both, type Step, stay, turnTo } from './turning.ts'
import { stageOf } from './vocabulary.ts'
import { joining } from './writing.ts'

export type ReceivedMessage = {
  /** The person it is from, when known; the address says the rest. */
  readonly author: Named | null
  readonly from: Address
  readonly verified: boolean
  /** False for auto-replies, bounces and other machines: kept, and silent to clocks and statuses. */
  readonly human: boolean
  /** What kind of machine: `auto_reply`, `bounce`, … */
  readonly automaticKind: string | null
  readonly to: readonly Address[]
  /** As the mail says; shown with the message. */
  readonly cc: readonly Address[]
  /** Those of them who may get our answers: whom the sender's side is known to have brought in. */
  readonly joins: readonly Participant[]
  readonly via: NewMessage['via']
  readonly subject: string | null
  readonly text: string
  readonly html: string | null
  readonly quotedFrom: number | null
  readonly rawId: string | null
  readonly header: string | null
  readonly headers: readonly string[]
  readonly receivedAt: Instant | null
}

export type Receiving = Held & {
  readonly messageId: string
  readonly reopenDays: number
  readonly files: readonly StoredFile[]
}

export type ReceivedAs = 'written' | 'reopened' | 'thanks' | 'automatic'
export type Received = Decided<{
  readonly ticketId: string
  readonly number: number
  readonly messageId: string
  readonly as: ReceivedAs
}> & { readonly message: NewMessage }

export const receive = (state: Receiving, given: ReceivedMessage, moment: Moment): Received | Refusal => {
  const { ticket } = state
  const merged = alreadyMerged(ticket)
  if (merged) return merged
  const at = given.receivedAt === null || given.receivedAt > moment.now ? moment.now : given.receivedAt
  const kept = (as: ReceivedAs, step: Step): Received => ({
    subject: subjectOf(ticket),
    events: step.events,
    changes: { ...step.changes, lastMessageAt: at },
    message: messageOf(state, given, at),
    reply: { ticketId: ticket.id, number: ticket.number, messageId: state.messageId, as },
  })

  const who = given.from.name || given.from.address
  if (!given.human)
    return kept('automatic', {
      events: [
        {
          type: 'tickets.automatic_received',
          payload: { message: state.messageId, from: who, kind: given.automaticKind ?? 'automatic' },
        },
      ],
      changes: {},
    })
  if (isTooLate(state, moment.now))
    return refusal('tickets.reopen_window_over', { params: { number: ticket.number } })
  if (isOver(ticket.status) && state.files.length === 0 && isMereThanks(ownWords(given), [given.from.name]))
    return kept('thanks', {
      events: [{ type: 'tickets.thanked', payload: { message: state.messageId, from: who } }],
      changes: {},
    })
  const wrote: Happened = {
    type: 'tickets.client_wrote',
    payload: { message: state.messageId, from: who, via: given.via, at: toIso(at) },
  }
  return kept(
    isOver(ticket.status) ? 'reopened' : 'written',
    both(
      { events: [wrote], changes: {} },
      takeTurn(state, moment.now),
      wake(state),
      join(state, given.joins),
    ),
  )
}

const ownWords = ({ text, quotedFrom }: ReceivedMessage): string =>
  quotedFrom === null ? text : text.slice(0, quotedFrom)

/** What was called off stays called off, and what is long over is over: the client then asks anew. */
const isTooLate = ({ ticket, history, reopenDays }: Receiving, now: Instant): boolean =>
  isCancelled(history) ||
  (isOver(ticket.status) && ticket.solvedAt !== null && ticket.solvedAt < minus(now, days(reopenDays)))

/** Our turn now: out of waiting, out of solved. A ticket nobody has begun with stays new. */
const takeTurn = ({ ticket, vocabulary }: Held, now: Instant): Step =>
  ticket.status.turn === 'us' && !isOver(ticket.status)
    ? stay
    : turnTo(ticket, stageOf(vocabulary, ticket.type.id, 'open'), now)

const wake = ({ ticket }: Held): Step =>
  ticket.snoozedUntil === null
    ? stay
    : {
        events: [{ type: 'tickets.woken', payload: { because: 'client_wrote' } }],
        changes: { snoozedUntil: null },
      }

const join = ({ ticket }: Held, given: readonly Participant[]): Step => {
  const fresh = joining(ticket, given)
  if (fresh.length === 0) return stay
  return {
    events: [
      {
        type: 'tickets.cc_changed',
        payload: { version: ticket.version + 1, added: fresh.map(({ address }) => address), removed: [] },
      },
    ],
    changes: { cc: [...ticket.cc, ...fresh] },
  }
}

const messageOf = ({ messageId, files }: Receiving, given: ReceivedMessage, at: Instant): NewMessage => ({
  id: messageId,
  side: 'client',
  visibility: 'client',
  human: given.human,
  opening: false,
  author: nameOf(given.author),
  from: given.from,
  verified: given.verified,
  to: given.to,
  cc: given.cc,
  via: given.via,
  subject: given.subject,
  text: given.text,
  html: given.html,
  quotedFrom: given.quotedFrom,
  rawId: given.rawId,
  header: given.header,
  headers: given.headers,
  at,
  files,
})
