// What is found wrong with an agreement, or worth reading, before it is promised: a code, what its sentence needs, where.

import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { CaseOutcome } from './cases.ts'
import { dayWords, lengthWords, type PartSpeech } from './part-words.ts'
import type { Finding } from './shapes.ts'

export type Found = {
  readonly level: Finding['level']
  /** The sentence `finding.agreement.<code>`. */
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  readonly path: readonly (string | number)[]
}

type Details = Partial<Pick<Found, 'params' | 'path'>>
const at =
  (level: Found['level']) =>
  (code: string, { params = {}, path = [] }: Details = {}): Found => ({ level, code, params, path })

/** Cannot be promised; is left out of a batch unless somebody insists; is worth reading. */
export const refused = at('refused')
export const skip = at('skip')
export const warning = at('warning')

/** Each in the reader's language: lengths, promises and days in words as well. */
export const worded = (found: readonly Found[], speech: Pick<PartSpeech, 'say' | 'format'>): Finding[] =>
  found.map(({ level, code, params, path }) => ({
    level,
    code,
    message: speech.say(`finding.agreement.${code}`, spoken(params, speech)),
    path: [...path],
  }))

const spoken = (
  params: Found['params'],
  { say, format }: Pick<PartSpeech, 'say' | 'format'>,
): Found['params'] =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (name === 'before') return ['lead', lengthWords(String(value), { say, format })]
      if (name === 'promise') return ['about', say(`difference.promise.${value}`)]
      return name === 'startsOn' || name === 'endsOn'
        ? [name, dayWords(String(value), format)]
        : [name, value]
    }),
  )

/** Why terms may not be promised: the first thing that is refused, else the first example that comes out otherwise. */
export const readiness = (found: readonly Found[], cases: readonly CaseOutcome[]): Refusal | null => {
  const wrong = found.find(({ level }) => level === 'refused')
  // The refusal's own sentence takes in the finding's: `$t(finding.agreement.{{finding}})`.
  if (wrong)
    return refusal('agreements.not_ready', {
      path: [...wrong.path],
      params: { ...wrong.params, finding: wrong.code },
    })
  const failing = cases.findIndex(({ ok }) => !ok)
  const example = cases[failing]
  return example
    ? refusal('agreements.case_fails', {
        path: ['terms', 'cases', failing],
        params: { name: example.case.name, due: example.case.due, found: example.found },
      })
    : null
}
