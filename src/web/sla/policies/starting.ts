// What a new policy can begin as. Each is a whole, publishable policy, so that nobody starts from an empty grid.

import type { PolicyTerms } from '#domain/sla/policy-shapes.ts'
import { standardTerms } from '#domain/sla/standard.ts'

const working = (work: string) => ({ work, hours: 'working' as const })
const always = (work: string) => ({ work, hours: 'always' as const })

const bronze: PolicyTerms['targets'] = {
  1: { first_response: working('PT4H'), resolution: working('P2D') },
  2: { first_response: working('PT8H'), resolution: working('P3D') },
  3: { first_response: working('P1D'), resolution: working('P5D') },
  4: { first_response: working('P2D') },
}
const silver: PolicyTerms['targets'] = {
  1: { first_response: working('PT1H'), next_response: working('PT2H'), resolution: working('PT8H') },
  2: { first_response: working('PT2H'), next_response: working('PT4H'), resolution: working('P2D') },
  3: { first_response: working('PT4H'), next_response: working('PT8H'), resolution: working('P4D') },
  4: { first_response: working('P1D'), resolution: working('P10D') },
}
const gold: PolicyTerms['targets'] = {
  1: { first_response: always('PT30M'), next_response: always('PT1H'), resolution: always('PT4H') },
  2: { first_response: working('PT1H'), next_response: working('PT2H'), resolution: working('PT8H') },
  3: { first_response: working('PT2H'), next_response: working('PT4H'), resolution: working('P2D') },
  4: { first_response: working('PT8H'), next_response: working('P1D'), resolution: working('P5D') },
}

export const startings = {
  standard: standardTerms,
  startBronze: { ...standardTerms, targets: bronze },
  startSilver: { ...standardTerms, targets: silver },
  startGold: { ...standardTerms, targets: gold },
} as const satisfies Readonly<Record<string, PolicyTerms>>

export type Starting = keyof typeof startings
