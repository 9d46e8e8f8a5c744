// Whether a sender is who the address says. Mail proves nothing by itself; the server that took it from the internet
// writes down what it checked (RFC 8601), and only that server is believed.

import { headersOf, type Letter } from './letter.ts'

export type Authentication = 'passed' | 'failed' | 'unknown'

/** @param authority the name our own receiving server writes; null when there is none: then nothing is known. */
export const authenticationOf = (
  letter: Pick<Letter, 'headers'>,
  authority: string | null,
): Authentication => {
  if (!authority) return 'unknown'
  const results = headersOf(letter, 'authentication-results')
    .map(value => value.split(';').map(part => part.trim()))
    .filter(([server = '']) => server.split(/\s/)[0]?.toLowerCase() === authority.toLowerCase())
  const dmarc = results.flatMap(parts => parts.slice(1)).find(part => /^dmarc\s*=/i.test(part))
  if (!dmarc) return 'unknown'
  return /^dmarc\s*=\s*pass\b/i.test(dmarc) ? 'passed' : 'failed'
}
