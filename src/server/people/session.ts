// Who is asking. Every request passes here first: the cookie's session, whether the person was idle too long, and
// whether a change really comes from a page of ours.

import type { FastifyRequest } from 'fastify'
import type { Contact, Staff } from '#domain/actor.ts'
import { contracts } from '#domain/contracts.ts'
import type { Endpoint } from '#domain/endpoint.ts'
import type { Security } from '#domain/people/sign-in-shapes.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Desk } from '#server/platform/desk.ts'
import { sessionTokenOf } from './accounts.ts'
import { defaultSecurity, mustHaveSecondFactor } from './security.ts'
import { findSession, type SessionRow, touchSession } from './store/sessions.ts'
import { hashOfToken, isSame, keyedHash, looksLikeToken } from './tokens.ts'

export type Session = {
  readonly actor: Staff | Contact
  readonly sessionId: string
  /** Goes out with `people.me` and must come back as `x-csrf-token` with every change. */
  readonly csrf: string
  /** Until when what needs the password again is open; null when it is not. */
  readonly confirmedUntil: number | null
  readonly secondFactor: { readonly on: boolean; readonly required: boolean }
}

/** The session of a request: null for nobody, a refusal for a change that another site made the browser send. */
export const identify = async (desk: Desk, request: FastifyRequest): Promise<Session | Refusal | null> => {
  if (isChange(request) && isForeign(desk, request)) return refusal('cross_site')
  const token = sessionTokenOf(desk, request)
  const session = token && looksLikeToken(token) ? await sessionOfToken(desk, token) : null
  if (!session) return null
  const open = isPublic(request)
  if (isChange(request) && !open && !isFromOurPage(desk, request, session.csrf)) return refusal('cross_site')
  if (session.secondFactor.required && !session.secondFactor.on && !open && !mayStillAsk(request))
    return refusal('people.second_step_needed')
  if (isSomebodyDoing(request) && session.idleSince > touchEvery)
    await touchSession(desk.database.app, session.sessionId)
  return session
}

/** The session of a call behind a rule: `identify` made it, so it is there. */
export const sessionOf = ({ session }: { readonly session: unknown }): Session => {
  if (typeof session !== 'object' || session === null || !('csrf' in session))
    throw new Error('this endpoint is public: nobody is signed in')
  return session as Session
}

/** Whether the password or a code was shown in the last ten minutes. */
export const confirmedNow = ({ confirmedUntil }: Session): boolean => confirmedUntil !== null

/** The session a fresh sign-in opened: its cookie is in the reply, not in the request. */
export const sessionOfToken = async (
  desk: Desk,
  token: string,
): Promise<(Session & { readonly idleSince: number }) | null> => {
  const row = await findSession(desk.database.app, hashOfToken(token))
  if (!row) return null
  const security = { ...defaultSecurity, ...row.security }
  const idleSince = row.now - row.activeAt
  if (idleSince > idleAllowed(row, security)) return null
  const confirmedUntil = (row.confirmedAt ?? 0) + confirmedFor
  return {
    actor: actorOf(row),
    sessionId: row.id,
    csrf: keyedHash(desk.secrets.derive('csrf'), row.id),
    confirmedUntil: confirmedUntil > row.now ? confirmedUntil : null,
    secondFactor: { on: row.secondFactor, required: mustHaveSecondFactor(security, row) },
    idleSince,
  }
}

const confirmedFor = 10 * 60_000
const touchEvery = 60_000

const idleAllowed = ({ kind }: SessionRow, security: Security): number =>
  (kind === 'staff' ? security.idleMinutes : security.contactIdleMinutes) * 60_000

const actorOf = (row: SessionRow): Staff | Contact =>
  row.kind === 'staff'
    ? {
        kind: 'staff',
        id: row.personId,
        name: row.name,
        role: row.role ?? 'observer',
        teams: row.teams,
        language: row.language,
      }
    : {
        kind: 'contact',
        id: row.personId,
        name: row.name,
        clientId: row.clientId ?? '',
        language: row.language,
      }

const isChange = ({ method }: FastifyRequest): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method)

/** A browser says where a request was made; one that says "elsewhere" is refused even before it is known who asks. */
const isForeign = (desk: Desk, { headers }: FastifyRequest): boolean => {
  const { origin } = headers
  const site = headers['sec-fetch-site']
  if (origin !== undefined && origin === new URL(desk.config.url).origin) return false
  if (site !== undefined) return site !== 'same-origin'
  return origin !== undefined
}

/** With a session it is not enough not to be foreign: the browser must say so, and the page must know its token. */
const isFromOurPage = (desk: Desk, { headers }: FastifyRequest, csrf: string): boolean => {
  const given = headers['x-csrf-token']
  const says =
    headers.origin === new URL(desk.config.url).origin || headers['sec-fetch-site'] === 'same-origin'
  return says && typeof given === 'string' && isSame(given, csrf)
}

/** What anyone may ask needs no token: an invitation can be accepted where somebody else is still signed in. */
const isPublic = ({ method, routeOptions }: FastifyRequest): boolean =>
  publicRoutes.has(`${method} ${routeOptions.url ?? ''}`)

const publicRoutes = new Set(
  Object.values(contracts as Readonly<Record<string, Endpoint>>)
    .filter(({ who }) => who === 'public')
    .map(({ method, path }) => `${method} /api/v1${path.replace(/\{(\w+)\}/g, ':$1')}`),
)

/** Without the second step that is demanded, nothing is open but what sets it up, and the way out. */
const mayStillAsk = ({ routeOptions }: FastifyRequest): boolean =>
  /^\/api\/v1\/(me|session)(\/|$)/.test(routeOptions.url ?? '')

/** A page that polls, refreshes or listens by itself does not keep anyone signed in. */
const isSomebodyDoing = ({ headers, routeOptions }: FastifyRequest): boolean =>
  headers['x-accord-background'] === undefined && routeOptions.url !== '/api/v1/live'
