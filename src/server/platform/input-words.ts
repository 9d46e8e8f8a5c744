// What did not fit a contract, in a sentence for whoever typed it: never the checker's own English.

import type { z } from 'zod'
import type { MessageKey } from '#locales/keys.ts'
import type { Say } from './words.ts'

/** Says what would be accepted. Sentences that our own shapes bring along are kept as they are. */
export const issueInWords = (issue: z.core.$ZodIssue, say: Say): string => {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return say('refusal.input.missing')
      return say(sizes.least[issue.origin] ?? 'refusal.input.least', { count: Number(issue.minimum) })
    case 'too_big':
      return say(sizes.most[issue.origin] ?? 'refusal.input.most', { count: Number(issue.maximum) })
    case 'invalid_format':
      if (issue.format === 'email') return say('refusal.input.email')
      return isOurs(issue.message) ? issue.message : say('refusal.input.unreadable')
    case 'invalid_type':
      // The checker does not hand over what it found, but says so at the end.
      return /received (undefined|null)$/.test(issue.message)
        ? say('refusal.input.missing')
        : say('refusal.input.unreadable')
    case 'invalid_value':
      return say('refusal.input.one_of', { values: issue.values.map(String).join(', ') })
    case 'unrecognized_keys':
      return say('refusal.input.unknown_field', { names: issue.keys.join(', ') })
    default:
      return isOurs(issue.message) ? issue.message : say('refusal.input.unreadable')
  }
}

const sizes: Readonly<Record<'least' | 'most', Readonly<Record<string, MessageKey>>>> = {
  least: { string: 'refusal.input.shorter', array: 'refusal.input.fewer' },
  most: { string: 'refusal.input.longer', array: 'refusal.input.more' },
}

/** The checker's own messages all begin alike. */
const isOurs = (message: string): boolean => !/^(Invalid|Expected|Unrecognized|Too )/.test(message)
