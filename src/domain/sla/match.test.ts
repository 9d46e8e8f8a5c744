import { expect, test } from 'vitest'
import type { CalendarSpec } from '#kernel/calendar.ts'
import { type Instant, instant } from '#kernel/instant.ts'
import { type MatchRequest, matchTerms, type Offer } from './match.ts'
import { standardTerms } from './standard.ts'

const hoursIn = (zone: string): CalendarSpec => ({ zone, week: { mon: [['09:00', '17:00']] } })
const calendar = (id: string, zone: string) =>
  [
    id,
    {
      name: zone,
      versions: [
        {
          id: `${id}-1`,
          calendarId: id,
          version: 1,
          spec: hoursIn(zone),
          members: [],
          effectiveAt: 0 as Instant,
        },
        {
          id: `${id}-2`,
          calendarId: id,
          version: 2,
          spec: hoursIn(zone),
          members: [],
          effectiveAt: instant('2026-12-01T00:00:00Z'),
        },
      ],
    },
  ] as const
const policy = (id: string, calendarId: string | null) =>
  [id, { id, name: id, versionId: `${id}-v`, version: 1, terms: { ...standardTerms, calendarId } }] as const
const offer: Offer = {
  policies: new Map([policy('Gold', null), policy('Night', 'tokyo')]),
  defaultPolicyId: 'Gold',
  calendars: new Map([
    calendar('amsterdam', 'Europe/Amsterdam'),
    calendar('tokyo', 'Asia/Tokyo'),
    calendar('denver', 'America/Denver'),
  ]),
  policyVersions: new Map(
    [policy('Gold', null), policy('Night', 'tokyo')].map(([, one]) => [one.versionId, one]),
  ),
  companyCalendarId: 'amsterdam',
}
const request = (changes: Partial<MatchRequest> = {}): MatchRequest => ({
  clientId: 'acme',
  clientCalendarId: null,
  severity: 2,
  priority: 2,
  severitySetBy: 'client',
  prioritySetBy: 'matrix',
  serviceId: null,
  typeId: null,
  ...changes,
})
const now = instant('2026-11-23T09:00:00Z')
const calendarOf = (changes: Partial<MatchRequest>, at = now) =>
  matchTerms(offer, request(changes), at).terms?.promises.resolution?.calendar

test('D11: one policy serves every zone: the client’s own hours override the policy’s, then the company’s', () => {
  expect(calendarOf({})).toBe('amsterdam-1')
  expect(calendarOf({ clientCalendarId: 'denver' })).toBe('denver-1')
  expect(calendarOf({ policyId: 'Night' })).toBe('tokyo-1')
  expect(calendarOf({ policyId: 'Night', clientCalendarId: 'denver' })).toBe('denver-1')
})

test('the calendar version is the one that counts on arrival', () => {
  expect(calendarOf({}, instant('2026-12-01T00:00:00Z'))).toBe('amsterdam-2')
})

test('F26, F45: the trace says why this policy and these hours', () => {
  expect(matchTerms(offer, request({ policyId: 'Night' }), now).trace).toEqual([
    { code: 'policy_by_hand', params: { policy: 'Night', version: 1 } },
    { code: 'calendar_of_policy', params: { calendar: 'Asia/Tokyo', version: 1 } },
  ])
})

test('without a policy or hours nothing is promised, and the reason is kept', () => {
  expect(matchTerms({ ...offer, defaultPolicyId: null }, request(), now)).toMatchObject({
    terms: null,
    reason: 'no_policy',
  })
  expect(matchTerms({ ...offer, companyCalendarId: null }, request(), now)).toMatchObject({
    terms: null,
    reason: 'no_calendar',
  })
})

test('a severity the policy promises nothing for is said, not left blank', () => {
  const empty = {
    ...offer,
    policies: new Map([
      [
        'Gold',
        {
          id: 'Gold',
          name: 'Gold',
          versionId: 'v',
          version: 1,
          terms: { ...standardTerms, targets: { ...standardTerms.targets, 4: {} } },
        },
      ],
    ]),
  }
  const match = matchTerms(empty, request({ severity: 4 }), now)
  expect(match.reason).toBe('severity_has_none')
  expect(match.terms?.promises).toEqual({})
  expect(match.trace.at(-1)).toMatchObject({ code: 'severity_has_none' })
})

const agreement = {
  id: 'gold-2026',
  name: 'Gold 2026',
  version: 3,
  policyVersionId: 'Night-v',
  calendarId: null,
} as const

test('an agreement keeps to its own version of a policy and is named with the terms', () => {
  const found = matchTerms(offer, request({ agreement }), now)
  expect(found.terms?.source.policy).toEqual({ id: 'Night', name: 'Night', version: 1 })
  expect(found.terms?.source.agreement).toEqual({ id: 'gold-2026', name: 'Gold 2026', version: 3 })
  expect(found.trace[0]).toEqual({ code: 'policy_of_agreement', params: { policy: 'Night', version: 1 } })
})

test('D11: the agreement’s calendar goes before the client’s, and the client’s before the policy’s', () => {
  const clientCalendarId = 'amsterdam'
  expect(calendarOf({ agreement: { ...agreement, calendarId: 'denver' }, clientCalendarId })).toBe('denver-1')
  expect(calendarOf({ agreement, clientCalendarId })).toBe('amsterdam-1')
  expect(calendarOf({ agreement })).toBe('tokyo-1')
})

test('outside every agreement nothing is promised, and the result says so', () => {
  expect(matchTerms(offer, request({ outside: true }), now)).toEqual({
    terms: null,
    reason: 'out_of_agreement',
    trace: [],
  })
})

test('what was taken on without an agreement counts from the acceptance', () => {
  const { terms } = matchTerms(offer, request({ fromAcceptance: true }), now)
  expect(terms?.promises.first_response?.startsOn).toBe('acceptance')
  expect(terms?.promises.resolution?.startsOn).toBe('acceptance')
  expect(terms?.key).not.toBe(matchTerms(offer, request(), now).terms?.key)
})
