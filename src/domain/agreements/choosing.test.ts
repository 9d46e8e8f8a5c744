import { expect, test } from 'vitest'
import { type Instant, instant } from '#kernel/instant.ts'
import { choicesFor } from './choosing.ts'
import type { Candidate } from './entitlement.ts'
import { endOf, startOf } from './term.ts'
import type { AgreementState } from './terms-shapes.ts'

const zone = 'Europe/Amsterdam'
const arrived = instant('2026-11-20T09:00:00Z')
const now = instant('2026-11-23T09:00:00Z')

let numbers = 0
const agreement = (
  name: string,
  startsOn: string,
  endsOn: string | null,
  given: { state?: AgreementState; services?: 'all' | readonly string[]; until?: Instant } = {},
): Candidate => {
  const { state = 'active', services = 'all' } = given
  const until = given.until ?? (state === 'ended' ? endOf({ startsOn, endsOn, zone }) : null)
  const since = startOf({ startsOn, endsOn, zone }) ?? (0 as Instant)
  const number = ++numbers
  return {
    ...{ id: name, number, name, rank: 50, endsOn, state },
    startsAt: since,
    endsAt: endOf({ startsOn, endsOn, zone }),
    plannedAt: instant('2024-01-01T00:00:00Z'),
    spans: state === 'planned' ? [] : [{ since, until }],
    versions: [
      {
        ...{ version: 1, from: null, services, policyVersionId: 'policy', calendarId: null },
        recipients: [{ kind: 'client', id: 'tokai' }],
      },
    ],
  }
}
const asked = { clientId: 'tokai', contactId: null, siteId: null, serviceId: 'hosting', at: arrived }
const choose = (...candidates: readonly Candidate[]) =>
  choicesFor(candidates, asked, now).map(({ name, standing, covers }) => [name, standing, covers])

test('whoever chooses sees first what covers the request, then what serves, then what is suspended, then what is over', () => {
  expect(
    choose(
      agreement('Gold 2024', '2024-01-01', '2024-12-31', { state: 'ended' }),
      agreement('Gold 2025', '2025-01-01', '2025-12-31', { state: 'ended' }),
      agreement('Held back', '2026-01-01', null, {
        state: 'suspended',
        until: instant('2026-06-01T00:00:00Z'),
      }),
      agreement('Backup only', '2026-01-01', null, { services: ['backup'] }),
      agreement('Gold 2026', '2026-01-01', '2026-12-31'),
    ),
  ).toEqual([
    ['Gold 2026', 'serving', true],
    ['Backup only', 'serving', false],
    ['Held back', 'suspended', false],
    ['Gold 2025', 'over', false],
    ['Gold 2024', 'over', false],
  ])
})

test('what has never begun cannot be chosen; what began since the request arrived can', () => {
  expect(
    choose(
      agreement('Gold 2027', '2027-01-01', '2027-12-31', { state: 'planned' }),
      agreement('Since yesterday', '2026-11-22', null),
    ),
  ).toEqual([['Since yesterday', 'serving', false]])
})

test('what served when the request arrived may be chosen as serving, though it has ended since', () => {
  expect(choose(agreement('Until Saturday', '2026-01-01', '2026-11-21', { state: 'ended' }))).toEqual([
    ['Until Saturday', 'serving', true],
  ])
})
