// A ticket's history in the only words clocks understand. Everything else that happens to a ticket is silent to them.

import { type Instant, instant } from '#kernel/instant.ts'
import type { Signal } from '#kernel/signal.ts'
import type { PromiseKind, Terms, Turn } from '#kernel/terms.ts'
import { slaSignal } from '../sla/signals.ts'
import { isAcceptance } from './covering.ts'
import { isOver, type StatusRef } from './status.ts'

export type HistoryRow = {
  readonly id: string
  readonly at: Instant
  readonly type: string
  readonly payload: unknown
}

/** The event types of the ledger that can be signals: what must be loaded to fold a ticket's clocks. */
export const signalTypes = [
  'tickets.opened',
  'tickets.client_wrote',
  'tickets.replied',
  'tickets.reply_recalled',
  'tickets.status_changed',
  'tickets.team_changed',
  'tickets.retargeted',
  'tickets.rematched',
  'tickets.agreement_changed',
  'tickets.accepted',
  'tickets.merged',
  'tickets.absorbed',
  'tickets.cancelled',
  'tickets.restored',
  'sla.recalendared',
  'sla.retargeted',
] as const

/** Rows in the order of the ledger, signals in the order of time; what was taken back never happened. */
export const signalsOf = (rows: readonly HistoryRow[]): readonly Signal[] => {
  const undone = new Set(
    rows
      .filter(row => row.type === 'tickets.reply_recalled' || row.type === 'tickets.restored')
      .flatMap(row => (row.payload as { undoes: readonly string[] }).undoes),
  )
  const happened = rows.filter(row => !undone.has(row.id))
  return fromAcceptance(happened) ?? inOrder(happened.flatMap(translate))
}

const inOrder = (signals: readonly Signal[]): readonly Signal[] =>
  signals
    .map((signal, index) => ({ signal, index }))
    .sort((a, b) => a.signal.at - b.signal.at || a.index - b.index)
    .map(({ signal }) => signal)

/**
 * A request that stood outside until somebody took it on: clocks hear that it arrived, and then nothing until the
 * acceptance, at which they find it as it stands. Null when it never did, or something was promised to it before.
 */
const fromAcceptance = (rows: readonly HistoryRow[]): readonly Signal[] | null => {
  const index = rows.findIndex(isAcceptance)
  const acceptance = rows[index]
  if (!acceptance || rows.slice(0, index).some(promises)) return null
  const { id, at } = acceptance
  const before = inOrder(rows.slice(0, index).flatMap(translate))
  const [arrival] = before
  if (!arrival) return null
  const after = rows.slice(index + 1).flatMap(translate)
  return inOrder([
    arrival,
    ...translate(acceptance),
    ...asItStands(before).map((standing): Signal => ({ ...standing, id: `${id}/${standing.type}`, at })),
    ...after.map(signal => (signal.at < at ? { ...signal, at } : signal)),
  ])
}

const promises = ({ payload }: HistoryRow): boolean =>
  ((payload as { terms?: unknown } | null)?.terms ?? null) !== null

type Standing =
  | { readonly type: 'assigned'; readonly team: string | null }
  | { readonly type: 'answered' | 'client_wrote' | 'solved' }
  | { readonly type: 'turned'; readonly turn: Turn }

/** In one go what was said one by one: who has it, whether the client has had a word, and whose turn it is. */
const asItStands = (signals: readonly Signal[]): readonly Standing[] => {
  const last = <T extends Signal['type']>(...types: readonly T[]) =>
    signals.findLast((signal): signal is Extract<Signal, { type: T }> =>
      (types as readonly string[]).includes(signal.type),
    )
  const assigned = last('assigned')
  const wrote = last('answered', 'client_wrote')
  const moved = last('turned', 'solved', 'reopened')
  const answered = last('answered')
  return [
    ...(assigned ? [{ type: 'assigned', team: assigned.team } as const] : []),
    ...(answered ? [{ type: 'answered' } as const] : []),
    ...(answered && wrote?.type === 'client_wrote' ? [{ type: 'client_wrote' } as const] : []),
    ...(moved?.type === 'solved' ? [{ type: 'solved' } as const] : []),
    ...(moved && moved.type !== 'solved' ? [{ type: 'turned', turn: moved.turn } as const] : []),
  ]
}

const translate = (row: HistoryRow): readonly Signal[] => {
  const { id, at } = row
  switch (row.type) {
    case 'tickets.opened':
      return started(row)
    case 'tickets.client_wrote':
      // Counted from when it reached us, not from when we got round to it.
      return [{ id, at: instant((row.payload as { at: string }).at), type: 'client_wrote' }]
    case 'tickets.replied':
      return [{ id, at, type: 'answered' }]
    case 'tickets.status_changed': {
      const { from, to } = row.payload as { from: StatusRef; to: StatusRef }
      return turned(row, from, to)
    }
    case 'tickets.team_changed':
      return [
        { id, at, type: 'assigned', team: (row.payload as { to: { id: string } | null }).to?.id ?? null },
      ]
    case 'tickets.retargeted': {
      const { terms } = row.payload as { terms: Terms | null }
      return terms ? [{ id, at, type: 'retargeted', terms }] : [{ id, at, type: 'rematched', terms: null }]
    }
    case 'tickets.rematched':
      return [rematched(row)]
    case 'tickets.agreement_changed': {
      const { from, to } = row.payload as { from: Versioned | null; to: Versioned | null }
      const isSame = from?.id === to?.id && from?.version === to?.version
      return from && isSame ? [] : [rematched(row), ...acceptedWith(row)]
    }
    case 'tickets.accepted':
      return [rematched(row), ...acceptedWith(row)]
    case 'tickets.merged':
      return [{ id, at, type: 'ended', how: 'merged' }]
    case 'tickets.cancelled':
      return [{ id, at, type: 'ended', how: 'cancelled' }]
    case 'tickets.absorbed':
      return [
        {
          id,
          at,
          type: 'inherited',
          starts: (row.payload as { starts: Partial<Record<PromiseKind, Instant>> }).starts,
        },
      ]
    default: {
      const signal = slaSignal(row)
      return signal ? [signal] : []
    }
  }
}

type Versioned = { readonly id: string; readonly version: number }

const rematched = ({ id, at, payload }: HistoryRow): Signal => {
  const { terms, noTermsBecause } = payload as { terms: Terms | null; noTermsBecause: string | null }
  return { id, at, type: 'rematched', terms, ...(noTermsBecause === null ? {} : { reason: noTermsBecause }) }
}

const acceptedWith = (row: HistoryRow): readonly Signal[] =>
  isAcceptance(row) ? [{ id: `${row.id}/accepted`, at: row.at, type: 'accepted' }] : []

type Opened = {
  readonly status: StatusRef
  readonly by: 'client' | 'staff'
  readonly arrivedAt: string
  readonly team: { readonly id: string } | null
  readonly terms: Terms | null
  readonly noTermsBecause: string | null
}

const started = ({ id, payload }: HistoryRow): readonly Signal[] => {
  const opened = payload as Opened
  const at = instant(opened.arrivedAt)
  const first: Signal = {
    id,
    at,
    type: 'started',
    turn: opened.status.turn,
    solved: isOver(opened.status),
    by: opened.by,
    terms: opened.terms,
    ...(opened.noTermsBecause === null ? {} : { reason: opened.noTermsBecause }),
  }
  return opened.team ? [first, { id: `${id}/team`, at, type: 'assigned', team: opened.team.id }] : [first]
}

const turned = ({ id, at }: HistoryRow, from: StatusRef, to: StatusRef): readonly Signal[] => {
  if (isOver(to)) return isOver(from) ? [] : [{ id, at, type: 'solved' }]
  if (isOver(from)) return [{ id, at, type: 'reopened', turn: to.turn }]
  return from.turn === to.turn ? [] : [{ id, at, type: 'turned', turn: to.turn }]
}
