// Ticket #4766, checked by hand: Tokyo 09:00-18:00, closed on Monday 23 November; 16 working hours from Friday 15:10; a
// wait for the client on Tuesday from 10:00 to 13:05. Explained by the kernel and put on the wire as the API does.

import type { ExplanationView } from '#domain/sla/shapes.ts'
import { explain } from '#kernel/explain.ts'
import { type Duration, hours, type Instant, instant, toIso } from '#kernel/instant.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Signal } from '#kernel/signal.ts'
import type { Terms } from '#kernel/terms.ts'

/** Tuesday 16:30 in Amsterdam. */
export const now = instant('2026-11-24T15:30:00Z')
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
  {
    id: 's1',
    at: instant('2026-11-20T06:10:00Z'),
    type: 'started',
    turn: 'us',
    solved: false,
    by: 'client',
    terms: terms('3', hours(40)),
  },
  { id: 's2', at: instant('2026-11-20T07:40:00Z'), type: 'retargeted', terms: terms('2', hours(16)) },
  { id: 's3', at: instant('2026-11-24T01:00:00Z'), type: 'turned', turn: 'client' },
  { id: 's4', at: instant('2026-11-24T04:05:00Z'), type: 'turned', turn: 'us' },
]

export const explained = (at: Instant): ExplanationView => {
  const found = explain(
    history,
    { tokyo: office as never },
    { promise: 'resolution', cycle: 1, match: 1 },
    at,
  )
  if (isRefusal(found)) throw new Error(found.code)
  const wire = <T>(value: T) =>
    JSON.parse(
      JSON.stringify(value, (key, one) =>
        typeof one === 'number' &&
        /^(at|from|to|asOf|due|startedAt|endedAt|breachedAt|dueAt|dueIfResumedNow)$/.test(key)
          ? toIso(one as Instant)
          : one,
      ),
    )
  return {
    ...wire(found),
    target: found.target.work,
    calendars: [
      {
        id: 'c',
        name: 'Tokyo office',
        version: 3,
        from: '2026-11-20T06:10:00.000Z',
        zone: 'Asia/Tokyo',
        place: 'Tokyo',
      },
    ],
  }
}
