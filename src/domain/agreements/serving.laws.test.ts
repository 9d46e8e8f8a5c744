// An agreement serves exactly on its days. The oracle knows nothing of instants and offsets: it reads what date the
// clocks of a zone show, and asks whether that is one of the days.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY, dateText, newYear } from '#kernel/civil.ts'
import { type Instant, instant } from '#kernel/instant.ts'
import { type ServingFacts, servedAt, turnsUntil } from './lifecycle.ts'
import { addDays, endOf, startOf, type Term } from './term.ts'

const zones = [
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Asia/Tokyo',
  'Asia/Kathmandu',
  'Asia/Beirut',
  'Africa/Cairo',
  'Europe/Amsterdam',
  'Atlantic/Azores',
  'America/Scoresbysund',
  'America/Havana',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/Asuncion',
  'America/Los_Angeles',
  'Australia/Lord_Howe',
  'UTC',
] as const

const walls = new Map(
  zones.map(zone => [
    zone as string,
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }),
  ]),
)
const dateOnTheWall = (zone: string, at: number): string => walls.get(zone)?.format(at) ?? ''

const isOneOfItsDays = ({ startsOn, endsOn, zone }: Term, at: number): boolean => {
  const today = dateOnTheWall(zone, at)
  return (startsOn === null || startsOn <= today) && (endsOn === null || today <= endsOn)
}

/** From 2012 on: no zone has shown a date, then the one before it, and then the first again. */
const terms = fc
  .tuple(
    fc.constantFrom(...zones),
    fc.integer({ min: newYear(2012), max: newYear(2050) }),
    fc.integer({ min: 0, max: 800 }),
    fc.boolean(),
  )
  .map(([zone, start, length, open]): Term => {
    const startsOn = dateText(start)
    return { startsOn, endsOn: open ? null : addDays(startsOn, length), zone }
  })

/** Anywhere near it, and most of all around its edges and around midnights. */
const around = (term: Term) =>
  fc.oneof(
    fc
      .integer({ min: -3, max: 900 })
      .chain(offset =>
        fc
          .integer({ min: -16 * 3_600_000, max: 16 * 3_600_000 })
          .map(near => Date.parse(addDays(term.startsOn ?? '', offset)) + near),
      ),
    fc.constantFrom(-1, 0, 1).map(near => (startOf(term) ?? 0) + near),
    fc.constantFrom(-1, 0, 1).map(near => (endOf(term) ?? 0) + near),
  )

const planned = (term: Term): ServingFacts => ({
  state: 'planned',
  startsAt: startOf(term),
  endsAt: endOf(term),
  plannedAt: instant('2000-01-01T00:00:00Z'),
  spans: [],
})

test('planned in time, it serves exactly on its days, in every zone and across every change of clocks', () => {
  fc.assert(
    fc.property(
      terms.chain(term => around(term).map(at => [term, at] as const)),
      ([term, at]) => {
        expect(servedAt(planned(term), at as Instant)).toBe(isOneOfItsDays(term, at))
      },
    ),
    { numRuns: 2_000 },
  )
})

test('whether the desk took its turns or slept through them, the answer is the same', () => {
  fc.assert(
    fc.property(
      terms.chain(term =>
        fc.tuple(around(term), around(term)).map(([looked, asked]) => [term, looked, asked] as const),
      ),
      ([term, looked, asked]) => {
        const asleep = planned(term)
        expect(servedAt(taken(asleep, looked as Instant), asked as Instant)).toBe(
          servedAt(asleep, asked as Instant),
        )
      },
    ),
    { numRuns: 1_000 },
  )
})

/** As it is stored when somebody looked at that instant. */
const taken = (facts: ServingFacts, now: Instant): ServingFacts => {
  const turns = turnsUntil(facts, now)
  const [begun, ended] = turns
  if (!begun) return facts
  const spans = [{ since: begun.at, until: ended?.at ?? null }]
  return { ...facts, state: ended ? 'ended' : 'active', spans }
}

test('every day of a year begins when the clocks of its zone first show it', () => {
  for (const zone of zones)
    for (let number = newYear(2026); number < newYear(2027); number++) {
      const day = dateText(number)
      const begins = startOf({ startsOn: day, endsOn: null, zone }) ?? 0
      expect.soft([zone, dateOnTheWall(zone, begins)]).toEqual([zone, day])
      expect.soft([zone, dateOnTheWall(zone, begins - 1)]).toEqual([zone, dateText(number - 1)])
      expect.soft(Math.abs(begins - number * DAY)).toBeLessThan(DAY)
    }
})
