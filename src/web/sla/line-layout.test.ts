import { expect, test } from 'vitest'
import { format } from '#domain/format.ts'
import { instant } from '#kernel/instant.ts'
import { layLine } from './line-layout.ts'

const amsterdam = format({ locale: 'en-GB', zone: 'Europe/Amsterdam' })
const due = (at: string, number: number) => ({
  at,
  ticketId: String(number),
  number,
  subject: '',
  client: '',
  promise: 'resolution',
})
const upcoming = {
  from: '2026-11-24T14:30:00Z',
  to: '2026-11-25T13:00:00Z',
  open: [
    { from: '2026-11-24T14:30:00Z', to: '2026-11-24T16:30:00Z' },
    { from: '2026-11-25T08:00:00Z', to: '2026-11-25T14:00:00Z' },
  ],
  zone: 'Europe/Amsterdam',
  overdue: 0,
  moments: [
    due('2026-11-24T15:30:00Z', 1),
    due('2026-11-24T15:32:00Z', 2),
    due('2026-11-25T02:00:00Z', 3),
    due('2026-11-25T11:00:00Z', 4),
  ],
}

test('open time stands end to end: the night is a gap without width', () => {
  const { gaps, clusters, workingHours } = layLine(upcoming, instant('2026-11-24T14:30:00Z'), 800, amsterdam)
  expect(workingHours).toBe(8)
  expect(gaps).toEqual([200])
  expect(clusters.map(cluster => [cluster.x, cluster.moments.length])).toEqual([
    [100, 2],
    [200, 1],
    [500, 1],
  ])
})

test('hours are told on the reader’s clock', () => {
  const { hours } = layLine(upcoming, instant('2026-11-24T14:30:00Z'), 800, amsterdam)
  expect(hours.map(hour => hour.name)).toEqual([
    '16:00',
    '17:00',
    'Wed 09:00',
    '10:00',
    '11:00',
    '12:00',
    '13:00',
    '14:00',
  ])
})

test('what falls due before the first open hour is counted beside the line, not heaped on its beginning', () => {
  const night = layLine(
    { ...upcoming, open: upcoming.open.slice(1) },
    instant('2026-11-24T23:00:00Z'),
    800,
    amsterdam,
  )
  expect(night.before.map(({ due }) => due.number)).toEqual([1, 2, 3])
  expect(night.clusters.map(({ x }) => x)).toEqual([400])
})
