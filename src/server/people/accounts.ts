// The port to the sign-in library: what the rest of the desk may ask of it, in our words. Whatever opens a session
// comes through here; cookies are handed back as they are to be set.

import { APIError } from 'better-auth/api'
import { symmetricEncrypt } from 'better-auth/crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Desk } from '#server/platform/desk.ts'
import {
  type BetterAuth,
  cookieNames,
  hashOfRecoveryCode,
  openBetterAuth,
  recoveryKey,
} from './better-auth.ts'
import { hashPassword, isOutdated, isPassword, PasswordQueueFull } from './password-hash.ts'
import { forgetSession, passwordHashOf, setPasswordHash } from './store/sessions.ts'
import { hashOfToken } from './tokens.ts'

export { hashPassword } from './password-hash.ts'

/** In, or in as soon as the second step is taken. */
export type Entry =
  | { readonly state: 'signed_in'; readonly personId: string; readonly token: string }
  | { readonly state: 'second_step' }

export type Step = { readonly code: string } | { readonly recoveryCode: string }

/** @returns null when address and password do not belong together, or the person may not come in. */
export const enterWithPassword = (
  desk: Desk,
  door: Door,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<Entry | Refusal | null> =>
  entering(door, async headers => {
    const auth = authOf(desk)
    const entered = await auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true })
    const entry = take(desk, door, entered)
    if (entry.state === 'signed_in') await renewHash(desk, entry.personId, password)
    return entry
  })

/** For someone who has just used a link from their own mailbox. */
export const enterByLink = (desk: Desk, door: Door, personId: string): Promise<Entry | Refusal | null> =>
  entering(door, async headers => {
    const entered = await authOf(desk).api.signInByLink({
      body: { userId: personId },
      headers,
      returnHeaders: true,
    })
    return take(desk, door, entered)
  })

/** Finishes a sign-in; for someone who is signed in already it only says whether the code is right. */
export const takeSecondStep = async (desk: Desk, door: Door, step: Step): Promise<Entry | Refusal> => {
  const { api } = authOf(desk)
  const headers = headersOf(door)
  const finished = await orCode(async () =>
    'code' in step
      ? await api.verifyTOTP({ body: { code: digits(step.code) }, headers, returnHeaders: true })
      : await api.verifyBackupCode({
          body: { code: hashOfRecoveryCode(recoveryKey(desk), step.recoveryCode) },
          headers,
          returnHeaders: true,
        }),
  )
  if (typeof finished !== 'string') return take(desk, door, finished)
  if (finished === 'INVALID_CODE' || finished === 'INVALID_BACKUP_CODE')
    return refusal('people.wrong_code', { path: ['code'] })
  if (finished === 'ACCOUNT_TEMPORARILY_LOCKED') return refusal('rate_limited', { params: { seconds: 900 } })
  return refusal('people.second_step_expired')
}

/** The door shuts again before anyone went through: the session is gone, its cookie is not sent. */
export const turnAway = async (desk: Desk, { reply }: Door, entry: Entry): Promise<void> => {
  reply.removeHeader('set-cookie')
  if (entry.state === 'signed_in') await forgetSession(desk.database.app, hashOfToken(entry.token))
}

/** Ends the session of this request and takes its cookie away. */
export const leave = async (desk: Desk, door: Door): Promise<void> => {
  const left = await authOf(desk).api.signOut({ headers: headersOf(door), returnHeaders: true })
  setCookies(door, left.headers)
}

/** Whether it is this person's password: asked again before what matters. */
export const isPasswordOf = async (desk: Desk, personId: string, password: string): Promise<boolean> => {
  const hash = await passwordHashOf(desk.database.app, personId)
  if (hash) return isPassword({ hash, password })
  await hashPassword(password)
  return false
}

/**
 * Turns the second step on with its first right code. The session begins anew with it.
 * @returns the new session's token, or null when the code is wrong.
 */
export const finishSecondFactor = async (desk: Desk, door: Door, code: string): Promise<string | null> => {
  const checked = await orCode(() =>
    authOf(desk).api.verifyTOTP({
      body: { code: digits(code) },
      headers: headersOf(door),
      returnHeaders: true,
    }),
  )
  if (typeof checked === 'string') return null
  setCookies(door, checked.headers)
  const name = cookieNames(desk.config.url).session
  const cookie = checked.headers?.getSetCookie().find(each => each.startsWith(`${name}=`))
  return cookie?.slice(name.length + 1).split('.')[0] ?? null
}

/** The second step's secret as the library keeps it: encrypted, the key derived from the desk's own. */
export const sealSecret = async (desk: Desk, secret: string): Promise<string> => {
  const { secretConfig } = await authOf(desk).$context
  return symmetricEncrypt({ key: secretConfig, data: secret })
}

/** A request and the reply whose cookies may be set. */
export type Door = { readonly request: FastifyRequest; readonly reply: FastifyReply }

/** The token in the request's cookie. The cookie also carries better-auth's signature; the token alone is 256 bits. */
export const sessionTokenOf = (desk: Desk, request: FastifyRequest): string | null => {
  const value = request.cookies[cookieNames(desk.config.url).session]
  return value ? (value.split('.')[0] ?? null) : null
}

const desks = new WeakMap<Desk, BetterAuth>()

const authOf = (desk: Desk): BetterAuth => {
  const known = desks.get(desk) ?? openBetterAuth(desk)
  desks.set(desk, known)
  return known
}

const entering = async (
  door: Door,
  enter: (headers: Headers) => Promise<Entry>,
): Promise<Entry | Refusal | null> => {
  try {
    return await enter(headersOf(door))
  } catch (error) {
    if (error instanceof PasswordQueueFull) return refusal('rate_limited', { params: { seconds: 5 } })
    if (error instanceof APIError && error.statusCode < 500) return null
    throw error
  }
}

const orCode = async <T>(ask: () => Promise<T>): Promise<T | string> => {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return String(error.body?.code ?? error.status)
    throw error
  }
}

type Answer = { readonly headers: Headers | null; readonly response: unknown }

const take = (desk: Desk, door: Door, { headers, response }: Answer): Entry => {
  setCookies(door, headers)
  const answer = response as { token?: string; user?: { id: string }; twoFactorRedirect?: boolean }
  if (answer.twoFactorRedirect) return { state: 'second_step' }
  if (!answer.token || !answer.user)
    throw new Error('the sign-in library opened no session and did not say why')
  desk.log.debug({ person: answer.user.id }, 'signed in')
  return { state: 'signed_in', personId: answer.user.id, token: answer.token }
}

/** What the library may know of a request. The peer is the one fastify found, behind trusted proxies only. */
const headersOf = ({ request }: Door): Headers => {
  const { cookie, 'user-agent': agent } = request.headers
  return new Headers({
    'x-accord-peer': request.ip,
    ...(cookie ? { cookie } : {}),
    // Shown to the person later as where they are signed in: no more of it than that takes.
    ...(agent ? { 'user-agent': agent.replaceAll(/[^ -~]/g, '?').slice(0, 300) } : {}),
  })
}

const setCookies = ({ reply }: Door, headers: Headers | null): void => {
  const ours = headers?.getSetCookie().filter(cookie => !cookie.startsWith('better-auth.')) ?? []
  if (ours.length > 0) void reply.header('set-cookie', ours)
}

const renewHash = async (desk: Desk, personId: string, password: string): Promise<void> => {
  const hash = await passwordHashOf(desk.database.app, personId)
  if (hash && isOutdated(hash))
    await setPasswordHash(desk.database.app, personId, await hashPassword(password))
}

const digits = (code: string): string => code.replaceAll(/\s/g, '')
