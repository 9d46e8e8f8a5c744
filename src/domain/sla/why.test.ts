import { expect, test } from 'vitest'
import { explain } from '#kernel/explain.ts'
import { type Duration, hours, type Instant, instant, toIso } from '#kernel/instant.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Signal } from '#kernel/signal.ts'
import type { Terms } from '#kernel/terms.ts'
import { promise } from '#locales/en/promise.ts'
import { layStrip } from '#web/sla/strip-layout.ts'
import { format } from '../format.ts'
import type { ExplanationView } from './shapes.ts'
import { unmarked, whyDue } from './why.ts'
import type { SayPromise, Speech } from './words.ts'

// Ticket #4766, checked by hand: Tokyo 09:00-18:00, closed on Monday 23 November; 16 working hours from Friday 15:10;
// a wait for the client on Tuesday from 10:00 to 13:05. Read from Amsterdam on Tuesday at 16:30.

const texts: Readonly<Record<string, string>> = promise
const say: SayPromise = (key, values = {}) => {
  const text = texts[values.count === undefined ? key : `${key}${values.count === 1 ? '_one' : '_other'}`]
  if (text === undefined) throw new Error(`no text for ${key}`)
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))
}
const amsterdam: Speech = { format: format({ locale: 'en-GB', zone: 'Europe/Amsterdam' }), say }

const now = instant('2026-11-24T15:30:00Z')
const office = {
  zone: 'Asia/Tokyo',
  week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map(day => [day, [['09:00', '18:00']]])),
  exceptions: { '2026-11-23': { name: 'Labour Thanksgiving Day', bands: [] } },
} as const
const terms = (severity: string, work: Duration): Terms => ({
  key: severity,
  promises: { resolution: { work, calendar: 'tokyo', pausesOn: ['client'], thresholds: [] } },
  source: {
    agreement: { id: 'a', name: 'Tokai Gold 2026', version: 1 },
    policy: { id: 'p', name: 'Gold', version: 7 },
    severity: { value: severity, setBy: 'rule', reason: 'Severity from service' },
    priority: null,
    calendars: { tokyo: { id: 'c', name: 'Tokyo office', version: 3 } },
  },
})
const history: readonly Signal[] = [
  { id: 's1', at: instant('2026-11-20T06:10:00Z'), type: 'started', turn: 'us', solved: false, by: 'client', terms: terms('3', hours(36)) },
  { id: 's2', at: instant('2026-11-20T07:40:00Z'), type: 'retargeted', terms: terms('2', hours(16)) },
  { id: 's3', at: instant('2026-11-24T01:00:00Z'), type: 'turned', turn: 'client' },
  { id: 's4', at: instant('2026-11-24T04:05:00Z'), type: 'turned', turn: 'us' },
]

const explained = (at: Instant): ExplanationView => {
  const found = explain(history, { tokyo: office as never }, { promise: 'resolution', cycle: 1, match: 1 }, at)
  if (isRefusal(found)) throw new Error(found.code)
  const wire = <T>(value: T) =>
    JSON.parse(
      JSON.stringify(value, (key, one) =>
        typeof one === 'number' && /^(at|from|to|asOf|due|startedAt|endedAt|breachedAt|dueAt|dueIfResumedNow)$/.test(key)
          ? toIso(one as Instant)
          : one,
      ),
    )
  return {
    ...wire(found),
    target: found.target.work,
    calendars: [
      { id: 'c', name: 'Tokyo office', version: 3, from: '2026-11-20T06:10:00.000Z', zone: 'Asia/Tokyo', place: 'Tokyo' },
    ],
  }
}
const read = (at: Instant) => {
  const { heading, points } = whyDue(explained(at), now, amsterdam)
  return [heading, ...points].map(sentences => unmarked(sentences.join(' ')))
}

test('the worked example reads as it was checked by hand', () => {
  expect(read(now)).toEqual([
    'Solve by Wed 08:15 your time, 16:15 Tokyo. 7 h 15 of working time is left.',
    'Promise: 16 h of working time, from Gold version 7, severity 2 (set by a rule: Severity from service). It belongs to the agreement Tokai Gold 2026.',
    'Hours: Tokyo office version 3. Closed on Mon 23 Nov, Labour Thanksgiving Day.',
    'Started Fri 20 Nov 07:10 (15:10 Tokyo). Counted 8 h 45. Not counted: 69 h 30 outside hours, 24 h holiday and 3 h 05 waiting on client.',
    'History: first due Thu 26 Nov 07:10, a change of severity or target moved it to Wed 05:10 and the wait moved it to Wed 08:15.',
  ])
})

test('while it waits, it tells when it would be due if the client answered now', () => {
  const [heading] = read(instant('2026-11-24T02:00:00Z'))
  expect(heading).toBe('Solve: paused since Tue 24 Nov 02:00. If the client answered now, it would be due Wed 06:10.'.replace('Tue 24 Nov 02:00', '02:00'))
})

test('the strip is drawn from the same value: its counted lengths are what the sentence counts', () => {
  const { pieces, flag, needle } = layStrip(explained(now), 800)
  const counted = pieces.filter(piece => piece.kind === 'counted')
  expect(counted.reduce((sum, piece) => sum + (piece.to - piece.from), 0)).toBe(hours(8.75))
  // In working time to scale: 8:45 worked against 7:15 ahead.
  const worked = counted.reduce((sum, piece) => sum + piece.width, 0)
  const ahead = pieces.find(piece => piece.kind === 'ahead')
  expect(worked / (ahead?.width ?? 0)).toBeCloseTo(8.75 / 7.25, 5)
  expect(needle).toBeCloseTo(ahead?.x ?? 0, 5)
  expect(flag).toBeCloseTo(800, 5)
})
