import { describe, expect, test } from 'vitest'
import { hours } from './examples.ts'
import { drawRules, type Pot, route } from './routing.ts'

const pot = (agreementId: string, left: number, more: Partial<Pot> = {}): Pot => ({
  agreementId,
  number: 1,
  rank: 50,
  endsOn: '2026-12-31',
  services: 'all',
  atZero: 'ask',
  lots: [{ lot: `${agreementId}/1`, period: '2026-11-01', left, lapsesOn: '2026-11-30' }],
  ...more,
})
const work = { seconds: hours(2), agreementId: 'gold', serviceId: 'hosting' }
const shares = (taken: ReturnType<typeof route>['taken']) =>
  taken.map(({ agreementId, seconds, rule }) => [agreementId, seconds / 3_600, rule])

describe('A11: ordered draw rules, and what happens at zero', () => {
  test('the ticket’s own agreement gives first, and the rest falls through to the next bundle', () => {
    const pots = [pot('block', hours(20)), pot('gold', hours(0.5), { rank: 99 })]
    expect(shares(route(work, pots, drawRules).taken)).toEqual([
      ['gold', 0.5, 'own'],
      ['block', 1.5, 'service'],
    ])
  })

  test('an agreement that names the service gives before one that does not', () => {
    const pots = [
      pot('other', hours(20), { services: ['sso'], rank: 1 }),
      pot('hosting', hours(1), { services: ['hosting'], rank: 2 }),
      pot('gold', 0),
    ]
    expect(shares(route(work, pots, drawRules).taken)).toEqual([
      ['hosting', 1, 'service'],
      ['other', 1, 'ending_first'],
    ])
  })

  test('hours that lapse first go first, across agreements too', () => {
    const lots = (agreementId: string, days: readonly (string | null)[]) =>
      days.map((lapsesOn, at) => ({
        lot: `${agreementId}/${at}`,
        period: '2026-11-01',
        left: hours(1),
        lapsesOn,
      }))
    const pots = [
      pot('a', 0, { services: [], lots: lots('a', ['2026-12-31', '2026-11-30']) }),
      pot('b', 0, { services: [], lots: lots('b', [null, '2026-12-15']) }),
    ]
    const { taken } = route({ ...work, seconds: hours(4) }, pots, drawRules)
    expect(taken.map(({ lot }) => lot)).toEqual(['a/1', 'b/1', 'a/0', 'b/0'])
  })

  test('a client may put the order the other way round, or leave a rule out', () => {
    const pots = [
      pot('gold', hours(5)),
      pot('block', hours(5), {
        services: [],
        lots: [{ lot: 'block/1', period: '2026-01-01', left: hours(5), lapsesOn: '2026-11-25' }],
      }),
    ]
    expect(shares(route(work, pots, ['ending_first', 'own']).taken)).toEqual([['block', 2, 'ending_first']])
    expect(shares(route({ ...work, seconds: hours(9) }, pots, ['own']).taken)).toEqual([['gold', 5, 'own']])
    expect(route({ ...work, seconds: hours(9) }, pots, ['own']).short).toBe(hours(4))
  })

  test.each(['allow', 'ask', 'refuse'] as const)(
    'at zero the first agreement that was tried says: %s',
    atZero => {
      const pots = [pot('gold', 0, { atZero }), pot('block', hours(1), { atZero: 'allow' })]
      expect(route(work, pots, drawRules)).toMatchObject({ short: hours(1), atZero, saidBy: 'gold' })
    },
  )

  test('without any hours agreed, work is simply outside of them', () => {
    expect(route(work, [], drawRules)).toEqual({ taken: [], short: hours(2), atZero: 'allow', saidBy: null })
  })

  test('the same work finds the same hours, whatever order the agreements came in', () => {
    const pots = [
      pot('a', hours(1), { number: 2 }),
      pot('b', hours(1), { number: 3 }),
      pot('gold', hours(0.5)),
    ]
    const [forth, back] = [pots, [...pots].reverse()].map(list => route(work, list, drawRules))
    expect(forth).toEqual(back)
  })
})
