// How often something may be tried. Counted in the database, so that nodes share the budget; whoever is over it is
// told how long to wait. Buckets are kept as hashes: they are made of addresses.

import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Db } from '#server/platform/db.ts'
import { countAttempt, forgetAttempts } from './store/limits.ts'
import { hashOfToken } from './tokens.ts'

export type Limit = {
  /** `sign-in`, and whose: an address, a peer. */
  readonly name: string
  readonly of: string
  readonly atMost: number
  readonly seconds: number
}

/** Counts an attempt against every limit; refuses when one of them is passed. */
export const attempt = async (db: Db, limits: readonly Limit[]): Promise<Refusal | null> => {
  const byBucket = new Map(limits.map(limit => [bucketOf(limit), limit]))
  const counts = await countAttempt(
    db,
    [...byBucket].map(([bucket, { seconds }]) => ({ bucket, seconds })),
  )
  const passed = counts.filter(({ bucket, used }) => used > (byBucket.get(bucket)?.atMost ?? 0))
  if (passed.length === 0) return null
  return refusal('rate_limited', { params: { seconds: Math.max(...passed.map(({ seconds }) => seconds)) } })
}

/** After a success the attempts before it no longer count. */
export const forgive = (db: Db, limits: readonly Limit[]): Promise<void> =>
  forgetAttempts(db, limits.map(bucketOf))

const bucketOf = ({ name, of, seconds }: Limit): string =>
  `${name}:${seconds}:${hashOfToken(of.trim().toLowerCase())}`

const quarter = 15 * 60
const hour = 3_600

/** Ten tries at an account from one place; the place itself has a larger budget over all accounts. */
export const signInLimits = (account: string, peer: string): readonly [Limit, Limit] => [
  { name: 'sign-in', of: `${account}|${peer}`, atMost: 10, seconds: quarter },
  { name: 'sign-in peer', of: peer, atMost: 100, seconds: quarter },
]

/** Mails that strangers can make us send. */
export const mailLimits = (address: string, peer: string): readonly Limit[] => [
  { name: 'mail', of: address, atMost: 3, seconds: hour },
  { name: 'mail peer', of: peer, atMost: 30, seconds: hour },
]

/** Tokens cannot be guessed; this keeps the guessing from being work. */
export const linkLimits = (peer: string): readonly Limit[] => [
  { name: 'link', of: peer, atMost: 60, seconds: quarter },
]

export const codeLimits = (person: string): readonly [Limit] => [
  { name: 'code', of: person, atMost: 10, seconds: quarter },
]
