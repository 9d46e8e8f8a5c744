// Hours with a past, in a unit of somebody else: work that was booked on its days, and what the ledger said on each. For
// the sample company; nobody is told of it.

import { lotsOf } from '#domain/agreements/allowance/lots.ts'
import { type Giving, potsOf } from '#domain/agreements/allowance/pots.ts'
import { route } from '#domain/agreements/allowance/routing.ts'
import { wallInstant } from '#domain/agreements/term.ts'
import { newId } from '#server/platform/ids.ts'
import type { Unit } from '#server/platform/unit.ts'
import { appendEntry, type NewEntry, readSeries, type StoredSeries, writeCopies } from '../store/hours.ts'
import { balance, factsOf } from './balancing.ts'
import { planThresholds } from './thresholds.ts'

export type WorkSeed = {
  readonly on: string
  readonly seconds: number
  readonly note: string
  readonly by: string | null
}

/** @param work on this agreement alone, in the order it was done; the agreement is in the database. */
export const seedHours = async (
  unit: Unit,
  { id, seriesId }: { readonly id: string; readonly seriesId: string },
  work: readonly WorkSeed[],
): Promise<void> => {
  const [found] = await readSeries(unit.db, [seriesId])
  const kept = found?.agreements.find(one => one.id === id)
  if (!found || !kept) throw new Error('hours were seeded before their agreement')
  let stored: StoredSeries = found
  const written: NewEntry[] = []
  for (const { on, seconds, note, by } of work) {
    const facts = factsOf(stored, unit.now)
    const giving = facts.agreements.flatMap((allowing): readonly Giving[] =>
      allowing.id === id ? [{ kept, allowing }] : [],
    )
    const asker = { clientId: kept.clientId, contactId: null, siteId: null, on, agreedOn: [id] }
    const pots = potsOf(giving, lotsOf(facts), asker)
    const { taken, short, atZero } = route({ seconds, agreementId: id, serviceId: null }, pots, ['own'])
    const [drawId, evening] = [newId(), wallInstant(kept.zone, `${on}T17:00`)]
    // Today's work has been booked by now.
    const at = evening < unit.now ? evening : unit.now
    const waits = short > 0 && atZero === 'ask'
    unit.insert('allowance_draws', {
      ...{ id: drawId, client_id: kept.clientId, worked_on: on, seconds, extra: short, note, by, at },
      ...{
        state: waits ? 'waiting' : 'drawn',
        said_by: short > 0 ? id : null,
        ticket_id: null,
        source: null,
      },
      ...{ decided_at: null, decided_by: null, reason: null },
    })
    const drawn = taken.map(
      (one): NewEntry => ({ ...one, kind: 'draw', on, seconds: -one.seconds, by, note, drawId, at }),
    )
    written.push(...drawn)
    stored = {
      ...stored,
      booked: [...stored.booked, ...drawn],
      waiting: waits ? { ...stored.waiting, [id]: (stored.waiting[id] ?? 0) + short } : stored.waiting,
    }
  }
  const balanced = balance(stored, unit.now)
  const days = balanced.missing.map(
    (entry): NewEntry => ({ ...entry, at: wallInstant(kept.zone, `${entry.on}T${hourOf(entry.kind)}`) }),
  )
  for (const entry of [...written, ...days].sort((a, b) => (a.at ?? 0) - (b.at ?? 0)))
    appendEntry(unit, entry)
  await writeCopies(unit, balanced.copies)
  planThresholds(unit, balanced, true)
}

/** What comes in is there from the morning; what is left over goes when the day is over. */
const hourOf = (kind: NewEntry['kind']): string =>
  kind === 'credit' || kind === 'roll_in' ? '00:00' : '23:59'
