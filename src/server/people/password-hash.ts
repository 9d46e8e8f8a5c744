// Passwords at rest: scrypt with the OWASP equivalent of argon2id (N=2^15, r=8, p=3: 32 MiB, about 0.15 s), two at a
// time on a node, so that a storm of sign-ins slows sign-ins and nothing else.

import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

const cost = { N: 2 ** 15, r: 8, p: 3 }
const prefix = `scrypt:${cost.N}:${cost.r}:${cost.p}:`

/** Too many are waiting already: the caller should come back. */
export class PasswordQueueFull extends Error {}

export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return `${prefix}${salt.toString('base64url')}:${key.toString('base64url')}`
}

export const isPassword = async ({
  hash,
  password,
}: {
  readonly hash: string
  readonly password: string
}): Promise<boolean> => {
  const [kind, N, r, p, salt, key] = hash.split(':')
  if (kind !== 'scrypt' || !salt || !key) return false
  const wanted = Buffer.from(key, 'base64url')
  const found = await derive(password, Buffer.from(salt, 'base64url'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  })
  return wanted.length === found.length && timingSafeEqual(wanted, found)
}

/** Whether it was made with a cost we have since raised: worth making again while the password is at hand. */
export const isOutdated = (hash: string): boolean => !hash.startsWith(prefix)

const derive = async (password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> => {
  await takeTurn()
  try {
    return await new Promise((resolve, reject) =>
      // NFKC: the same password typed on another keyboard is the same password.
      scrypt(password.normalize('NFKC'), salt, 32, { ...options, maxmem: 128 * 1024 * 1024 }, (error, key) =>
        error ? reject(error) : resolve(key),
      ),
    )
  } finally {
    passTurn()
  }
}

const atOnce = 2
const waitingAtMost = 200
const waiting: (() => void)[] = []
let running = 0

const takeTurn = async (): Promise<void> => {
  if (running < atOnce) {
    running += 1
    return
  }
  if (waiting.length >= waitingAtMost) throw new PasswordQueueFull('too many passwords are being checked')
  await new Promise<void>(resolve => waiting.push(resolve))
}

const passTurn = (): void => {
  const next = waiting.shift()
  if (next) next()
  else running -= 1
}
