import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileCalendar } from '#kernel/calendar.ts'
import { type Clock, fold, moments } from '#kernel/clock.ts'
import type { Instant } from '#kernel/instant.ts'
import { cases } from '#test/support/calendars.ts'
import { type AnyHistory, anyHistory, quietHistory } from '#test/support/histories.ts'
import { differences } from './comparing.ts'
import { keep, type StoredClock } from './stored.ts'

const idOf = ({ promise, match, cycle }: Pick<Clock, 'promise' | 'match' | 'cycle'>) =>
  `${promise} ${match} ${cycle}`
type Desk = { readonly rows: Map<string, StoredClock>; readonly told: string[] }

/** What the sweeper's statement does to a row. */
const sweep = ({ rows, told }: Desk, now: Instant): void => {
  for (const [id, row] of rows) {
    const due = row.moments.filter(({ wakeAt }) => wakeAt !== null && wakeAt <= now)
    const left = row.moments.filter(moment => !due.includes(moment))
    const breach = due.find(({ kind }) => kind === 'breach')
    told.push(...due.map(({ key }) => `${id} ${row.generation} ${key}`))
    rows.set(id, {
      ...row,
      moments: left,
      nextMoment: left[0]?.wakeAt ?? null,
      breached: row.breached || breach !== undefined,
      breachedAt: row.breachedAt ?? breach?.at ?? null,
    })
  }
}

const change = ({ rows, told }: Desk, { signals, calendars }: AnyHistory, upTo: number, now: Instant) => {
  const past = signals.slice(0, upTo)
  const { clocks } = fold(past, calendars, now)
  for (const clock of clocks) {
    const id = idOf(clock)
    const { row, notices } = keep(clock, {
      id,
      holder: { ticketId: 't', clientId: 'c', teamId: null },
      signals: past,
      before: rows.get(id) ?? null,
      headsUpAt: null,
    })
    rows.set(id, row)
    told.push(...notices.map(({ key }) => `${id} ${row.generation} ${key}`))
  }
  return clocks
}

/** Lives through a history as a desk does: every change refolds, and a sweeper comes by now and then. */
const live = (
  history: AnyHistory,
  sweeps: readonly boolean[],
): Desk & { readonly clocks: readonly Clock[] } => {
  const desk: Desk = { rows: new Map(), told: [] }
  history.signals.forEach((signal, index) => {
    if (sweeps[index % Math.max(1, sweeps.length)]) sweep(desk, (signal.at - 1) as Instant)
    change(desk, history, index + 1, signal.at)
  })
  sweep(desk, history.now)
  return { ...desk, clocks: fold(history.signals, history.calendars, history.now).clocks }
}

const lives = fc.tuple(
  fc.oneof(quietHistory, anyHistory),
  fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }),
)

describe('whatever happens to a ticket, whenever the sweeper comes by', () => {
  test('its rows are what its history says', () => {
    fc.assert(
      fc.property(lives, ([history, sweeps]) => {
        const { rows, clocks } = live(history, sweeps)
        expect(rows.size).toBe(clocks.length)
        for (const clock of clocks) {
          const row = rows.get(idOf(clock))
          const spec = history.calendars[clock.calendar]
          expect(row && spec && differences(clock, row, compileCalendar(spec))).toEqual([])
        }
      }),
      cases(200, 5_000),
    )
  })

  test('nothing is told twice in one generation', () => {
    fc.assert(
      fc.property(lives, ([history, sweeps]) => {
        const { told } = live(history, sweeps)
        expect(new Set(told).size).toBe(told.length)
      }),
      cases(200, 5_000),
    )
  })

  test('and nothing that fell due is forgotten', () => {
    fc.assert(
      fc.property(lives, ([history, sweeps]) => {
        const { told, clocks } = live(history, sweeps)
        for (const clock of clocks)
          for (const { key, wakeAt } of moments(clock))
            if (wakeAt <= history.now) expect(told).toContain(`${idOf(clock)} ${clock.generation} ${key}`)
      }),
      cases(200, 5_000),
    )
  })
})
