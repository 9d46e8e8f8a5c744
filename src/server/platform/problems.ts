// Refusals and faults on the wire: RFC 9457 problem documents, in the reader's language. The one file that turns
// a refusal's code into an HTTP status.

import type { z } from 'zod'
import type { Language } from '#domain/actor.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { en } from '#locales/en/index.ts'
import type { MessageKey } from '#locales/keys.ts'
import { issueInWords } from './input-words.ts'
import { type Say, wordsIn } from './words.ts'

export type Problem = {
  readonly type: 'about:blank'
  readonly status: number
  readonly code: string
  readonly title: string
  readonly params?: Readonly<Record<string, string | number>>
  readonly errors?: readonly { readonly path: string; readonly message: string }[]
}

const endings: readonly (readonly [RegExp, number])[] = [
  [/^unauthenticated$|\.unauthenticated$/, 401],
  [/^forbidden$|\.forbidden$|^cross_site$|\.(confirm_first|second_step_needed)$/, 403],
  [/(^|[._])not_found$/, 404],
  [/\.(changed_meanwhile|newer_message|already_[a-z_]+|([a-z]+_)?taken|in_use|other_command)$/, 409],
  [/\.too_large$/, 413],
  [/(^|\.)rate_limited$/, 429],
  [/(^|\.)unavailable$/, 503],
]

export const statusOf = (code: string): number => endings.find(([pattern]) => pattern.test(code))?.[1] ?? 422

export const problemOf = (refused: Refusal, language: Language): Problem => {
  const say = wordsIn(language)
  const params = refused.params && inWords(refused.params, say)
  const title = say(`refusal.${refused.code}` as MessageKey, params)
  return {
    type: 'about:blank',
    status: statusOf(refused.code),
    code: refused.code,
    title,
    ...(params ? { params } : {}),
    ...(refused.path ? { errors: [{ path: refused.path.join('.'), message: title }] } : {}),
  }
}

/** A field is told as people call it; programs find its name in the path. */
const inWords = (params: NonNullable<Refusal['params']>, say: Say): NonNullable<Refusal['params']> => {
  const key = `field.${params.field}`
  return key in en ? { ...params, field: say(key as MessageKey) } : params
}

/** What did not fit the contract, field by field. */
export const invalidInput = (issues: readonly z.core.$ZodIssue[], language: Language): Problem => ({
  type: 'about:blank',
  status: 422,
  code: 'input.invalid',
  title: wordsIn(language)('refusal.input.invalid'),
  errors: issues.map(issue => ({
    path: issue.path.join('.'),
    message: issueInWords(issue, wordsIn(language)),
  })),
})
