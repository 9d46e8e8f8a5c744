// The ledger against an oracle that lives through every single day: it knows no lots, legs or differences, only jars of
// hours that are filled when a period begins, poured from when somebody works, and emptied when they have lived long
// enough.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateText, newYear } from '#kernel/civil.ts'
import { settle } from './book.ts'
import { balanceOf, drawn, empty, factsOf, type Keeping, monthly, settled } from './examples.ts'
import type { AllowanceTerms, Allowing } from './periods.ts'

const day = (number: number): string => dateText(number)
const start = newYear(2026)

const terms = fc.record({
  work: fc.constantFrom('PT1H', 'PT10H', 'PT40H', 'PT2H30M'),
  per: fc.constantFrom('month' as const, 'quarter' as const, 'year' as const, 'term' as const),
  carryOver: fc.constantFrom('lapses' as const, 'carries' as const),
  carriesFor: fc.option(fc.integer({ min: 1, max: 4 })),
})
type Rule = { readonly [Key in 'work' | 'per' | 'carryOver' | 'carriesFor']: AllowanceTerms[Key] }
const agreed = (rule: Rule): AllowanceTerms => ({ ...monthly, ...rule })

const work = fc.record({ on: fc.nat({ max: 500 }), seconds: fc.integer({ min: 60, max: 60 * 3_600 }) })

const life = fc.record({
  first: fc.integer({ min: start, max: start + 400 }),
  length: fc.option(fc.integer({ min: 1, max: 460 })),
  rules: fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), terms), { maxLength: 2 }),
  rule: terms,
  works: fc.array(work, { maxLength: 12 }),
  looks: fc.array(fc.nat({ max: 500 }), { maxLength: 6 }),
})
type Life = typeof life extends fc.Arbitrary<infer Value> ? Value : never

const allowing = ({ first, length, rule, rules }: Life, today: number): Allowing => ({
  id: 'a',
  firstDay: day(first),
  lastDay: length === null ? null : day(first + length - 1),
  begun: first <= today,
  today: day(today),
  carriesFrom: null,
  versions: [
    { from: null, allowance: agreed(rule) },
    // The same rhythm throughout, and no hours for a whole term amended: the examples tell those.
    ...[...rules]
      .sort(([a], [b]) => a - b)
      .map(([after, other]) => ({
        from: day(first + after),
        allowance: agreed(rule.per === 'term' ? rule : { ...other, per: rule.per }),
      })),
  ],
})

type Jar = { seconds: number; survives: number }

/** What is left at the end of every day, for somebody who books his work on the day itself. */
const oracle = (agreement: Allowing, works: ReadonlyMap<string, number>, days: readonly string[]) => {
  const months = { month: 1, quarter: 3, year: 12, term: Number.POSITIVE_INFINITY }
  const [year = 0, month = 0, date = 0] = (agreement.firstDay ?? '').split('-').map(Number)
  const begins = (today: string, rhythm: number): boolean => {
    if (today === agreement.firstDay) return true
    const [y = 0, m = 0, d = 0] = today.split('-').map(Number)
    const gone = (y - year) * 12 + m - month
    const inMonth = new Date(Date.UTC(y, m, 0)).getUTCDate()
    return gone > 0 && gone % rhythm === 0 && d === Math.min(date, inMonth)
  }
  let jars: Jar[] = []
  return days.map(today => {
    const rule = [...agreement.versions]
      .reverse()
      .find(({ from }) => from === null || from <= today)?.allowance
    if (!rule || agreement.firstDay === null || today < agreement.firstDay) return 0
    if (agreement.lastDay !== null && today > agreement.lastDay) return 0
    if (begins(today, months[rule.per])) {
      jars = jars.filter(({ survives }) => survives > 0).map(jar => ({ ...jar, survives: jar.survives - 1 }))
      const [, h = '0', m = '0'] = /^PT(\d+)H(?:(\d+)M)?$/.exec(rule.work) ?? []
      const survives = rule.carryOver === 'lapses' ? 0 : (rule.carriesFor ?? Number.POSITIVE_INFINITY)
      jars.push({ seconds: Number(h) * 3_600 + Number(m) * 60, survives })
    }
    let wanted = works.get(today) ?? 0
    for (const jar of [...jars].sort((a, b) => (a.survives === b.survives ? 0 : a.survives - b.survives))) {
      const taken = Math.min(wanted, jar.seconds)
      jar.seconds -= taken
      wanted -= taken
    }
    return jars.reduce((sum, { seconds }) => sum + seconds, 0)
  })
}

test('kept day by day, the ledger says what the jars hold', () => {
  fc.assert(
    fc.property(life, one => {
      const days = Array.from({ length: 501 }, (_, offset) => one.first + offset)
      const works = new Map<string, number>()
      for (const { on, seconds } of one.works)
        works.set(day(one.first + on), (works.get(day(one.first + on)) ?? 0) + seconds)
      const jars = oracle(allowing(one, one.first), works, days.map(day))
      const busy = new Set([...one.works.map(({ on }) => on), ...one.looks, 0, 500])
      let kept: Keeping = empty
      for (const [offset, number] of days.entries()) {
        if (!busy.has(offset)) continue
        const today = [allowing(one, number)]
        const seconds = works.get(day(number)) ?? 0
        kept = settled(today, kept)
        if (seconds > 0) kept = drawn(today, kept, { agreementId: 'a', on: day(number), seconds }).kept
        expect([day(number), balanceOf(kept, 'a')]).toEqual([day(number), jars[offset]])
      }
    }),
    { numRuns: 400 },
  )
}, 60_000)

/** Two agreements, the second of which may take over what the first has left; booked in any order, looked at whenever. */
const series = fc.record({
  one: life.filter(({ length }) => length !== null),
  rule: terms,
  carries: fc.boolean(),
  gap: fc.constantFrom(0, 0, 0, 3),
  booked: fc.array(fc.tuple(work, fc.nat({ max: 60 }), fc.boolean()), { maxLength: 12 }),
})

type Series = typeof series extends fc.Arbitrary<infer Value> ? Value : never
const both = ({ one, rule, carries, gap }: Series, today: number): readonly Allowing[] => {
  const first = allowing(one, today)
  const from = one.first + (one.length ?? 0) + gap
  return [
    first,
    {
      ...first,
      id: 'b',
      firstDay: day(from),
      lastDay: day(from + 365),
      begun: from <= today,
      versions: [{ from: null, allowance: agreed(rule) }],
      carriesFrom: carries ? 'a' : null,
    },
  ]
}

/** Each piece of work is booked some days after it was done, on either agreement. */
const lived = (given: Series, looks: readonly number[]): Keeping => {
  const bookings = given.booked.map(([{ on, seconds }, late, second]) => ({
    at: given.one.first + on + late,
    draw: { agreementId: second ? 'b' : 'a', on: day(given.one.first + on), seconds },
  }))
  const moments = [...bookings.map(({ at }) => at), ...looks.map(offset => given.one.first + offset)]
  let kept: Keeping = empty
  for (const at of [...new Set(moments)].sort((a, b) => a - b)) {
    kept = settled(both(given, at), kept)
    for (const { draw } of bookings.filter(booking => booking.at === at))
      kept = drawn(both(given, at), kept, draw).kept
  }
  return settled(both(given, given.one.first + 1_400), kept)
}

test('every closed period comes to nothing, however late its work was booked', () => {
  fc.assert(
    fc.property(series, given => {
      const sums = new Map<string, number>()
      for (const { agreementId, period, seconds } of lived(given, []).booked) {
        const key = `${agreementId} ${period}`
        sums.set(key, (sums.get(key) ?? 0) + seconds)
      }
      expect([...sums.values()].filter(sum => sum !== 0)).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('no hours are made or lost: credited is drawn or lapsed, and what is carried out is carried in', () => {
  fc.assert(
    fc.property(series, given => {
      const { booked } = lived(given, [])
      const of = (...kinds: readonly string[]) =>
        booked.reduce((sum, { kind, seconds }) => sum + (kinds.includes(kind) ? seconds : 0), 0)
      expect(of('credit')).toBe(-of('draw', 'expire') + 0)
      expect(of('roll_in', 'roll_out')).toBe(0)
      const lots = new Map<string, number>()
      for (const { lot, seconds } of booked) lots.set(lot, (lots.get(lot) ?? 0) + seconds)
      expect([...lots.values()].filter(left => left !== 0)).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('it does not matter when the desk looked, or how often', () => {
  fc.assert(
    fc.property(series, fc.array(fc.nat({ max: 900 }), { maxLength: 8 }), (given, looks) => {
      expect(sumsByKey(lived(given, looks))).toEqual(sumsByKey(lived(given, [])))
    }),
    { numRuns: 300 },
  )
})

test('settled twice, the second time writes nothing', () => {
  fc.assert(
    fc.property(series, fc.nat({ max: 1_400 }), (given, offset) => {
      const today = both(given, given.one.first + offset)
      const kept = settled(today, empty)
      expect(settle(factsOf(today, kept), kept.booked)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('nobody draws more than there is', () => {
  fc.assert(
    fc.property(series, given => {
      const { booked } = lived(given, [])
      const credited = new Map<string, number>()
      for (const { lot, kind, seconds } of booked)
        if (kind === 'credit' || kind === 'draw') credited.set(lot, (credited.get(lot) ?? 0) + seconds)
      expect([...credited.values()].filter(left => left < 0)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

const sumsByKey = ({ booked }: Keeping) => {
  const sums: Record<string, number> = {}
  for (const { agreementId, period, lot, kind, seconds } of booked) {
    const key = `${agreementId} ${period} ${lot} ${kind}`
    sums[key] = (sums[key] ?? 0) + seconds
  }
  return Object.fromEntries(Object.entries(sums).filter(([, seconds]) => seconds !== 0))
}
