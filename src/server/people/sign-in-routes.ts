// Getting in over HTTP. Every public endpoint here counts its attempts first, and answers the same whether the
// address it was given is known or not.

import type { Contact, Staff } from '#domain/actor.ts'
import { passwordFault } from '#domain/people/password.ts'
import { type Instant, toIso } from '#kernel/instant.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { act, inUnit } from '#server/platform/act.ts'
import type { Db } from '#server/platform/db.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Handlers } from '#server/platform/serve.ts'
import {
  type Entry,
  enterByLink,
  enterWithPassword,
  hashPassword,
  type Step,
  takeSecondStep,
  turnAway,
} from './accounts.ts'
import { attempt, forgive, linkLimits, mailLimits, signInLimits, usedCode } from './limits.ts'
import { welcome } from './me.ts'
import { isLink, join, refusedLink, resetPassword, type SignInMethod, viaOf } from './own-actions.ts'
import { peekLink, takeLink } from './store/mail-links.ts'
import { loadPeople, type PersonFacts } from './store/people.ts'
import { readSettings } from './store/settings.ts'
import { hashOfToken } from './tokens.ts'

type Names =
  | 'people.signIn'
  | 'people.takeSecondStep'
  | 'people.askForLink'
  | 'people.useLink'
  | 'people.askForReset'
  | 'people.resetPassword'
  | 'people.readInvitation'
  | 'people.acceptInvitation'

type Link = { readonly account: string; readonly token: string }

export const signInRoutes = (desk: Desk): Pick<Handlers, Names> => {
  const { app } = desk.database

  const entered = async (door: Parameters<typeof enterByLink>[1], personId: string, method: SignInMethod) => {
    const entry = await enterByLink(desk, door, personId)
    if (!entry) return refusedLink
    return isRefusal(entry) ? entry : welcome(desk, entry, method)
  }

  const ask = async (
    email: string,
    ip: string,
    kind: 'sign_in' | 'reset',
  ): Promise<Record<string, never> | Refusal> => {
    const tooOften = await attempt(app, mailLimits(email, ip))
    if (tooOften) return tooOften
    // Whether there is such a person is looked up behind the answer, so the answer cannot tell.
    await inUnit(desk, async unit => unit.enqueue({ task: 'people.sendLink', payload: { email, kind } }))
    return {}
  }

  /** Who an open link is for. Looked at before a password is hashed: hashing is work, and strangers get none. */
  const personOf = async (
    { account, token }: Link,
    ip: string,
    kind: 'invitation' | 'reset',
  ): Promise<{ readonly person: PersonFacts; readonly expiresAt: number } | Refusal> => {
    const tooOften = await attempt(app, linkLimits(ip))
    if (tooOften) return tooOften
    if (!isLink({ account, token })) return refusedLink
    const open = await peekLink(app, { account, tokenHash: hashOfToken(token), kind })
    const person = open && (await loadPeople(app, [account])).get(account)
    return open && person ? { person, expiresAt: open.expiresAt } : refusedLink
  }

  return {
    'people.signIn': async ({ body, request, reply }) => {
      const limits = signInLimits(body.email, request.ip)
      const tooOften = await attempt(app, limits)
      if (tooOften) return tooOften
      const entry = await enterWithPassword(desk, { request, reply }, body)
      if (!entry) return refusal('people.sign_in_refused')
      if (isRefusal(entry)) return entry
      await forgive(app, limits.slice(0, 1))
      return welcome(desk, entry, 'password')
    },

    'people.takeSecondStep': async ({ body, request, reply }) => {
      const tooOften = await attempt(app, linkLimits(request.ip))
      if (tooOften) return tooOften
      const entry = await takeSecondStep(desk, { request, reply }, body)
      if (isRefusal(entry)) return entry
      if (await isUsedAlready(app, entry, body)) {
        await turnAway(desk, { request, reply }, entry)
        return refusal('people.wrong_code', { path: ['code'] })
      }
      return welcome(desk, entry, 'code' in body ? 'code' : 'recovery_code')
    },

    'people.askForLink': ({ body, request }) => ask(body.email, request.ip, 'sign_in'),
    'people.askForReset': ({ body, request }) => ask(body.email, request.ip, 'reset'),

    'people.useLink': async ({ body, request, reply }) => {
      const tooOften = await attempt(app, linkLimits(request.ip))
      if (tooOften) return tooOften
      const { account, token } = body
      if (!isLink(body)) return refusedLink
      if (!(await takeLink(app, { account, tokenHash: hashOfToken(token), kind: 'sign_in' })))
        return refusedLink
      return entered({ request, reply }, account, 'link')
    },

    'people.resetPassword': async ({ body, request, reply }) => {
      const found = await personOf(body, request.ip, 'reset')
      if (isRefusal(found)) return found
      const { person } = found
      const fault = await tooEasy(desk, body.password, person)
      if (fault) return fault
      const input = { ...body, person: person.id, passwordHash: await hashPassword(body.password) }
      const done = await act(desk, resetPassword(desk), input, themselves(person))
      return isRefusal(done) ? done : entered({ request, reply }, person.id, 'reset')
    },

    'people.readInvitation': async ({ body, request }) => {
      const found = await personOf(body, request.ip, 'invitation')
      if (isRefusal(found)) return found
      const { company } = await readSettings(app)
      const { name, email, language } = found.person
      return {
        name,
        email: email ?? '',
        language,
        company: company?.name ?? 'Accord',
        expiresAt: toIso(found.expiresAt as Instant),
      }
    },

    'people.acceptInvitation': async ({ body, request, reply }) => {
      const found = await personOf(body, request.ip, 'invitation')
      if (isRefusal(found)) return found
      const { person } = found
      const fault = await tooEasy(desk, body.password, person)
      if (fault) return fault
      const passwordHash = await hashPassword(body.password)
      const input = { ...body, language: body.language, person: person.id, passwordHash }
      const done = await act(desk, join, input, themselves(person))
      return isRefusal(done) ? done : entered({ request, reply }, person.id, 'invitation')
    },
  }
}

/** Whoever looked over a shoulder comes too late with the same code. Recovery codes are used up by themselves. */
export const isUsedAlready = async (db: Db, entry: Entry, step: Step): Promise<boolean> =>
  'code' in step &&
  entry.state === 'signed_in' &&
  (await attempt(db, usedCode(entry.personId, step.code))) !== null

/** Whoever holds the link acts as the person it is for. */
const themselves = (person: PersonFacts) => {
  const { id, name, language } = person
  const actor: Staff | Contact =
    person.kind === 'staff'
      ? { kind: 'staff', id, name, language, role: person.role ?? 'observer', teams: person.teams }
      : { kind: 'contact', id, name, language, clientId: person.clientId ?? '' }
  return { actor, via: viaOf(person.kind) }
}

export const tooEasy = async (
  desk: Desk,
  password: string,
  person: { readonly name: string; readonly email: string | null },
): Promise<Refusal | null> => {
  const { company } = await readSettings(desk.database.app)
  return passwordFault(password, [person.name, person.email ?? '', company?.name ?? ''])
}
