import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Instant, instant } from '#kernel/instant.ts'
import { type Candidate, entitle, type Question } from './entitlement.ts'
import { agreementStates } from './terms-shapes.ts'

const ids = ['tokai', 'kim', 'osaka', 'hosting', 'sso'] as const
const from = instant('2026-01-01T00:00:00Z')
const moment = fc.integer({ min: 0, max: 700 }).map(day => (from + day * 86_400_000) as Instant)
const recipient = fc.record({
  kind: fc.constantFrom('client' as const, 'site' as const, 'contact' as const),
  id: fc.constantFrom(...ids),
})
const version = fc.record({
  from: fc.option(moment),
  recipients: fc.array(recipient, { minLength: 1, maxLength: 3 }),
  services: fc.oneof(
    fc.constant('all' as const),
    fc.array(fc.constantFrom(...ids), { minLength: 1, maxLength: 2 }),
  ),
})
const candidate = fc.record({
  state: fc.constantFrom(...agreementStates),
  startsAt: fc.option(moment),
  endsAt: fc.option(moment),
  plannedAt: moment,
  spans: fc.array(fc.record({ since: moment, until: fc.option(moment) }), { maxLength: 2 }),
  rank: fc.integer({ min: 1, max: 3 }),
  endsOn: fc.option(fc.constantFrom('2026-12-31', '2027-06-30')),
  versions: fc.array(version, { maxLength: 3 }),
})
const candidates = fc.array(candidate, { maxLength: 8 }).map(list =>
  list.map(
    (one, index): Candidate => ({
      ...one,
      id: `a${index}`,
      number: index + 1,
      name: `Agreement ${index + 1}`,
      versions: one.versions.map((it, at) => ({
        ...it,
        version: at + 1,
        policyVersionId: 'gold',
        calendarId: null,
      })),
    }),
  ),
)
const question = fc.record({
  clientId: fc.constantFrom(...ids),
  contactId: fc.option(fc.constantFrom(...ids)),
  siteId: fc.option(fc.constantFrom(...ids)),
  serviceId: fc.option(fc.constantFrom(...ids)),
  at: moment,
})

test('the answer does not depend on the order the rows came in, and is the same each time', () => {
  fc.assert(
    fc.property(
      candidates.chain(list =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      question,
      ([list, shuffled], asked: Question) => {
        expect(entitle(shuffled, asked)).toEqual(entitle(list, asked))
        expect(entitle(list, asked)).toEqual(entitle(list, asked))
      },
    ),
    { numRuns: 1_000 },
  )
})

test('whatever covers says whom and what it covers, and everything else is named with a reason', () => {
  fc.assert(
    fc.property(candidates, question, (list, asked: Question) => {
      const { covering, trace, governed } = entitle(list, asked)
      for (const { agreement, version, by } of covering) {
        const whom = { client: asked.clientId, site: asked.siteId, contact: asked.contactId }[by]
        expect(version.recipients).toContainEqual({ kind: by, id: whom })
        if (asked.serviceId !== null && version.services !== 'all')
          expect(version.services).toContain(asked.serviceId)
        expect(agreement.state === 'draft' && agreement.spans.length === 0).toBe(false)
      }
      if (covering.length > 0) expect(governed).toBe(true)
      const silent = list.filter(
        ({ state, spans }) => (state === 'draft' || state === 'cancelled') && spans.length === 0,
      )
      expect(trace).toHaveLength(list.length - silent.length + (covering.length === 0 ? 1 : 0))
    }),
  )
})
