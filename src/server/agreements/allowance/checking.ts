// Every ledger of hours worked out again and laid beside what is written: entries, and the copies that lists show.

import { inUnit } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { lockSeries, readSeries, seriesWithHours } from '../store/hours.ts'
import { type Balanced, balance } from './balancing.ts'
import { settleSeries } from './settling.ts'

export type HoursFault = {
  readonly agreement: number
  readonly name: string
  /** Of an entry: its kind and period. Of a copy: what it is of. */
  readonly what: string
  readonly written: number | string | null
  readonly computed: number | string | null
}
export type HoursChecked = {
  readonly agreements: number
  readonly differing: number
  readonly mended: number
}

const batch = 200

/** Looks at every series as of now; what is merely due, and the keeper will do, is no fault. */
export const checkHours = async (
  desk: Desk,
  { mend, report }: { readonly mend: boolean; readonly report: (fault: HoursFault) => void },
): Promise<HoursChecked> => {
  const done = { agreements: 0, differing: 0, mended: 0 }
  let after: string | null = null
  for (;;) {
    const ids: readonly string[] = await seriesWithHours(desk.database.app, after, batch)
    for (const id of ids) {
      const found = await inUnit(desk, async unit => {
        await lockSeries(unit, [id])
        const [stored] = await readSeries(unit.db, [id])
        if (!stored) return null
        const balanced = balance(stored, unit.now)
        const faults = stored.agreements.some(({ copies }) => copies.at !== null && copies.at <= unit.now)
          ? []
          : faultsOf(balanced)
        if (mend && faults.length > 0) await settleSeries(desk, unit, [id])
        return { agreements: stored.agreements.length, faults }
      })
      if (!found) continue
      for (const fault of found.faults) report(fault)
      const differing = new Set(found.faults.map(({ agreement }) => agreement)).size
      done.agreements += found.agreements
      done.differing += differing
      done.mended += mend ? differing : 0
    }
    after = ids.at(-1) ?? null
    if (ids.length < batch) return done
  }
}

const faultsOf = ({ stored, missing, booked, copies }: Balanced): readonly HoursFault[] =>
  stored.agreements.flatMap(({ id, number, name, copies: written }) => {
    const sum = (entries: typeof booked, { kind, period, lot }: (typeof booked)[number]) =>
      entries
        .filter(
          one => one.agreementId === id && one.kind === kind && one.period === period && one.lot === lot,
        )
        .reduce((all, { seconds }) => all + seconds, 0)
    const entries = missing
      .filter(({ agreementId }) => agreementId === id)
      .map(entry => ({
        ...{ agreement: number, name, what: `${entry.kind} ${entry.period}` },
        ...{ written: sum(stored.booked, entry), computed: sum(booked, entry) },
      }))
    const computed = copies.find(one => one.id === id)
    const shown = (['left', 'of', 'until', 'waiting', 'at'] as const).flatMap(what =>
      computed && computed[what] !== written[what]
        ? [{ agreement: number, name, what, written: written[what], computed: computed[what] }]
        : [],
    )
    return [...entries, ...shown]
  })
