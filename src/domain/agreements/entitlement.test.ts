import { describe, expect, test } from 'vitest'
import { type Instant, instant } from '#kernel/instant.ts'
import { askableServices, type Candidate, entitle, type Question } from './entitlement.ts'
import { endOf, startOf } from './term.ts'

const gold = (
  changes: Partial<Candidate> & { readonly startsOn?: string; readonly zone?: string } = {},
): Candidate => {
  const { startsOn = '2026-01-01', zone = 'Asia/Tokyo', ...rest } = changes
  const endsOn = rest.endsOn === undefined ? '2026-12-31' : rest.endsOn
  const term = { startsOn, endsOn, zone }
  const since = startOf(term) ?? (0 as Instant)
  return {
    id: 'gold',
    number: 1,
    name: 'Gold 2026',
    rank: 50,
    endsOn,
    state: 'active',
    startsAt: since,
    endsAt: endOf(term),
    plannedAt: instant('2025-11-01T00:00:00Z'),
    spans: [{ since, until: null }],
    versions: [
      {
        version: 1,
        from: null,
        recipients: [{ kind: 'client', id: 'tokai' }],
        services: ['hosting', 'sso'],
        policyVersionId: 'policy',
        calendarId: null,
      },
    ],
    ...rest,
  }
}
const asks = (changes: Partial<Question> = {}): Question => ({
  clientId: 'tokai',
  contactId: 'kim',
  siteId: null,
  serviceId: 'hosting',
  at: instant('2026-06-01T00:00:00Z'),
  ...changes,
})
const codes = (candidates: readonly Candidate[], question: Question) =>
  entitle(candidates, question).trace.map(({ code }) => code)
const first = (candidates: readonly Candidate[], question: Question) =>
  entitle(candidates, question).covering[0]?.agreement.name ?? null

describe('A8: after the end nothing can be asked for under it, and the end is the last day of its own zone', () => {
  test('a request at 23:59 Tokyo on the last day is covered, one a minute later is not', () => {
    expect(first([gold()], asks({ at: instant('2026-12-31T14:59:00Z') }))).toBe('Gold 2026')
    expect(codes([gold()], asks({ at: instant('2026-12-31T15:00:00Z') }))).toEqual([
      'agreement_none',
      'agreement_over',
    ])
  })

  test('it holds by the clock even when the desk has not ended it yet', () => {
    const asleep = gold({ state: 'active' })
    expect(first([asleep], asks({ at: instant('2027-01-02T00:00:00Z') }))).toBeNull()
  })

  test('a planned one covers from its first instant on, before anybody activated it', () => {
    const next = gold({
      state: 'planned',
      spans: [],
      name: 'Gold 2027',
      startsOn: '2027-01-01',
      endsOn: '2027-12-31',
    })
    expect(codes([next], asks({ at: instant('2026-12-31T14:59:59Z') }))).toEqual([
      'agreement_never_had',
      'agreement_not_begun',
    ])
    expect(first([next], asks({ at: instant('2026-12-31T15:00:00Z') }))).toBe('Gold 2027')
  })
})

describe('what is not covered says why', () => {
  test('a service out of scope, a person it does not name, a suspension', () => {
    expect(codes([gold()], asks({ serviceId: 'backup' }))).toEqual([
      'agreement_none',
      'agreement_service_not_covered',
    ])
    expect(codes([gold()], asks({ clientId: 'other', contactId: null }))).toEqual([
      'agreement_none',
      'agreement_person_not_covered',
    ])
    const stopped = gold({
      state: 'suspended',
      spans: [{ since: instant('2026-01-01T00:00:00Z'), until: instant('2026-05-01T00:00:00Z') }],
    })
    expect(codes([stopped], asks())).toEqual(['agreement_none', 'agreement_suspended'])
  })

  test('a request that names no service is covered by whatever covers the person', () => {
    expect(first([gold()], asks({ serviceId: null }))).toBe('Gold 2026')
  })

  test('a client that never had one is not governed; one whose only one is over is', () => {
    expect(entitle([], asks()).governed).toBe(false)
    expect(entitle([gold({ state: 'draft', spans: [] })], asks()).governed).toBe(false)
    expect(entitle([gold()], asks({ at: instant('2028-01-01T00:00:00Z') })).governed).toBe(true)
  })
})

describe('of several the order is visible', () => {
  const other = (changes: Partial<Candidate>): Candidate =>
    gold({ id: 'other', number: 2, name: 'Other', ...changes })
  const naming = (kind: 'site' | 'contact', id: string) =>
    gold().versions.map(version => ({ ...version, recipients: [{ kind, id }] }))

  test('the one that names the person goes before the one that names the site, and that before the client', () => {
    const person = other({ name: 'Person', number: 3, rank: 99, versions: naming('contact', 'kim') })
    const site = other({ name: 'Site', rank: 98, versions: naming('site', 'osaka') })
    const list = [gold(), site, person]
    const found = entitle(list, asks({ siteId: 'osaka' }))
    expect(found.covering.map(({ agreement, by }) => [agreement.name, by])).toEqual([
      ['Person', 'contact'],
      ['Site', 'site'],
      ['Gold 2026', 'client'],
    ])
    expect(found.trace.map(({ code }) => code)).toEqual([
      'agreement_more_specific',
      'agreement_also',
      'agreement_also',
    ])
  })

  test('then the smaller rank, then the earlier end with open last, then the smaller number', () => {
    expect(codes([gold(), other({ rank: 10 })], asks())[0]).toBe('agreement_rank')
    expect(first([gold(), other({ rank: 10 })], asks())).toBe('Other')
    expect(codes([gold(), other({ endsOn: '2026-09-30' })], asks())[0]).toBe('agreement_ends_first')
    expect(first([gold({ endsOn: null }), other({})], asks())).toBe('Other')
    expect(codes([gold(), other({})], asks())[0]).toBe('agreement_number')
  })
})

test('terms published for a later day never hold once newer terms do', () => {
  const [one] = gold().versions
  if (!one) throw new Error('no version')
  const planned = gold({
    versions: [
      one,
      { ...one, version: 2, from: instant('2026-07-01T00:00:00Z') },
      { ...one, version: 3, from: instant('2026-03-01T00:00:00Z') },
    ],
  })
  const versionAt = (at: string) => entitle([planned], asks({ at: instant(at) })).covering[0]?.version.version
  expect(versionAt('2026-02-28T00:00:00Z')).toBe(1)
  expect(versionAt('2026-03-01T00:00:00Z')).toBe(3)
  expect(versionAt('2026-07-01T00:00:00Z')).toBe(3)
})

test('A12: an amendment holds from its effective moment, and what came before it keeps the version it came under', () => {
  const [one] = gold().versions
  if (!one) throw new Error('no version')
  const amended = gold({
    versions: [
      one,
      { ...one, version: 2, from: instant('2026-07-01T00:00:00Z'), services: ['hosting', 'backup'] },
    ],
  })
  const versionAt = (at: string) => entitle([amended], asks({ at: instant(at) })).covering[0]?.version.version
  expect(versionAt('2026-06-30T23:59:59Z')).toBe(1)
  expect(versionAt('2026-07-01T00:00:00Z')).toBe(2)
  const may = (at: string) => askableServices([amended], asks({ at: instant(at) }))
  expect(may('2026-06-01T00:00:00Z')).toEqual(['hosting', 'sso'])
  expect(may('2026-08-01T00:00:00Z')).toEqual(['backup', 'hosting'])
  expect(may('2027-08-01T00:00:00Z')).toEqual([])
})
