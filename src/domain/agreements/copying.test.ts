import { describe, expect, test } from 'vitest'
import { copyFor, type Receiver, type Source, type Wish } from './copying.ts'
import type { AgreementTerms } from './terms-shapes.ts'

const terms: AgreementTerms = {
  recipients: [{ kind: 'contact', id: 'kim' }],
  services: ['hosting'],
  policyVersionId: 'gold-7',
  calendarId: null,
  allowance: {
    work: 'PT40H',
    per: 'month',
    carryOver: 'lapses',
    carriesFor: null,
    thresholds: [75],
    atZero: 'ask',
  },
  price: { amount: 120_000, currency: 'EUR', per: 'month' },
  rates: [{ activity: '', amount: 9_500, currency: 'EUR' }],
  notices: { activation: true, ending: true, ahead: [60], contacts: ['kim'], manager: true },
  shares: { promises: 'promise', hours: true, attainment: false },
  cases: [
    {
      ...{ name: 'P1 on a Friday', severity: '1', promise: 'first_response' },
      ...{ arrives: '2026-01-09T17:50', due: '2026-01-12T09:50', zone: 'Asia/Tokyo' },
    },
  ],
  notes: 'Agreed with Kim.',
}
const source: Source = {
  name: 'Tokai Gold 2026',
  term: { startsOn: '2026-01-01', endsOn: '2026-12-31', zone: 'Asia/Tokyo' },
  terms,
  client: { id: 'tokai', name: 'Tokai' },
  managerId: 'eva',
}
const tokai: Receiver = { id: 'tokai', name: 'Tokai', zone: 'Asia/Tokyo', managerId: null }
const aotea: Receiver = { id: 'aotea', name: 'Aotea', zone: 'Pacific/Auckland', managerId: 'ben' }
const wish: Wish = {
  mode: 'copy',
  take: ['services', 'term', 'policy', 'calendar', 'allowance', 'price', 'notices'],
  policyVersionId: 'gold-7',
  ahead: [60, 30, 7],
}

describe('copying', () => {
  test('for the same client everything is taken literally', () => {
    expect(copyFor(source, tokai, wish)).toEqual({
      ...{ name: 'Tokai Gold 2026', term: source.term, terms, managerId: 'eva' },
    })
  })

  test('for another client nothing that belongs to somebody else comes along', () => {
    const copy = copyFor(source, aotea, wish)
    expect(copy).toMatchObject({
      name: 'Aotea Gold 2026',
      term: { startsOn: '2026-01-01', endsOn: '2026-12-31', zone: 'Pacific/Auckland' },
      managerId: 'ben',
      terms: { recipients: [{ kind: 'client', id: 'aotea' }], cases: [], notes: '', services: ['hosting'] },
    })
    expect(copy.terms.notices.contacts).toBe('all')
  })

  test('what is not chosen is left open', () => {
    const bare = copyFor(source, tokai, { ...wish, take: [], policyVersionId: 'desk-1' })
    expect(bare).toMatchObject({
      term: { startsOn: null, endsOn: null, zone: 'Asia/Tokyo' },
      terms: { services: 'all', policyVersionId: 'desk-1', allowance: null, price: null, rates: [] },
    })
    expect(bare.terms.notices.ahead).toEqual([60, 30, 7])
  })
})

describe('continuing', () => {
  test('begins the day after, is as long, and moves the year of its name along', () => {
    const next = copyFor(source, tokai, { ...wish, mode: 'continue' })
    expect(next).toMatchObject({
      name: 'Tokai Gold 2027',
      term: { startsOn: '2027-01-01', endsOn: '2027-12-31' },
    })
  })

  test('days and a pattern that are given win', () => {
    const given = { startsOn: '2027-04-01', endsOn: null, namePattern: '{client} – Gold {year}' }
    expect(copyFor(source, aotea, { ...wish, ...given })).toMatchObject({
      name: 'Aotea – Gold 2027',
      term: { startsOn: '2027-04-01', endsOn: null },
    })
  })
})
