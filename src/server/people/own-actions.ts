// What people do about their own account, and what becomes of a link they were sent. Each is about the actor.

import type { Language, Via } from '#domain/actor.ts'
import type { Event } from '#domain/event.ts'
import { type Change, differences } from '#domain/people/changes.ts'
import type { peopleEvents } from '#domain/people/events.ts'
import type { LinkKind } from '#domain/people/links.ts'
import type { Preferences } from '#domain/people/shapes.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import type { Ability, Decision } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Unit } from '#server/platform/unit.ts'
import { tellOfPassword } from './mails.ts'
import { defined } from './staff-actions.ts'
import { closeLinks, takeLink } from './store/mail-links.ts'
import { findProfile, loadPeople, type PersonFacts, type ProfileRow } from './store/people.ts'
import { dropSecondFactor, setRecoveryCodes } from './store/second-factors.ts'
import { endSessions, openAccount, renameAccount, setPasswordHash } from './store/sessions.ts'
import { hashOfToken, looksLikeToken } from './tokens.ts'

type Happened = Event<typeof peopleEvents>
type Own<Input, Reply, State = PersonFacts> = Ability<Input, State, OwnDecision<Reply>>
type OwnDecision<Reply> = Decision<Reply> & { readonly events: readonly Happened[] }

const about = ({ id, clientId }: Pick<PersonFacts, 'id' | 'clientId'>) => ({ kind: 'person', id, clientId })

/** A thing of the kind "this happened to this person", with nothing to decide. */
const happened = <Reply>(person: PersonFacts, type: OwnType, reply: Reply): OwnDecision<Reply> => ({
  subject: about(person),
  events: [{ type, payload: { name: person.name } }],
  reply,
})
type OwnType =
  | 'person.password_changed'
  | 'person.second_factor_set'
  | 'person.second_factor_dropped'
  | 'person.recovery_codes_renewed'

type OnPerson = { readonly person: string }
const isOwn = ({ id }: { readonly id: string | null }, _state: unknown, { person }: OnPerson): boolean =>
  id === person

export type SignInMethod = Extract<Happened, { type: 'person.signed_in' }>['payload']['method']

export const noteSignIn: Own<OnPerson & { readonly method: SignInMethod }, null> = {
  name: 'people.signIn',
  may: isOwn,
  load: self,
  decide: (person, { method }) => ({
    subject: about(person),
    events: [{ type: 'person.signed_in', payload: { name: person.name, method } }],
    reply: null,
  }),
  store: () => {},
}

export type OwnChanges = {
  readonly name?: string | undefined
  readonly jobTitle?: string | null | undefined
  readonly phone?: string | null | undefined
  readonly language?: Language | undefined
  readonly region?: string | undefined
  readonly zone?: string | null | undefined
  readonly preferences?: Preferences | undefined
}
type Profiled = ProfileRow & { readonly clientId: string | null; readonly wanted: OwnChanges }

/** Preferences are merged: those not named stay. They are nobody's business, so history does not tell them. */
export const changeOwnProfile: Own<OnPerson & { readonly changes: OwnChanges }, readonly Change[], Profiled> =
  {
    name: 'people.updateMe',
    may: isOwn,
    load: async (unit, { person, changes }) => {
      // Locked: of two windows that choose at once, neither choice is lost.
      const profile = await findProfile(unit.db, person, { locked: true })
      if (!profile) return refusal('people.not_found')
      return { ...profile, clientId: profile.client?.id ?? null, wanted: changes }
    },
    decide: (state, { changes: { preferences: _own, ...facts } }) => {
      const changes = differences(state, facts)
      const payload = { name: facts.name ?? state.name, changes: [...changes] }
      const type = state.kind === 'staff' ? 'person.changed' : 'contact.changed'
      return { subject: about(state), events: changes.length > 0 ? [{ type, payload }] : [], reply: changes }
    },
    store: async (unit, { reply: changes }, { id, name, preferences, wanted }) => {
      const { preferences: wished, jobTitle, ...facts } = wanted
      unit.update('people', id, {
        ...defined(facts),
        ...(jobTitle === undefined ? {} : { job_title: jobTitle }),
        ...(wished ? { preferences: { ...preferences, ...defined(wished) } } : {}),
      })
      if (facts.name && facts.name !== name) await renameAccount(unit, { id, name: facts.name, email: null })
      if (changes.length > 0) unit.announce({ topic: 'person', ids: [id] })
    },
  }

type NewPassword = { readonly passwordHash: string; readonly keep: string }

/** A new password signs the person out everywhere but here, and they are told by mail. */
export const setOwnPassword = (desk: Desk): Own<OnPerson & NewPassword, null, PersonFacts & NewPassword> => ({
  name: 'people.changePassword',
  may: isOwn,
  load: async (unit, { person, passwordHash, keep }) => {
    const found = await self(unit, { person })
    return isRefusal(found) ? found : { ...found, passwordHash, keep }
  },
  decide: person => happened(person, 'person.password_changed', null),
  store: async (unit, _decision, person) => {
    await setPasswordHash(unit.db, person.id, person.passwordHash)
    await endSessions(unit, person.id, { except: person.keep })
    if (person.email) await tellOfPassword(desk, unit, { ...person, email: person.email })
  },
})

type NewCodes = { readonly codeHashes: readonly string[] }

export const setSecondFactor: Own<OnPerson & NewCodes, null, PersonFacts & NewCodes> = {
  name: 'people.finishSecondFactor',
  shownOnce: true, // the codes, which the route shows: an earlier reply would stand beside codes nobody keeps
  may: isOwn,
  load: async (unit, { person, codeHashes }) => {
    const found = await self(unit, { person })
    return isRefusal(found) ? found : { ...found, codeHashes }
  },
  decide: person => happened(person, 'person.second_factor_set', null),
  store: (unit, _decision, { id, codeHashes }) => setRecoveryCodes(unit, id, codeHashes),
}

export const renewRecoveryCodes: typeof setSecondFactor = {
  ...setSecondFactor,
  name: 'people.renewRecoveryCodes',
  decide: person => happened(person, 'person.recovery_codes_renewed', null),
}

export const dropOwnSecondFactor: Own<OnPerson, null> = {
  name: 'people.dropSecondFactor',
  may: isOwn,
  load: self,
  decide: person => happened(person, 'person.second_factor_dropped', null),
  store: (unit, _decision, { id }) => dropSecondFactor(unit, id),
}

export const signOutElsewhere: Own<OnPerson & { readonly session: string }, null, PersonFacts> = {
  name: 'people.endMySession',
  may: isOwn,
  load: async (unit, { person, session }) => {
    const ended = await endSessions(unit, person, { only: session })
    return ended > 0 ? self(unit, { person }) : refusal('people.session_not_found')
  },
  decide: person => ({ subject: about(person), events: [], reply: null }),
  store: () => {},
}

type Given = { readonly account: string; readonly token: string }
type ByLink = OnPerson & Given & { readonly passwordHash: string }
type WithPassword = PersonFacts & { readonly email: string; readonly passwordHash: string }
type Joining = WithPassword & { readonly chosen: Language }

/** An invitation is accepted: the account begins with the password, the link is used up, all at once. */
export const join: Own<ByLink & { readonly language: Language | undefined }, null, Joining> = {
  name: 'people.acceptInvitation',
  may: isOwn,
  load: async (unit, { language, passwordHash, ...given }) => {
    const person = await byLink(unit, given, 'invitation')
    return isRefusal(person) ? person : { ...person, passwordHash, chosen: language ?? person.language }
  },
  decide: person => ({
    subject: about(person),
    events: [
      { type: person.kind === 'staff' ? 'person.joined' : 'contact.joined', payload: { name: person.name } },
    ],
    reply: null,
  }),
  store: async (unit, _decision, person) => {
    await openAccount(unit, person)
    await closeLinks(unit, person.id)
    if (person.chosen !== person.language) unit.update('people', person.id, { language: person.chosen })
    unit.announce({ topic: 'person', ids: [person.id] })
  },
}

/** A forgotten password is replaced: every session ends, every other link too. */
export const resetPassword = (desk: Desk): Own<ByLink, null, WithPassword> => ({
  name: 'people.resetPassword',
  may: isOwn,
  load: async (unit, { passwordHash, ...given }) => {
    const person = await byLink(unit, given, 'reset')
    return isRefusal(person) ? person : { ...person, passwordHash }
  },
  decide: person => happened(person, 'person.password_changed', null),
  store: async (unit, _decision, person) => {
    await setPasswordHash(unit.db, person.id, person.passwordHash)
    await endSessions(unit, person.id)
    await closeLinks(unit, person.id)
    await tellOfPassword(desk, unit, person)
  },
})

export const refusedLink = refusal('people.link_refused')

/** What a link must look like to be looked up at all: blanks, prefixes and other spellings are nobody's token. */
export const isLink = ({ token }: Given): boolean => looksLikeToken(token)

const byLink = async (
  unit: Unit,
  { account, token }: Given,
  kind: LinkKind,
): Promise<(PersonFacts & { readonly email: string }) | Refusal> => {
  if (!(await takeLink(unit.db, { account, tokenHash: hashOfToken(token), kind }))) return refusedLink
  const person = (await loadPeople(unit.db, [account])).get(account)
  return person?.email ? { ...person, email: person.email } : refusedLink
}

async function self(unit: Unit, { person }: OnPerson): Promise<PersonFacts | Refusal> {
  return (await loadPeople(unit.db, [person])).get(person) ?? refusal('people.not_found')
}

export const viaOf = (kind: 'staff' | 'contact'): Via => (kind === 'contact' ? 'portal' : 'app')
