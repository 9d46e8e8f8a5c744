// Two tickets about one thing become one: the conversation goes on in the other, which keeps the earliest start of
// every promise still owed.

import type { Instant } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { PromiseKind } from '#kernel/terms.ts'
import {
  type Decided,
  type Happened,
  type Held,
  type Moment,
  type Numbered,
  subjectOf,
  type TicketChanges,
  type TicketNow,
} from './ticket-now.ts'
import { both, turnTo } from './turning.ts'
import { stageOf } from './vocabulary.ts'
import { joining } from './writing.ts'

/** The promises this ticket still owes, each since when. */
export type Owed = Partial<Readonly<Record<PromiseKind, Instant>>>

export type Merging = { readonly source: Held; readonly target: Held; readonly owed: Owed }

export type Merged = Decided<Numbered> & {
  /** What happens to the ticket it is merged into. */
  readonly onTarget: { readonly events: readonly Happened[]; readonly changes: TicketChanges }
}

export const alreadyMerged = (ticket: Pick<TicketNow, 'mergedInto'>): Refusal | null =>
  ticket.mergedInto
    ? refusal('tickets.already_merged', { params: { number: ticket.mergedInto.number } })
    : null

export const merge = ({ source, target, owed }: Merging, moment: Moment): Merged | Refusal => {
  const from = source.ticket
  const into = target.ticket
  const refused = alreadyMerged(from) ?? alreadyMerged(into)
  if (refused) return refused
  if (from.id === into.id) return refusal('tickets.merge_with_itself', { path: ['into'] })
  if (from.clientId !== into.clientId) return refusal('tickets.merge_across_clients', { path: ['into'] })
  const closed = turnTo(from, stageOf(source.vocabulary, from.type.id, 'close'), moment.now)
  const ended: Happened = { type: 'tickets.merged', payload: { into: { id: into.id, number: into.number } } }
  return {
    subject: subjectOf(from),
    // Ended first: closing it is then no solving, and its clocks end as merged.
    ...both({ events: [ended], changes: { mergedInto: { id: into.id, number: into.number } } }, closed),
    message: null,
    onTarget: {
      events: [
        {
          type: 'tickets.absorbed',
          payload: {
            from: { id: from.id, number: from.number },
            starts: { ...owed } as Record<string, number>,
          },
        },
      ],
      changes: { cc: [...into.cc, ...joining(into, peopleOf(from))] },
    },
    reply: { id: into.id, number: into.number },
  }
}

const peopleOf = (ticket: TicketNow) => [
  ...(ticket.requester?.email
    ? [{ name: ticket.requester.name, address: ticket.requester.email, personId: ticket.requester.id }]
    : []),
  ...ticket.cc,
]
