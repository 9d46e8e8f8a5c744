// Secrets that travel: 256 random bits in a link or a cookie, and only their SHA-256 in the database.

import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

export const newToken = (): string => randomBytes(32).toString('base64url')

/** Hex, as it is stored and looked up. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** 43 characters of base64url: anything else was never ours and need not be looked up. */
export const looksLikeToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text)

export const keyedHash = (key: Buffer, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url')

export const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
