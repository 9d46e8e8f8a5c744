import { describe, expect, test } from 'vitest'
import type { PolicyTerms } from '#domain/sla/policy-shapes.ts'
import { standardTerms } from '#domain/sla/standard.ts'
import type { CountingCalendar, PublishedPolicy } from '#domain/sla/terms.ts'
import { instant } from '#kernel/instant.ts'
import { tryCases } from './cases.ts'
import { readiness } from './finding.ts'
import { findingsOf, type LintFacts, type Other } from './linting.ts'
import type { AgreementTerms, ExampleCase } from './terms-shapes.ts'

const day = [['09:00', '18:00']] as const
const week = { mon: day, tue: day, wed: day, thu: day, fri: day }
const tokyo: CountingCalendar = {
  key: 'tokyo-1',
  id: 'tokyo',
  name: 'Tokyo',
  version: 1,
  spec: { zone: 'Asia/Tokyo', week, exceptions: { '2026-11-23': [], '2027-01-11': [] } },
}
const policyWith = (changes: Partial<PolicyTerms> = {}): PublishedPolicy => ({
  id: 'gold',
  name: 'Gold',
  versionId: 'gold-7',
  version: 7,
  terms: { ...standardTerms, ...changes },
})
const promised: AgreementTerms = {
  recipients: [{ kind: 'client', id: 'tokai' }],
  services: ['hosting'],
  policyVersionId: 'gold-7',
  calendarId: 'tokyo',
  allowance: null,
  price: null,
  rates: [],
  notices: { activation: true, ending: true, ahead: [60, 30, 7], contacts: 'all', manager: true },
  shares: { promises: 'promise', hours: true, attainment: false },
  cases: [],
  notes: '',
}
const facts = (changes: Partial<LintFacts> = {}, terms: Partial<AgreementTerms> = {}): LintFacts => ({
  term: { startsOn: '2027-01-01', endsOn: '2027-12-31', zone: 'Asia/Tokyo' },
  terms: { ...promised, ...terms },
  policy: policyWith(),
  calendar: tokyo,
  services: new Map([['hosting', { name: 'Hosting', archived: false, severity: null }]]),
  reach: { contacts: 2, manager: true },
  placed: [{ kind: 'client', id: 'tokai', clientId: 'tokai', siteId: null }],
  others: [],
  now: instant('2026-11-22T10:00:00Z'),
  ...changes,
})
const codes = (given: LintFacts) => findingsOf(given).map(({ level, code }) => `${level} ${code}`)

test('what is in order has nothing to say', () => {
  expect(findingsOf(facts())).toEqual([])
})

describe('its days', () => {
  const term = facts().term
  test('an end before the start, a term that is over, and a zone nobody knows cannot be promised', () => {
    expect(codes(facts({ term: { ...term, endsOn: '2026-12-31' } }))).toEqual([
      'refused ends_before_it_starts',
    ])
    expect(codes(facts({ term: { ...term, zone: 'Asia/Tokio' } }))).toEqual(['refused zone_unknown'])
    expect(codes(facts({ term: { ...term, startsOn: null, endsOn: '2026-11-21' } }))).toContain(
      'refused term_is_over',
    )
  })
})

describe('its promises', () => {
  const cell = (work: string) => ({ work, hours: 'working' as const })
  const targets = standardTerms.targets
  test('a response longer than the resolution, and a severity without a target', () => {
    const slow = policyWith({
      targets: { ...targets, 2: { first_response: cell('PT9H'), resolution: cell('PT8H') } },
    })
    expect(codes(facts({ policy: slow }))).toContain('warning response_after_resolution')
    expect(codes(facts({ policy: policyWith({ targets: { ...targets, 4: {} } }) }))).toContain(
      'warning severity_without_target',
    )
  })

  test('a threshold that can never fire names the severities it is deaf for', () => {
    const deaf = findingsOf(facts({ policy: policyWith({ warnings: [{ before: 'PT2H' }] }) })).filter(
      ({ code }) => code === 'threshold_never_fires',
    )
    expect(deaf.map(({ params }) => [params.promise, params.severities])).toEqual([
      ['first_response', '1, 2'],
      ['next_response', '1'],
    ])
  })

  test('a service without a rule: nothing is promised where its requests begin; one in the archive', () => {
    const services = new Map([['hosting', { name: 'Hosting', archived: false, severity: 4 }]])
    const policy = policyWith({ targets: { ...targets, 4: {} } })
    expect(codes(facts({ services, policy }))).toContain('warning service_without_promise')
    const gone = new Map([['hosting', { name: 'Hosting', archived: true, severity: null }]])
    expect(codes(facts({ services: gone }))).toEqual(['warning service_archived'])
    expect(codes(facts({ services: new Map() }))).toEqual(['refused service_unknown'])
  })

  test('nothing to count on, and nothing promised, cannot be agreed', () => {
    expect(codes(facts({ policy: null }))).toEqual(['refused policy_missing'])
    expect(codes(facts({ calendar: null }))).toEqual(['refused calendar_missing'])
    expect(codes(facts({ policy: policyWith({ targets: { 1: {}, 2: {}, 3: {}, 4: {} } }) }))).toEqual([
      'refused no_promise',
    ])
  })
})

describe('its hours', () => {
  test('a calendar that never opens within the term', () => {
    const weekend = { startsOn: '2027-01-02', endsOn: '2027-01-03', zone: 'Asia/Tokyo' }
    expect(codes(facts({ term: weekend }))).toContain('refused calendar_never_opens')
  })

  test('a year without holidays; hours round the clock need none', () => {
    const bare = { name: 'Tokyo', spec: { zone: 'Asia/Tokyo', week, exceptions: { '2026-11-23': [] } } }
    const found = findingsOf(facts({ calendar: bare }))
    expect(found.map(({ code, params }) => [code, params.year])).toEqual([['holidays_missing', 2027]])
    const always = [['00:00', '24:00']] as const
    const all = { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always }
    expect(codes(facts({ calendar: { name: '24 × 7', spec: { zone: 'UTC', week: all } } }))).toEqual([])
  })
})

test('A10: included hours without a rule for when they are used up', () => {
  const allowance = {
    work: 'PT40H',
    per: 'month',
    carryOver: 'lapses',
    carriesFor: null,
    thresholds: [75],
  } as const
  const terms = (atZero: 'ask' | null) => ({ allowance: { ...allowance, thresholds: [75], atZero } })
  expect(codes(facts({}, terms(null)))).toEqual(['warning allowance_without_rule'])
  expect(codes(facts({}, terms('ask')))).toEqual([])
})

describe('its notices', () => {
  const { notices } = promised
  test('asked for before it begins, on a day that is past, or without an end', () => {
    expect(codes(facts({}, { notices: { ...notices, ahead: [400] } }))).toEqual([
      'warning notice_before_start',
    ])
    const soon = { startsOn: '2026-11-01', endsOn: '2026-12-01', zone: 'Asia/Tokyo' }
    expect(codes(facts({ term: soon }, { notices: { ...notices, ahead: [30] } }))).toEqual([
      'warning notice_already_past',
    ])
    const open = { ...facts().term, endsOn: null }
    expect(codes(facts({ term: open })).filter(code => code.includes('notice'))).toEqual([
      'warning notice_without_end',
    ])
  })

  test('with nobody to tell', () => {
    expect(codes(facts({ reach: { contacts: 0, manager: false } }))).toEqual([
      'warning no_contact_to_tell',
      'warning no_manager_to_tell',
    ])
    expect(codes(facts({}, { notices: { ...notices, contacts: 'none', manager: false } }))).toEqual([
      'warning nobody_to_tell',
    ])
  })
})

describe('its neighbours', () => {
  const other = (changes: Partial<Other>): Other => ({
    name: 'Silver',
    number: 3,
    client: 'Tokai',
    elsewhere: false,
    state: 'active',
    sameSeries: false,
    recipients: facts().placed,
    services: 'all',
    startsOn: '2026-01-01',
    endsOn: '2027-01-31',
    ...changes,
  })
  const beside = (changes: Partial<Other>) => codes(facts({ others: [other(changes)] }))

  test('one that covers the same on some of the same days is left out of a batch, one of its series refused', () => {
    expect(beside({})).toEqual(['skip overlaps'])
    expect(beside({ sameSeries: true })).toEqual(['refused series_overlaps'])
    expect(beside({ services: ['backup'] })).toEqual([])
    expect(beside({ recipients: [{ kind: 'contact', id: 'kim', clientId: 'other', siteId: null }] })).toEqual(
      [],
    )
    expect(beside({ state: 'draft' })).toEqual([])
  })

  test('one that covers some of the same people, named more closely or less, is legal and worth reading', () => {
    const kim = { kind: 'contact', id: 'kim', clientId: 'tokai', siteId: 'osaka' } as const
    const osaka = { kind: 'site', id: 'osaka', clientId: 'tokai', siteId: null } as const
    expect(beside({ recipients: [kim] })).toEqual(['warning overlaps_partly'])
    expect(beside({ recipients: [osaka] })).toEqual(['warning overlaps_partly'])
    expect(beside({ recipients: [osaka], services: ['backup'] })).toEqual([])
    expect(beside({ recipients: [osaka], state: 'ended' })).toEqual([])
    expect(codes(facts({ placed: [kim], others: [other({ recipients: [osaka] })] }))).toEqual([
      'warning overlaps_partly',
    ])
    const nara = { ...osaka, id: 'nara' }
    expect(codes(facts({ placed: [kim], others: [other({ recipients: [nara] })] }))).toEqual([])
  })

  test('an agreement of another client that covers this one’s people is named with that client', () => {
    const [found] = findingsOf(facts({ others: [other({ client: 'Kansai Group', elsewhere: true })] }))
    expect(found).toMatchObject({
      ...{ level: 'skip', code: 'overlaps_elsewhere' },
      params: { name: 'Silver', number: 3, client: 'Kansai Group' },
    })
  })

  test('days between two that nobody covers are a gap, up to a quarter of a year', () => {
    const [gap] = findingsOf(facts({ others: [other({ endsOn: '2026-12-28' })] }))
    expect(gap).toMatchObject({ code: 'gap_before', params: { count: 3 } })
    expect(beside({ endsOn: '2026-12-31' })).toEqual([])
    expect(beside({ endsOn: '2026-08-31' })).toEqual([])
    expect(beside({ startsOn: '2028-01-03', endsOn: null })).toEqual(['warning gap_after'])
  })
})

describe('example cases', () => {
  const example: ExampleCase = {
    name: 'P1 late on Friday',
    severity: '1',
    promise: 'first_response',
    arrives: '2027-01-08T17:50',
    due: '2027-01-12T09:50',
    zone: 'Asia/Tokyo',
  }
  test('are counted to the minute on the agreement’s hours, holidays included', () => {
    // Ten minutes on Friday; Monday the 11th is Coming of Age Day; fifty on Tuesday.
    expect(tryCases([example], policyWith(), tokyo)).toMatchObject([{ ok: true, found: '2027-01-12T09:50' }])
    const wrong = { ...example, due: '2027-01-11T09:50' }
    expect(tryCases([wrong], policyWith(), tokyo)).toMatchObject([{ ok: false, found: '2027-01-12T09:50' }])
  })

  test('are read in the zone of the case', () => {
    const elsewhere = {
      ...example,
      zone: 'Europe/Amsterdam',
      arrives: '2027-01-08T09:50',
      due: '2027-01-12T01:50',
    }
    expect(tryCases([elsewhere], policyWith(), tokyo)[0]?.ok).toBe(true)
  })

  test('what is not promised comes to nothing, and a failing one blocks with what it came to', () => {
    const none = { ...example, promise: 'team' as const }
    expect(tryCases([none], policyWith(), tokyo)[0]?.found).toBe('none')
    expect(readiness([], tryCases([none], policyWith(), tokyo))).toMatchObject({
      code: 'agreements.case_fails',
      params: { name: 'P1 late on Friday', found: 'none' },
    })
    expect(readiness(findingsOf(facts({ policy: null })), [])?.code).toBe('agreements.not_ready')
    expect(readiness(findingsOf(facts({ reach: { contacts: 0, manager: true } })), [])).toBeNull()
  })
})
