// What Meridian has agreed with its six clients: terms laid around today, so that one is about to end, one is planned,
// one is a draft and one is over whenever the sample is tried.

import { addDays, dayIn } from '#domain/agreements/term.ts'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import type { PolicyTerms } from '#domain/sla/policy-shapes.ts'
import { standardTerms } from '#domain/sla/standard.ts'
import type { ClientKey } from './company.ts'
import type { ServiceKey } from './services.ts'

const working = (work: string) => ({ work, hours: 'working' as const })

/** For those who pay for it: twice as fast, and told every two hours while it is worst. */
export const goldTerms: PolicyTerms = {
  ...standardTerms,
  targets: {
    1: { first_response: working('PT30M'), next_response: working('PT1H'), resolution: working('PT4H') },
    2: { first_response: working('PT1H'), next_response: working('PT2H'), resolution: working('PT8H') },
    3: { first_response: working('PT2H'), next_response: working('PT4H'), resolution: working('PT16H') },
    4: { first_response: working('PT4H'), next_response: working('PT8H'), resolution: working('PT40H') },
  },
}

export type SamplePolicy = 'standard' | 'gold'

type SampleAgreement = {
  readonly client: ClientKey
  readonly name: (year: number) => string
  /** Days from today; null: open. */
  readonly from: number
  readonly until: number | null
  readonly start: 'planned' | 'draft'
  readonly policy: SamplePolicy
  readonly services: 'all' | readonly ServiceKey[]
  readonly allowance?: AgreementTerms['allowance']
  readonly price?: AgreementTerms['price']
  readonly template?: boolean
  /** It carries on what stands before it in the list. */
  readonly renews?: true
  readonly cases?: AgreementTerms['cases']
  /** The smaller goes first; 50 unless told. */
  readonly rank?: number
  /** What was worked on its hours: days before today, hours, and for what. */
  readonly worked?: readonly (readonly [daysAgo: number, hours: number, what: string])[]
}

const hours = (work: string, carryOver: 'lapses' | 'carries', periods = 3): AgreementTerms['allowance'] => ({
  work,
  per: 'month',
  carryOver,
  carriesFor: carryOver === 'carries' ? periods : null,
  thresholds: [75, 90, 100],
  atZero: 'ask',
})
const monthly = (amount: number): AgreementTerms['price'] => ({ amount, currency: 'EUR', per: 'month' })

type Worked = NonNullable<SampleAgreement['worked']>

/** Somewhat more than half of each month: what is left is carried, and in the end some of it lapses. */
const tokaiWork: Worked = [
  [193, 7, 'Import of the old planner'],
  [181, 9.5, 'Single sign-on set up'],
  [172, 6, 'Training of the night shift'],
  [160, 11, 'Reports for the board'],
  [148, 8.5, 'Import of the old planner, second part'],
  [131, 12, 'Planner rules for three plants'],
  [120, 7.25, 'Index rebuilt'],
  [104, 10, 'Reports for the board'],
  [93, 14.5, 'Move to the new version'],
  [79, 9, 'Planner rules for two more plants'],
  [66, 12.5, 'Import from suppliers'],
  [52, 8, 'Single sign-on for suppliers'],
  [38, 11.5, 'Index rebuilt'],
  [24, 9.75, 'Reports by shift'],
  [15, 15, 'Planner slow on Mondays'],
  [6, 19.5, 'Import stops at row 30,001'],
  [2, 16, 'Import stops at row 30,001'],
]

/** Nearly used up, whatever day of its month it is. */
const nordwindWork: Worked = [
  [310, 22, 'Move from the old desk'],
  [281, 31, 'Planner rules'],
  [247, 18.5, 'Reports'],
  [219, 36, 'Import'],
  [188, 27, 'Single sign-on'],
  [157, 30.5, 'Planner rules'],
  [126, 24, 'Reports by plant'],
  [96, 35, 'Move to the new version'],
  [65, 33, 'Import from suppliers'],
  [36, 28, 'Planner rules'],
  [1, 23.5, 'Peak season prepared'],
  [0, 14, 'Peak season prepared'],
]

/** More than was left: the rest waits for an answer. */
const cordilleraWork: Worked = [
  [270, 9, 'Field tablets set up'],
  [238, 12, 'Planner by region'],
  [201, 10.5, 'Import of work orders'],
  [171, 14, 'Field tablets, second batch'],
  [140, 8, 'Reports'],
  [109, 13, 'Planner by region'],
  [80, 12.5, 'Import of work orders'],
  [49, 11, 'Single sign-on'],
  [20, 13.5, 'Field tablets, third batch'],
  [1, 26, 'Planner for the rainy season'],
]

export const book: readonly SampleAgreement[] = [
  {
    client: 'acme',
    name: year => `Acme Standard ${year}`,
    from: -717,
    until: -353,
    start: 'planned',
    policy: 'standard',
    services: ['planner', 'import', 'reports'],
    price: monthly(68_000),
  },
  {
    client: 'acme',
    name: year => `Acme Standard ${year}`,
    from: -352,
    until: 12,
    start: 'planned',
    policy: 'standard',
    services: ['planner', 'import', 'reports', 'sso', 'hosting'],
    price: monthly(72_000),
    renews: true,
  },
  {
    client: 'nordwind',
    name: year => `Nordwind Gold ${year}`,
    from: -330,
    until: 34,
    start: 'planned',
    policy: 'gold',
    services: 'all',
    allowance: hours('PT40H', 'lapses'),
    price: monthly(240_000),
    template: true,
    worked: nordwindWork,
  },
  {
    client: 'nordwind',
    name: year => `Nordwind Gold ${year + 1}`,
    from: 35,
    until: 399,
    start: 'planned',
    policy: 'gold',
    services: 'all',
    allowance: hours('PT48H', 'lapses'),
    price: monthly(247_000),
    renews: true,
  },
  {
    client: 'tokai',
    name: year => `Tokai Gold ${year}`,
    from: -200,
    until: 164,
    start: 'planned',
    policy: 'gold',
    services: 'all',
    allowance: hours('PT40H', 'carries', 1),
    price: monthly(120_000),
    worked: tokaiWork,
    cases: [
      {
        name: 'A standstill late on Friday',
        severity: '1',
        promise: 'first_response',
        // 4 June 2027 is a Friday; the office closes at 18:00 and opens on Monday at 09:00.
        arrives: '2027-06-04T17:50',
        due: '2027-06-07T09:20',
        zone: 'Asia/Tokyo',
      },
    ],
  },
  {
    client: 'cordillera',
    name: () => 'Cordillera Field Care',
    from: -290,
    until: null,
    start: 'planned',
    policy: 'standard',
    services: ['planner', 'import', 'sso', 'hosting'],
    allowance: hours('PT12H', 'carries'),
    worked: cordilleraWork,
  },
  {
    client: 'tokai',
    name: () => 'Tokai hosting bundle',
    from: -58,
    until: 306,
    start: 'planned',
    policy: 'gold',
    services: ['hosting'],
    allowance: {
      work: 'PT30H',
      per: 'quarter',
      carryOver: 'lapses',
      carriesFor: null,
      thresholds: [75, 90, 100],
      atZero: 'allow',
    },
    price: { amount: 270_000, currency: 'EUR', per: 'quarter' },
    rank: 60,
    worked: [
      [44, 6.5, 'New database server'],
      [23, 4, 'Restore tried out'],
      [9, 3.25, 'Certificates renewed'],
    ],
  },
  {
    client: 'harbour',
    name: () => 'Harbour round the clock',
    from: -400,
    until: 330,
    start: 'planned',
    policy: 'gold',
    services: 'all',
    price: monthly(410_000),
  },
  {
    client: 'vauban',
    name: year => `Vauban Standard ${year}`,
    from: -150,
    until: 214,
    start: 'planned',
    policy: 'standard',
    services: 'all',
    price: monthly(54_000),
    template: true,
  },
  {
    client: 'harbour',
    name: () => 'Harbour data migration',
    from: 20,
    until: 110,
    start: 'draft',
    policy: 'standard',
    services: ['import'],
  },
]

export const termOf = (
  { from, until }: Pick<SampleAgreement, 'from' | 'until'>,
  zone: string,
  now: Parameters<typeof dayIn>[1],
) => {
  const today = dayIn(zone, now)
  return {
    startsOn: addDays(today, from),
    endsOn: until === null ? null : addDays(today, until),
    zone,
  }
}

export const termsOf = (
  one: SampleAgreement,
  ids: {
    readonly client: string
    readonly services: ReadonlyMap<ServiceKey, string>
    readonly policyVersions: Readonly<Record<SamplePolicy, string>>
  },
): AgreementTerms => ({
  recipients: [{ kind: 'client', id: ids.client }],
  services: one.services === 'all' ? 'all' : one.services.map(key => ids.services.get(key) ?? ''),
  policyVersionId: ids.policyVersions[one.policy],
  calendarId: null,
  allowance: one.allowance ?? null,
  price: one.price ?? null,
  rates: [],
  notices: { activation: true, ending: true, ahead: [60, 30, 7], contacts: 'all', manager: true },
  shares: { promises: 'promise', hours: true, attainment: false },
  cases: one.cases ?? [],
  notes: '',
})
