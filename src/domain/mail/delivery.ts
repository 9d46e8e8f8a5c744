// What the relay's answer to a mail means: try later, wait until somebody mends the settings, or give up and say so.

import type { Brand, Duration } from '#kernel/instant.ts'

export const deliveryCauses = [
  'host_unknown',
  'nobody_listens',
  'no_answer',
  'tls_mismatch',
  'certificate',
  'no_starttls',
  'password',
  'sender_refused',
  'recipient_refused',
  'other',
] as const
export type DeliveryCause = (typeof deliveryCauses)[number]

export type Failure = {
  readonly at: 'connect' | 'encrypt' | 'sign_in' | 'sender' | 'recipient' | 'message'
  /** The relay's three digits, when it came to that. */
  readonly code: number | null
  readonly cause: DeliveryCause
  /** In the relay's own words. */
  readonly text: string
}

export type Verdict =
  /** The relay cannot now: the same mail again, after a while. */
  | { readonly kind: 'later'; readonly wait: Duration; readonly relayDown: boolean }
  /** Nothing will go before the settings are mended; the mail waits and says why. */
  | { readonly kind: 'settings'; readonly wait: Duration }
  /** It will never take this mail. */
  | { readonly kind: 'failed' }

const seconds = (count: number): Duration => (count * 1_000) as Brand<number, 'Duration'>

/** After this the mail is given up: a relay that is away for two days is a matter for people. */
export const longestTrying = seconds(48 * 3_600)

const slowest = 300

/** @param attempts how often this mail was tried before. */
export const verdictOf = (failure: Failure, attempts: number): Verdict => {
  const wait = seconds(Math.min(slowest, 2 ** Math.min(attempts, 12) * 2))
  const permanent = failure.code !== null && failure.code >= 500
  switch (failure.at) {
    case 'connect':
      return { kind: 'later', wait, relayDown: true }
    case 'encrypt':
    case 'sign_in':
      return permanent || failure.code === null || failure.cause === 'password'
        ? { kind: 'settings', wait: seconds(slowest) }
        : { kind: 'later', wait, relayDown: true }
    case 'sender':
      // Who may send is a matter between the relay and its account, not of this one mail.
      return permanent
        ? { kind: 'settings', wait: seconds(slowest) }
        : { kind: 'later', wait, relayDown: false }
    case 'recipient':
    case 'message':
      return permanent ? { kind: 'failed' } : { kind: 'later', wait, relayDown: false }
    default:
      return failure.at satisfies never
  }
}
