import { type CalendarSpec, type Weekday, weekdays } from '#kernel/calendar.ts'
import {
  type Clock,
  fold,
  type PromiseKind,
  type Signal,
  type Target,
  type Terms,
  type Threshold,
} from '#kernel/clock.ts'
import { type Duration, hours, type Instant, instant } from '#kernel/instant.ts'

/** Histories and terms for clock tests, short enough to be read as a story. Everything happens in November 2026. */

/** `nov('23 09:00')`: in UTC. Monday is the 23rd. */
export const nov = (text: string): Instant => instant(`2026-11-${text.replace(' ', 'T')}Z`)

type Told<One> = One extends Signal ? Omit<One, 'id' | 'at'> : never

/** One line a signal: when, and what. Ids are `s1`, `s2` … in the order told. */
export const story = (
  ...lines: readonly (readonly [when: string, what: Told<Signal>])[]
): readonly Signal[] =>
  lines.map(([when, what], index) => ({ id: `s${index + 1}`, at: nov(when), ...what }) as Signal)

export const started = (
  terms: Terms | null,
  more: Partial<Extract<Signal, { type: 'started' }>> = {},
): Told<Signal> => ({ type: 'started', turn: 'us', solved: false, by: 'client', terms, ...more })

export const target = (work: Duration, more: Partial<Target> = {}): Target => ({
  work,
  calendar: 'office@1',
  pausesOn: [],
  thresholds: [],
  ...more,
})

export const warnings: readonly Threshold[] = [
  { key: '75%', percent: 75 },
  { key: '90%', percent: 90 },
]

export const terms = (promises: Terms['promises'], key = 'gold@7'): Terms => ({
  key,
  promises,
  source: {
    agreement: { id: 'a1', name: 'Tokai Gold 2026', version: 1 },
    policy: { id: 'p1', name: 'Gold', version: 7 },
    severity: { value: 's2', setBy: 'client' },
    priority: { value: 'p2', setBy: 'matrix' },
    calendars: { 'office@1': { id: 'c1', name: 'Office', version: 1 } },
  },
})

const everyDay = (days: readonly Weekday[], open: string, close: string): CalendarSpec => ({
  zone: 'UTC',
  week: Object.fromEntries(days.map(day => [day, [[open, close]]])),
})

/** Office hours from nine to five in UTC; from version 2 on only until one. */
export const storyCalendars = {
  'office@1': everyDay(weekdays.slice(0, 5), '09:00', '17:00'),
  'office@2': everyDay(weekdays.slice(0, 5), '09:00', '13:00'),
  always: everyDay(weekdays, '00:00', '24:00'),
} as const

export const clocksAt = (signals: readonly Signal[], now: string): readonly Clock[] =>
  fold(signals, storyCalendars, nov(now)).clocks

/** The latest clock of a promise. */
export function clockAt(promise: PromiseKind, signals: readonly Signal[], now: string): Clock {
  const found = clocksAt(signals, now).findLast(one => one.promise === promise)
  if (found === undefined) throw new Error(`no ${promise} clock`)
  return found
}

/** Answered within four hours. */
export const response = terms({ first_response: target(hours(4), { thresholds: warnings }) })
/** Solved within eight, waiting for the client not counted. */
export const solving = terms({ resolution: target(hours(8), { pausesOn: ['client'], thresholds: warnings }) })
