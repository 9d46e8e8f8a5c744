// What somebody may choose for a request instead of the agreement that was found for it: any that has ever begun. One
// that does not cover it takes a reason; one that no longer serves, the right to settle.

import { z } from 'zod'
import type { Instant } from '#kernel/instant.ts'
import { type Candidate, entitle, type Question, versionHolding } from './entitlement.ts'
import { servedAt, servingSpans } from './lifecycle.ts'
import { numbered } from './shapes.ts'
import { day } from './terms-shapes.ts'

export const standing = z.enum(['serving', 'suspended', 'over'])
/** How an agreement stands to a request: it served when that arrived or does now, or it does not any more. */
export type Standing = z.infer<typeof standing>

export const choice = numbered.extend({
  version: z.number().int(),
  endsOn: day.nullable(),
  standing,
  /** Whether it covers the request; the first that does is the one that was found. */
  covers: z.boolean(),
  /** Why it does not. */
  sentence: z.string().nullable(),
})
export type Choice = z.infer<typeof choice>

type Moments = { readonly at: Instant; readonly now: Instant }

/** Null when it has never begun: nobody can choose it. */
export const standingOf = (agreement: Candidate, { at, now }: Moments): Standing | null => {
  if (!servingSpans(agreement).some(({ from }) => from <= now)) return null
  if (servedAt(agreement, at) || servedAt(agreement, now)) return 'serving'
  const isPast = agreement.endsAt !== null && agreement.endsAt <= now
  return agreement.state === 'suspended' && !isPast ? 'suspended' : 'over'
}

type Chosen = Omit<Choice, 'sentence'>

/** Best first: those that cover it as matching orders them, then those that serve, then what ended last. */
export const choicesFor = (
  candidates: readonly Candidate[],
  question: Question,
  now: Instant,
): readonly Chosen[] => {
  const { covering } = entitle(candidates, question)
  const best = covering.map(({ agreement }) => agreement.id)
  const place = ({ id, covers, standing }: Chosen): number =>
    covers ? best.indexOf(id) : candidates.length + order.indexOf(standing)
  return candidates
    .flatMap((agreement): readonly Chosen[] => {
      const { id, number, name, endsOn, versions } = agreement
      const found = standingOf(agreement, { at: question.at, now })
      const version = versionHolding(versions, question.at) ?? versions[0]
      if (found === null || !version) return []
      return [
        { id, number, name, endsOn, version: version.version, standing: found, covers: best.includes(id) },
      ]
    })
    .sort((a, b) => place(a) - place(b) || later(a.endsOn, b.endsOn) || a.number - b.number)
}

const order: readonly Standing[] = ['serving', 'suspended', 'over']

const later = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null || (b !== null && a > b) ? -1 : 1
