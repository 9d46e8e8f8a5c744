// What can be done to staff. Each ability: who may, what must be known, what is decided, what is stored.

import type { Language, Role } from '#domain/actor.ts'
import type { Named } from '#domain/event.ts'
import type { Change } from '#domain/people/changes.ts'
import { peoplePolicy } from '#domain/people/policy.ts'
import {
  changeRole,
  changeStaff,
  disable,
  dropSecondFactor,
  enable,
  type Invitation,
  invite,
  inviteAgain,
  type PeopleDecision,
  type StaffChanges,
  type StaffState,
  type Taken,
} from '#domain/people/staff.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import type { Ability } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import type { Unit } from '#server/platform/unit.ts'
import { sendLink, tellAdministrators } from './mails.ts'
import { closeLinks } from './store/mail-links.ts'
import { calendarExists, loadPeople, lockStaff, ownerOf } from './store/people.ts'
import { dropSecondFactor as removeSecondFactor, secondFactorOf } from './store/second-factors.ts'
import { endSessions, renameAccount } from './store/sessions.ts'
import { readSettings } from './store/settings.ts'
import { namesOfTeams } from './store/teams.ts'

type OnOne = { readonly id: string }

export type NewStaff = Pick<Invitation, 'name' | 'email' | 'role'> & {
  readonly language?: Language | undefined
  readonly region?: string | undefined
  readonly zone?: string | null | undefined
  readonly jobTitle?: string | null | undefined
  readonly sample?: boolean
}

/** Puts a new person of the staff into the unit. Facts nobody gave are the company's. */
export const insertStaff = async (
  unit: Unit,
  id: string,
  facts: NewStaff,
  teams: readonly Named[],
): Promise<{ readonly language: Language; readonly region: string; readonly zone: string | null }> => {
  const { company } = await readSettings(unit.db)
  const place = {
    language: facts.language ?? company?.language ?? 'en',
    region: facts.region ?? company?.region ?? 'GB',
    zone: facts.zone ?? null,
  } as const
  unit.insert('people', {
    id,
    kind: 'staff',
    name: facts.name,
    email: facts.email,
    role: facts.role,
    job_title: facts.jobTitle ?? null,
    sample: facts.sample ?? false,
    created_at: unit.now,
    ...place,
  })
  for (const team of teams) unit.insert('team_members', { team_id: team.id, person_id: id })
  unit.announce({ topic: 'person', ids: [id] })
  return place
}

type Invited = {
  readonly id: string
  readonly taken: Taken
  readonly teams: readonly Named[]
  readonly wanted: Invitation
}

export const inviteStaff = (desk: Desk): Ability<Invitation, Invited, PeopleDecision<string>> => ({
  name: 'people.invite',
  may: peoplePolicy['people.invite'].may,
  load: async (unit, wanted) => {
    const teams = await knownTeams(unit, wanted.teamIds)
    if (isRefusal(teams)) return teams
    return { id: newId(), taken: await ownerOf(unit.db, wanted.email), teams, wanted }
  },
  decide: invite,
  store: async (unit, { reply: id }, { teams, wanted }, { actor }) => {
    const place = await insertStaff(unit, id, wanted, teams)
    const to = { id, kind: 'staff', name: wanted.name, email: wanted.email, ...place } as const
    await sendLink(desk, unit, to, { kind: 'invitation', by: actor.name, byId: actor.id })
  },
})

export const inviteStaffAgain = (desk: Desk): Ability<OnOne, StaffState, PeopleDecision<null>> => ({
  name: 'people.inviteAgain',
  may: peoplePolicy['people.invite'].may,
  load: lock,
  decide: inviteAgain,
  store: async (unit, _decision, { id }, { actor }) => {
    const person = (await loadPeople(unit.db, [id])).get(id)
    if (person?.email)
      await sendLink(
        desk,
        unit,
        { ...person, email: person.email },
        { kind: 'invitation', by: actor.name, byId: actor.id },
      )
    unit.announce({ topic: 'person', ids: [id] })
  },
})

type Changing = StaffState & { readonly taken: Taken; readonly wanted: StaffChanges }

export const updateStaff: Ability<
  OnOne & { readonly changes: StaffChanges },
  Changing,
  PeopleDecision<readonly Change[]>
> = {
  name: 'people.update',
  may: peoplePolicy['people.keep_staff'].may,
  load: async (unit, { id, changes }) => {
    const state = await lock(unit, { id })
    if (isRefusal(state)) return state
    if (changes.teamIds) {
      const teams = await knownTeams(unit, changes.teamIds)
      if (isRefusal(teams)) return teams
    }
    if (changes.calendarId && !(await calendarExists(unit.db, changes.calendarId)))
      return refusal('people.calendar_not_found', { path: ['calendarId'] })
    return { ...state, taken: await ownerOf(unit.db, changes.email), wanted: changes }
  },
  decide: (state, { changes }) => changeStaff(state, changes),
  store: async (unit, { reply: changes }, { id, name, hasAccount, facts, wanted }) => {
    if (changes.length === 0) return
    const { version: _version, teamIds, jobTitle, calendarId, ...same } = wanted
    unit.update('people', id, {
      ...defined(same),
      ...(jobTitle === undefined ? {} : { job_title: jobTitle }),
      ...(calendarId === undefined ? {} : { calendar_id: calendarId }),
    })
    if (teamIds) moveBetweenTeams(unit, id, facts.teamIds as readonly string[], teamIds)
    if (hasAccount) await renameAccount(unit, { id, name: wanted.name ?? name, email: wanted.email ?? null })
    // A link that lies in the mailbox the person had before must not open the account any more.
    if (wanted.email) await closeLinks(unit, id)
    unit.announce({ topic: 'person', ids: [id] })
  },
}

export const giveRole = (
  desk: Desk,
): Ability<OnOne & { readonly role: Role }, StaffState, PeopleDecision<Role>> => ({
  name: 'people.changeRole',
  may: peoplePolicy['people.change_roles'].may,
  load: lock,
  decide: changeRole,
  store: async (unit, { reply: role, events }, { id, name, role: from }, { actor }) => {
    if (events.length === 0) return
    unit.update('people', id, { role })
    unit.announce({ topic: 'person', ids: [id] })
    await tellAdministrators(desk, unit, 'role_changed', { actor: actor.name, person: name, from, to: role })
  },
})

/** The way in is gone with this transaction: sessions, links, and the live streams that hear of it. */
export const disableStaff: Ability<OnOne, StaffState, PeopleDecision<null>> = {
  name: 'people.disable',
  may: peoplePolicy['people.change_roles'].may,
  load: lock,
  decide: disable,
  store: async (unit, { events }, { id }) => {
    if (events.length === 0) return
    unit.update('people', id, { disabled_at: unit.now })
    await closeLinks(unit, id)
    await endSessions(unit, id)
    unit.announce({ topic: 'person', ids: [id] })
  },
}

export const enableStaff: Ability<OnOne, StaffState, PeopleDecision<null>> = {
  name: 'people.enable',
  may: peoplePolicy['people.change_roles'].may,
  load: lock,
  decide: enable,
  store: (unit, { events }, { id }) => {
    if (events.length === 0) return
    unit.update('people', id, { disabled_at: null })
    unit.announce({ topic: 'person', ids: [id] })
  },
}

/** For someone who lost phone and codes. They are signed out, and set up a new second step if one is demanded. */
export const dropSecondFactorOf = (
  desk: Desk,
): Ability<OnOne, StaffState & { readonly on: boolean }, PeopleDecision<null>> => ({
  name: 'people.dropSecondFactorOf',
  may: peoplePolicy['people.change_roles'].may,
  load: async (unit, given) => {
    const state = await lock(unit, given)
    return isRefusal(state) ? state : { ...state, ...(await secondFactorOf(unit.db, given.id)) }
  },
  decide: dropSecondFactor,
  store: async (unit, _decision, { id, name }, { actor }) => {
    await removeSecondFactor(unit, id)
    await endSessions(unit, id)
    unit.announce({ topic: 'person', ids: [id] })
    await tellAdministrators(desk, unit, 'second_factor_dropped', { actor: actor.name, person: name })
  },
})

async function lock(unit: Unit, { id }: OnOne): Promise<StaffState | Refusal> {
  return (await lockStaff(unit, id)) ?? refusal('people.not_found')
}

const knownTeams = async (unit: Unit, ids: readonly string[]): Promise<readonly Named[] | Refusal> => {
  const teams = await namesOfTeams(unit.db, ids)
  return teams.length < new Set(ids).size ? refusal('people.team_not_found', { path: ['teamIds'] }) : teams
}

const moveBetweenTeams = (
  unit: Unit,
  person: string,
  before: readonly string[],
  after: readonly string[],
): void => {
  for (const team of before.filter(id => !after.includes(id)))
    unit.remove('team_members', { team_id: team, person_id: person })
  for (const team of after.filter(id => !before.includes(id)))
    unit.insertOnce('team_members', { team_id: team, person_id: person })
}

/** What was named, without what was not: an undefined field must not reach a column. */
export const defined = <T extends object>(facts: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as never
