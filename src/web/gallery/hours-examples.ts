// Hours for the gallery: a period in November, looked at on its tenth day, from plenty to over.

import type { Balance } from '#web/agreements/hours/Balance.tsx'
import type { Preview } from '#web/agreements/hours/Preview.tsx'

type Current = Parameters<typeof Balance>[0]['current']

const hour = 3_600
export const today = '2026-11-10'
export const block = { id: '01930000-0000-7000-8000-000000000002', number: 8, name: 'Block 2026' }

const period = (drawn: number, changes: Partial<Current> = {}): Current => ({
  startsOn: '2026-11-01',
  endsOn: '2026-11-30',
  credited: 40 * hour,
  carriedIn: 0,
  drawn,
  expired: 0,
  carriedOut: 0,
  left: 40 * hour - drawn,
  extra: 0,
  percent: Math.floor(drawn / (0.4 * hour)),
  emptyOn: null,
  lapses: [{ on: '2026-11-30', seconds: 40 * hour - drawn }],
  thresholds: [],
  ...changes,
})

export const standings: readonly (readonly [name: string, current: Current])[] = [
  ['fresh', period(0)],
  ['plenty', period(8.75 * hour)],
  ['ahead of the month', period(24 * hour, { emptyOn: '2026-11-17' })],
  ['three quarters', period(31 * hour, { emptyOn: '2026-11-13' })],
  ['nine tenths', period(37.5 * hour, { emptyOn: '2026-11-11' })],
  ['used up', period(40 * hour, { emptyOn: today })],
  ['over', period(40 * hour, { extra: 6.5 * hour, emptyOn: today })],
  ['without an end', period(12 * hour, { endsOn: null, lapses: [{ on: null, seconds: 28 * hour }] })],
  ['nothing agreed', period(0, { credited: 0, left: 0, lapses: [], percent: null })],
]

export const preview: NonNullable<Parameters<typeof Preview>[0]['preview']> = {
  client: { id: '01930000-0000-7000-8000-000000000003', number: 12, name: 'Tokai Systems' },
  lines: [
    {
      agreement: { id: '01930000-0000-7000-8000-000000000001', number: 7, name: 'Gold 2026' },
      seconds: 0.5 * hour,
      rule: 'own',
      leftAfter: 0,
    },
    { agreement: block, seconds: 1.25 * hour, rule: 'ending_first', leftAfter: 0 },
  ],
  extra: 0.25 * hour,
  atZero: 'ask',
  saidBy: block,
}
