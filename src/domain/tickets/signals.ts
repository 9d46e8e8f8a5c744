// A ticket's history in the only words clocks understand. Everything else that happens to a ticket is silent to them.

import { type Instant, instant } from '#kernel/instant.ts'
import type { Signal } from '#kernel/signal.ts'
import type { PromiseKind, Terms } from '#kernel/terms.ts'
import { slaSignal } from '../sla/signals.ts'
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
  return rows
    .filter(row => !undone.has(row.id))
    .flatMap(translate)
    .map((signal, index) => ({ signal, index }))
    .sort((a, b) => a.signal.at - b.signal.at || a.index - b.index)
    .map(({ signal }) => signal)
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
    case 'tickets.rematched': {
      const { terms, noTermsBecause } = row.payload as { terms: Terms | null; noTermsBecause: string | null }
      return [
        { id, at, type: 'rematched', terms, ...(noTermsBecause === null ? {} : { reason: noTermsBecause }) },
      ]
    }
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
