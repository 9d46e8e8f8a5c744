// Keeping a decision about a ticket: its row, its message, its clocks refolded, and everybody who looks at it told.

import { signalsOf, signalTypes } from '#domain/tickets/signals.ts'
import type {
  Decided,
  Happened,
  Held,
  NewMessage,
  TicketChanges,
  TicketNow,
} from '#domain/tickets/ticket-now.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Unit } from '#server/platform/unit.ts'
import { type Refolded, refold, type StoredClock } from '#server/sla/index.ts'
import { insertMessage, updateTicket } from './store/keeping.ts'
import { keepOutside } from './store/outside.ts'

/** Where the ticket stands when this change is in. */
export type Kept = { readonly ticket: TicketNow; readonly nextDueAt: Instant | null }

type Change = Pick<Decided<unknown>, 'events' | 'changes'> & { readonly message: NewMessage | null }

export const keepChange = async (
  desk: Desk,
  unit: Unit,
  held: Held,
  change: Change,
  recorded: readonly string[],
  stored?: readonly StoredClock[],
): Promise<Kept> => {
  const { ticket } = held
  const changes = Object.keys(change.changes).length > 0 || concernsClocks(change)
  const version = changes ? ticket.version + 1 : ticket.version
  const after: TicketNow = { ...ticket, ...onlyTicket(change.changes), version }
  const next = concernsClocks(change)
    ? await refoldAfter(desk, unit, { held, after, events: change.events, recorded, stored })
    : null
  if (changes) updateTicket(unit, ticket, { ...change.changes, version }, next)
  if (change.changes.outside) await keepOutside(unit, after, change.changes.outside)
  if (change.message) insertMessage(unit, ticket, change.message)
  announce(unit, after, change)
  const nextDueAt = next ? next.nextDueAt : ticket.nextDueAt
  remember(unit, {
    ...held,
    ticket: { ...after, nextDueAt },
    history: [
      ...held.history,
      ...rowsOf(unit, change.events, recorded).map(row => ({ ...row, ...thisUnit })),
    ],
  })
  return { ticket: after, nextDueAt }
}

/** Who did it matters to later units only; they load it. */
const thisUnit = { actorId: null, actorName: '', change: 'this unit' } as const

const changed = new WeakMap<Unit, Map<string, Held>>()

const remember = (unit: Unit, { ticket, history, vocabulary, match }: Held): void => {
  const known = changed.get(unit) ?? new Map<string, Held>()
  changed.set(unit, known)
  known.set(ticket.id, { ticket, history, vocabulary, match })
}

/** The ticket as this unit has changed it so far, which no query can tell yet. */
export const heldNow = (unit: Unit, held: Held): Held => changed.get(unit)?.get(held.ticket.id) ?? held

const onlyTicket = ({
  match: _match,
  lastMessageAt: _at,
  outside: _outside,
  ...changes
}: TicketChanges): Partial<TicketNow> => changes

const signalling: ReadonlySet<string> = new Set(signalTypes)

/** Whom a clock warns is kept on its row, so a new assignee or team is its concern too. */
const concernsClocks = ({ events, changes }: Change): boolean =>
  events.some(event => signalling.has(event.type)) || 'assignee' in changes || 'team' in changes

type After = {
  readonly held: Held
  readonly after: TicketNow
  readonly events: readonly Happened[]
  readonly recorded: readonly string[]
  readonly stored: readonly StoredClock[] | undefined
}

const refoldAfter = (
  desk: Desk,
  unit: Unit,
  { held, after, events, recorded, stored }: After,
): Promise<Refolded> =>
  refold(desk, unit, {
    ticketId: after.id,
    clientId: after.clientId,
    assigneeId: after.assignee?.id ?? null,
    teamId: after.team?.id ?? null,
    signals: signalsOf([...held.history, ...rowsOf(unit, events, recorded)]),
    ...(stored === undefined ? {} : { stored }),
  })

/** This change's events as the ledger will tell them. */
export const rowsOf = (unit: Unit, events: readonly Happened[], recorded: readonly string[]) =>
  events.map((event, index) => {
    const id = recorded[index]
    if (id === undefined) throw new Error(`${event.type} was not recorded`)
    return { id, at: unit.now, type: event.type, payload: event.payload }
  })

const announce = (unit: Unit, ticket: TicketNow, { message }: Change): void => {
  // What is internal is nobody's business outside: a client is not even told that something happened.
  const internal = message?.visibility === 'internal'
  unit.announce({ topic: 'ticket', ids: [ticket.id], clientId: internal ? null : ticket.clientId })
}
