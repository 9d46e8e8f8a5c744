// What the second step is made of: the secret an authenticator app shares with us, and the codes for the day the
// phone is gone.

import { randomBytes, randomInt } from 'node:crypto'
import type { Desk } from '#server/platform/desk.ts'
import { hashOfRecoveryCode, recoveryKey } from './better-auth.ts'

/** 192 random bits, written in letters that every part of the way keeps as they are. */
export const newSecret = (): string => randomBytes(24).toString('base64url')

/** As people type it into an app when they cannot scan. */
export const typedSecret = (secret: string): string => {
  const bits = [...Buffer.from(secret)].map(byte => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map(five => base32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** As the app scans it: Key URI format of the authenticator apps. */
export const keyUri = (secret: string, { issuer, account }: { issuer: string; account: string }): string =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?${new URLSearchParams({
    secret: typedSecret(secret),
    issuer,
    digits: '6',
    period: '30',
  })}`

/** Ten codes of 49 bits, each good once; only their keyed hashes are kept. */
export const newRecoveryCodes = (
  desk: Desk,
): { readonly codes: readonly string[]; readonly codeHashes: readonly string[] } => {
  const key = recoveryKey(desk)
  const codes = Array.from({ length: 10 }, () => `${fiveLetters()}-${fiveLetters()}`)
  return { codes, codeHashes: codes.map(code => hashOfRecoveryCode(key, code)) }
}

// No 0, 1, i, l, o: they are read from paper.
const legible = 'abcdefghjkmnpqrstuvwxyz23456789'
const fiveLetters = (): string => Array.from({ length: 5 }, () => legible[randomInt(legible.length)]).join('')
