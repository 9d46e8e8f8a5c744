import { createInstance } from 'i18next'
import { describe, expect, test } from 'vitest'
import { standardTerms } from '#domain/sla/standard.ts'
import type { PublishedPolicy } from '#domain/sla/terms.ts'
import { agreementsCheck } from '#locales/en/agreements-check.ts'
import { agreementsDifferences } from '#locales/en/agreements-differences.ts'
import { mailAgreements } from '#locales/en/mail-agreements.ts'
import { mailAgreements as dutch } from '#locales/nl/mail-agreements.ts'
import { mailAgreements as russian } from '#locales/ru/mail-agreements.ts'
import { format } from '../format.ts'
import { differences, type Side } from './comparing.ts'
import { warning, worded } from './finding.ts'
import { type NoticeLetter, noticeText } from './notice-text.ts'
import type { Part } from './shapes.ts'
import type { AgreementTerms } from './terms-shapes.ts'

const i18n = createInstance()
await i18n.init({
  lng: 'en',
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: {
    en: { translation: { ...agreementsDifferences, ...agreementsCheck, ...mailAgreements } },
    nl: { translation: dutch },
    ru: { translation: russian },
  },
})
const speech = {
  say: (key: string, values = {}) => i18n.t(key, values),
  format: format({ locale: 'en-GB', zone: 'Europe/Amsterdam' }),
  names: { tokai: 'Tokai Systems', hosting: 'Hosting', sso: 'SSO' },
}

const policy = (version: number, secondReply: string): PublishedPolicy => ({
  id: 'gold',
  name: 'Gold policy',
  versionId: `gold-${version}`,
  version,
  terms: {
    ...standardTerms,
    targets: {
      ...standardTerms.targets,
      2: {
        first_response: { work: secondReply, hours: 'working' },
        resolution: { work: 'PT8H', hours: 'working' },
      },
    },
  },
})
const terms: AgreementTerms = {
  recipients: [{ kind: 'client', id: 'tokai' }],
  services: ['hosting', 'sso'],
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
  rates: [],
  notices: { activation: true, ending: true, ahead: [60, 30, 7], contacts: 'all', manager: true },
  shares: { promises: 'promise', hours: true, attainment: false },
  cases: [],
  notes: '',
}
const gold: Side = {
  name: 'Gold 2026',
  term: { startsOn: '2026-01-01', endsOn: '2026-12-31', zone: 'Asia/Tokyo' },
  terms,
  policy: policy(7, 'PT4H'),
  calendar: { name: 'Tokyo', spec: { zone: 'Asia/Tokyo', week: {}, exceptions: { '2027-01-01': [] } } },
  manager: { id: 'eva', name: 'Eva de Vries' },
}
const compare = (after: Partial<Side>) => {
  const all = differences(gold, { ...gold, ...after }, speech)
  return (part: Part) => all.find(line => line.part === part)
}

describe('the old and the new, in words', () => {
  test('what is the same says so, part by part', () => {
    const all = differences(gold, { ...gold }, speech)
    expect(all.filter(({ changed }) => changed)).toEqual([])
    expect(all.map(({ part, after }) => [part, after])).toEqual([
      ['name', 'Gold 2026'],
      ['period', '1 Jan 2026 – 31 Dec 2026'],
      ['zone', 'Asia/Tokyo'],
      ['recipients', 'everybody of Tokai Systems'],
      ['services', 'Hosting and SSO'],
      ['policy', 'Gold policy version 7'],
      ['promises', '10 promises'],
      ['calendar', 'Tokyo'],
      ['allowance', '40 h per month, unused hours lapse, at zero: ask first'],
      ['price', '€1,200.00 per month'],
      ['rates', 'none'],
      [
        'notices',
        'on activation, 60, 30 and 7 days ahead of the end and on ending; to all contacts it covers and the account manager',
      ],
      ['shares', 'the client sees promises and hours left'],
      ['cases', '0 example cases'],
      ['notes', 'none'],
      ['manager', 'Eva de Vries'],
    ])
  })

  test('a renewal: the day after, the reply that became faster, the price that rose, the holidays that are there', () => {
    const line = compare({
      term: { ...gold.term, startsOn: '2027-01-01', endsOn: '2027-12-31' },
      policy: policy(8, 'PT2H'),
      terms: {
        ...terms,
        policyVersionId: 'gold-8',
        price: { amount: 123_600, currency: 'EUR', per: 'month' },
      },
    })
    expect(line('period')).toMatchObject({ changed: true, hint: 'the day after, same length' })
    expect(line('policy')).toMatchObject({ after: 'Gold policy version 8', changed: true })
    expect(line('promises')).toMatchObject({
      before: 'severity 2 first reply 4 h',
      after: 'severity 2 first reply 2 h',
      changed: true,
    })
    expect(line('price')).toMatchObject({ after: '€1,236.00 per month', hint: '+3%' })
    expect(line('calendar')).toMatchObject({ changed: false, hint: '2027 holidays loaded' })
  })

  test('a term that reaches into a year without holidays says so, though those of its first year are there', () => {
    const hint = (startsOn: string, endsOn: string | null) =>
      compare({ term: { ...gold.term, startsOn, endsOn } })('calendar')?.hint
    expect(hint('2027-12-05', '2028-12-04')).toBe('no holidays for 2028')
    expect(hint('2026-12-05', '2027-12-04')).toBe('no holidays for 2026')
    expect(hint('2027-12-05', null)).toBe('2027 holidays loaded')
  })

  test('another order of the same services is no change', () => {
    expect(compare({ terms: { ...terms, services: ['sso', 'hosting'] } })('services')?.changed).toBe(false)
  })
})

test('a finding is a sentence with its lengths and promises in words', () => {
  const found = warning('threshold_never_fires', {
    params: { policy: 'Gold', promise: 'first_response', before: 'PT2H', severities: '1, 2' },
  })
  expect(worded([found], speech)[0]?.message).toBe(
    'Gold: a warning 2 h before due can never come for “first reply” at severity 1, 2, which is promised sooner than that.',
  )
})

describe('a notice as its reader gets it', () => {
  const letter: NoticeLetter = {
    kind: 'ends_soon',
    days: 30,
    side: 'us',
    late: false,
    reader: 'Eva',
    agreement: { name: 'Gold 2026', number: 12, term: gold.term },
    client: 'Tokai Systems',
    company: 'Meridian',
    manager: 'Eva de Vries',
    services: ['Hosting', 'SSO'],
    openTickets: 2,
    hours: null,
    url: 'https://desk.example',
  }

  test('the manager’s says what is open and starts the renewal', () => {
    const { subject, text } = noticeText(letter, speech)
    expect(subject).toBe('Tokai Systems: Gold 2026 ends on 31 Dec 2026')
    expect(text).toContain(
      'Gold 2026 (no. 12) with Tokai Systems ends in 30 days. Its last day is 31 Dec 2026.',
    )
    expect(text).toContain('2 open tickets keep their promises.')
    expect(text).toContain('Start the renewal: https://desk.example/a/12?renew')
  })

  test('the client’s says what stops and whom to ask, and nothing of ours', () => {
    const { text } = noticeText({ ...letter, side: 'client', reader: 'Kim' }, speech)
    expect(text).toContain('After its last day new requests for Hosting and SSO are no longer covered by it.')
    expect(text).toContain('Questions about it? Eva de Vries looks after it for you.')
    expect(text).not.toContain('https://')
    expect(text).not.toContain('no. 12')
  })

  test('a single day, the last day, and a late one are said as they are', () => {
    const say = (changes: Partial<NoticeLetter>) => noticeText({ ...letter, ...changes }, speech).text
    expect(say({ days: 1 })).toContain('ends in 1 day.')
    expect(say({ days: 0 })).toContain('Today, 31 Dec 2026, is the last day')
    expect(say({ late: true })).toContain('This message comes later than it should have.')
    expect(say({ kind: 'ended', late: true })).toContain('what it says happened on its day')
  })

  test('in Dutch it is Dutch, dates and all', () => {
    const nl = {
      say: (key: string, values = {}) => i18n.t(key, { lng: 'nl', ...values }),
      format: format({ locale: 'nl-NL', zone: 'UTC' }),
    }
    expect(noticeText(letter, nl).subject).toBe('Tokai Systems: Gold 2026 eindigt op 31 dec 2026')
  })

  test('in Russian a sentence that ends with a date ends once', () => {
    const ru = {
      say: (key: string, values = {}) => i18n.t(key, { lng: 'ru', ...values }),
      format: format({ locale: 'ru-RU', zone: 'UTC' }),
    }
    expect(noticeText(letter, ru).text).toContain('Последний день — 31 дек. 2026 г.\n')
  })
})
