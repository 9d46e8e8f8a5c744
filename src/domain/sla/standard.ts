// The policy a new desk starts with: something reasonable to be changed, never nothing.

import type { PolicyTerms } from './policy-shapes.ts'

const working = (work: string) => ({ work, hours: 'working' as const })

export const standardTerms: PolicyTerms = {
  targets: {
    1: { first_response: working('PT1H'), next_response: working('PT1H'), resolution: working('PT4H') },
    2: { first_response: working('PT2H'), next_response: working('PT4H'), resolution: working('PT8H') },
    3: { first_response: working('PT4H'), next_response: working('PT8H'), resolution: working('PT24H') },
    4: { first_response: working('PT8H'), resolution: working('PT40H') },
  },
  pauses: {
    first_response: [],
    next_response: [],
    periodic_update: ['client'],
    resolution: ['client'],
    team: ['client'],
    supplier: [],
  },
  startsOn: 'arrival',
  warnings: [{ percent: 75 }, { percent: 90 }],
  warningsFor: {},
  escalations: [{ after: 'PT1H', to: 'team_lead' }],
  reopenWindow: 'P14D',
  calendarId: null,
}
