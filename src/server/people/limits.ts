// How often something may be tried. Counted in the database, so that nodes share the budget; whoever is over it is
// told how long to wait. Buckets are kept as hashes: they are made of addresses.

import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Db } from '#server/platform/db.ts'
import { countAttempt, forgetAttempts, uncountAttempt } from './store/limits.ts'
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

/** This one attempt does not count after all. */
export const takeBack = (db: Db, limits: readonly Limit[]): Promise<void> =>
  uncountAttempt(
    db,
    limits.map(limit => ({ bucket: bucketOf(limit), seconds: limit.seconds })),
  )

/** After a success the attempts before it no longer count. */
export const forgive = (db: Db, limits: readonly Limit[]): Promise<void> =>
  forgetAttempts(db, limits.map(bucketOf))

const bucketOf = ({ name, of, seconds }: Limit): string =>
  `${name}:${seconds}:${hashOfToken(of.trim().toLowerCase())}`

const quarter = 15 * 60
const hour = 3_600

/** Ten tries at an account from one place; the place itself has a larger budget over all accounts. */
export const signInLimits = (account: string, peer: string): readonly [Limit, Limit] => [
  { name: 'sign-in', of: `${account}|${placeOf(peer)}`, atMost: 10, seconds: quarter },
  { name: 'sign-in peer', of: placeOf(peer), atMost: 100, seconds: quarter },
]

/** Mails that strangers can make us send. */
export const mailLimits = (address: string, peer: string): readonly Limit[] => [
  { name: 'mail', of: address, atMost: 3, seconds: hour },
  { name: 'mail peer', of: placeOf(peer), atMost: 30, seconds: hour },
]

/** Tokens cannot be guessed; this keeps the guessing from being work. */
export const linkLimits = (peer: string): readonly Limit[] => [
  { name: 'link', of: placeOf(peer), atMost: 60, seconds: quarter },
]

export const codeLimits = (person: string): readonly [Limit] => [
  { name: 'code', of: person, atMost: 10, seconds: quarter },
]

/** RFC 6238: a code is good once. Three times 30 seconds is as long as one can be right. */
export const usedCode = (person: string, code: string): readonly [Limit] => [
  { name: 'used code', of: `${person}|${code.replaceAll(/\D/g, '')}`, atMost: 1, seconds: 120 },
]

/** Where a peer is: whoever has one address of an IPv6 network has all 2^64 of them. */
export const placeOf = (peer: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(peer)
  if (mapped?.[1]) return mapped[1]
  if (!peer.includes(':')) return peer
  const [front = '', back = ''] = peer.split('::')
  const [head, tail] = [front.split(':').filter(Boolean), back.split(':').filter(Boolean)]
  const whole = peer.includes('::')
    ? [...head, ...Array(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail]
    : head
  return whole
    .slice(0, 4)
    .map(part => part.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')
}
