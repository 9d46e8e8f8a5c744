// The ledger kept in step with what it follows from: terms, days, draws and added hours. Whoever changes one of those
// settles the series in the same transaction; what only the day brings the keeper does.

import { system } from '#domain/actor.ts'
import { type Context, inUnit, record } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Unit } from '#server/platform/unit.ts'
import {
  appendEntry,
  lockSeries,
  putOff,
  readSeries,
  type StoredSeries,
  seriesDue,
  tryLockSeries,
  writeCopies,
} from '../store/hours.ts'
import { tell } from '../store/writing.ts'
import { balance } from './balancing.ts'
import { planThresholds } from './thresholds.ts'
import { eventsOf } from './writing-down.ts'

const byItself: Context = { actor: system, via: 'clock' }

export type Settling = {
  /** Nobody is told and history says nothing: for the past of a sample, and for mending. */
  readonly quietly?: boolean
}

/** Writes what the ledgers of these series lack, and everything that follows. */
export const settleSeries = async (
  desk: Desk,
  unit: Unit,
  seriesIds: readonly string[],
  { quietly = false }: Settling = {},
): Promise<void> => {
  await lockSeries(unit, seriesIds)
  for (const stored of await readSeries(unit.db, seriesIds)) await write(desk, unit, stored, quietly)
}

const write = async (desk: Desk, unit: Unit, stored: StoredSeries, quietly: boolean): Promise<void> => {
  const balanced = balance(stored, unit.now)
  const { missing, copies } = balanced
  for (const entry of missing) appendEntry(unit, entry)
  await writeCopies(
    unit,
    copies.filter(({ differs }) => differs),
  )
  planThresholds(unit, balanced, quietly)
  for (const kept of stored.agreements) {
    const own = missing.filter(({ agreementId }) => agreementId === kept.id)
    if (own.length > 0 && !quietly)
      record(desk, unit, byItself, 'agreements.settle', {
        subject: { kind: 'agreement', id: kept.id, clientId: kept.clientId },
        events: eventsOf(kept, own),
      })
    if (own.length > 0 || copies.some(({ id, differs }) => id === kept.id && differs))
      tell(unit, kept.id, [kept.clientId])
  }
}

/** At the end of the unit that changes what hours follow from. */
export const settleAfterwards = (desk: Desk, unit: Unit, seriesId: string, settling: Settling = {}): void =>
  unit.afterwards(`hours ${seriesId}`, next => settleSeries(desk, next, [seriesId], settling))

/** What days have brought, each series in a transaction of its own. @returns how many were looked at. */
export const settleDue = async (desk: Desk, atOnce = 50): Promise<number> => {
  const due = await seriesDue(desk.database.app, atOnce)
  let taken = 0
  for (const seriesId of due)
    try {
      taken += await inUnit(desk, async unit => {
        if (!(await tryLockSeries(unit, seriesId))) return 0
        await settleSeries(desk, unit, [seriesId])
        return 1
      })
    } catch (error) {
      // One that cannot be settled does not keep the others from it; it is tried again in a minute.
      desk.log.error({ error: (error as Error).message, series: seriesId }, 'hours could not be settled')
      await inUnit(desk, unit => putOff(unit, seriesId))
    }
  return taken
}
