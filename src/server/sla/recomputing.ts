// Every clock folded again from the ledger and compared with its row; with its ticket's place in the queue. What
// differs is said, and mended unless it is only to be checked.

import { type Difference, differences } from '#domain/sla/comparing.ts'
import type { StoredClock } from '#domain/sla/stored.ts'
import { fold, nextDue } from '#kernel/clock.ts'
import { type Instant, toIso } from '#kernel/instant.ts'
import type { Signal } from '#kernel/signal.ts'
import { inUnit } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { type SlaConfig, slaConfigKnowing } from './config.ts'
import { clockId, refold } from './refolding.ts'
import type { TicketSide } from './retargeting.ts'
import { loadClocks, loadNextDues, loadTicketsWithClocks } from './store/clocks.ts'

/** What recomputing needs of tickets: their histories, and for mending the rest of their side. */
export type Histories = {
  readonly historyOf: (
    desk: Desk,
    ticketIds: readonly string[],
  ) => Promise<ReadonlyMap<string, readonly Signal[]>>
  readonly ticketSide: (desk: Desk) => TicketSide
}

export type Recomputed = {
  readonly tickets: number
  readonly clocks: number
  readonly differing: number
  readonly mended: number
}

export type Found = {
  readonly ticket: string
  readonly number: number
  readonly differences: readonly Difference[]
}

const page = 200

export const recompute = async (
  desk: Desk,
  tickets: Histories,
  { mend, report }: { readonly mend: boolean; readonly report: (found: Found) => void },
): Promise<Recomputed> => {
  let [count, clocks, differing, mended] = [0, 0, 0, 0]
  for (let after: string | null = null; ; ) {
    const ids: readonly string[] = await loadTicketsWithClocks(desk.database.app, after, page)
    after = ids.at(-1) ?? null
    if (after === null) return { tickets: count, clocks, differing, mended }
    count += ids.length
    const first = await compare(desk, tickets, ids)
    clocks += first.clocks
    // Work went on while this was read: only what differs twice differs.
    const suspects = first.found.map(({ ticket }) => ticket)
    const found = suspects.length === 0 ? [] : (await compare(desk, tickets, suspects)).found
    for (const one of found) report(one)
    differing += found.length
    if (!mend) continue
    for (const { ticket } of found) await mendTicket(desk, tickets.ticketSide(desk), ticket)
    mended += found.length
  }
}

const compare = async (
  desk: Desk,
  { historyOf }: Histories,
  ids: readonly string[],
): Promise<{ readonly clocks: number; readonly found: readonly Found[] }> => {
  const db = desk.database.app
  const [histories, rows, places] = [
    await historyOf(desk, ids),
    await loadClocks(db, ids),
    await loadNextDues(db, ids),
  ]
  const now = await desk.database.now()
  const config = await slaConfigKnowing(
    desk,
    rows.map(row => row.calendar),
  )
  const found = ids.flatMap((ticket): readonly Found[] => {
    const place = places.get(ticket)
    const own = rows.filter(row => row.ticketId === ticket)
    const told = compareTicket(histories.get(ticket) ?? [], own, { config, ticket, now, place })
    return told.length > 0 && place ? [{ ticket, number: place.number, differences: told }] : []
  })
  return { clocks: rows.length, found }
}

type Place = { readonly number: number; readonly nextDueAt: Instant | null }

const compareTicket = (
  signals: readonly Signal[],
  rows: readonly StoredClock[],
  given: {
    readonly config: SlaConfig
    readonly ticket: string
    readonly now: Instant
    readonly place: Place | undefined
  },
): readonly Difference[] => {
  const { config, ticket, now, place } = given
  const { clocks } = fold(signals, config.books, now)
  const own = clocks.flatMap((clock): readonly Difference[] => {
    const row = rows.find(one => one.id === clockId(ticket, clock))
    const name = `${clock.promise} ${clock.cycle}/${clock.match}`
    if (!row) return [{ clock: name, field: 'row', stored: 'missing', folded: clock.state }]
    return differences(clock, row, config.compiled(row.calendar))
  })
  const surplus = rows
    .filter(row => !clocks.some(clock => clockId(ticket, clock) === row.id))
    .map((row): Difference => {
      const name = `${row.promise} ${row.cycle}/${row.match}`
      return { clock: name, field: 'row', stored: row.state, folded: 'missing' }
    })
  const next = nextDue(clocks)
  const [stored, folded] = [
    iso(place?.nextDueAt ?? null),
    iso(typeof next?.dueAt === 'number' ? next.dueAt : null),
  ]
  const queue: readonly Difference[] =
    stored === folded ? [] : [{ clock: 'ticket', field: 'nextDueAt', stored, folded }]
  return [...own, ...surplus, ...queue]
}

const mendTicket = async (desk: Desk, side: TicketSide, ticketId: string): Promise<void> => {
  await inUnit(desk, async unit => {
    const [history] = await side.lock(unit, [ticketId])
    if (history) side.keepNextDue(unit, ticketId, await refold(desk, unit, history))
  })
}

const iso = (at: Instant | null): string | null => (at === null ? null : toIso(at))
