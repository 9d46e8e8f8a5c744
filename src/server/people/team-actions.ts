// What can be done to teams.

import type { Named } from '#domain/event.ts'
import type { Change } from '#domain/people/changes.ts'
import { peoplePolicy } from '#domain/people/policy.ts'
import {
  archiveTeam,
  changeTeam,
  createTeam,
  type NewTeam,
  restoreTeam,
  type TeamChanges,
  type TeamDecision,
  type TeamState,
} from '#domain/people/teams.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import type { Ability } from '#server/platform/act.ts'
import { newId } from '#server/platform/ids.ts'
import type { Unit } from '#server/platform/unit.ts'
import { defined } from './staff-actions.ts'
import { calendarExists, namesOfStaff } from './store/people.ts'
import { lockTeam, namesake } from './store/teams.ts'

const { may } = peoplePolicy['people.keep_teams']

type OnOne = { readonly id: string }
type Starting = {
  readonly id: string
  readonly namesake: string | null
  readonly lead: Named | null
  readonly members: readonly Named[]
  readonly wanted: AddTeam
}
export type AddTeam = NewTeam & { readonly sample?: boolean }

export const addTeam: Ability<AddTeam, Starting, TeamDecision<string>> = {
  name: 'people.createTeam',
  may,
  load: async (unit, wanted) => {
    const found = await knownStaff(unit, wanted)
    if (isRefusal(found)) return found
    return { id: newId(), namesake: await namesake(unit.db, wanted.name, null), ...found, wanted }
  },
  decide: createTeam,
  store: (unit, { reply: id }, { members, wanted }) => {
    unit.insert('teams', {
      id,
      name: wanted.name,
      zone: wanted.zone,
      calendar_id: wanted.calendarId,
      lead_id: wanted.leadId,
      sample: wanted.sample ?? false,
      created_at: unit.now,
    })
    for (const member of members) unit.insert('team_members', { team_id: id, person_id: member.id })
    tell(unit, id)
  },
}

type Changing = TeamState & { readonly wanted: TeamChanges }

export const updateTeam: Ability<
  OnOne & { readonly changes: TeamChanges },
  Changing,
  TeamDecision<readonly Change[]>
> = {
  name: 'people.updateTeam',
  may,
  load: async (unit, { id, changes }) => {
    const state = await lock(unit, id, changes.name)
    if (isRefusal(state)) return state
    const found = await knownStaff(unit, changes)
    return isRefusal(found) ? found : { ...state, wanted: changes }
  },
  decide: (state, { changes }) => changeTeam(state, changes),
  store: (unit, { reply: changes }, { id, facts, wanted }) => {
    if (changes.length === 0) return
    const { name, zone, calendarId, leadId, memberIds } = wanted
    // Even when only its members change, the team's version grows.
    unit.update('teams', id, {
      ...defined({ name, zone }),
      ...(calendarId === undefined ? {} : { calendar_id: calendarId }),
      ...(leadId === undefined ? {} : { lead_id: leadId }),
    })
    const before = facts.memberIds as readonly string[]
    for (const person of memberIds ? before.filter(member => !memberIds.includes(member)) : [])
      unit.remove('team_members', { team_id: id, person_id: person })
    for (const person of memberIds?.filter(member => !before.includes(member)) ?? [])
      unit.insertOnce('team_members', { team_id: id, person_id: person })
    tell(unit, id)
  },
}

export const putTeamAway: Ability<OnOne, TeamState, TeamDecision<null>> = {
  name: 'people.archiveTeam',
  may,
  load: (unit, { id }) => lock(unit, id),
  decide: archiveTeam,
  store: (unit, { events }, { id }) => {
    if (events.length === 0) return
    unit.update('teams', id, { archived_at: unit.now })
    tell(unit, id)
  },
}

export const bringTeamBack: Ability<OnOne, TeamState, TeamDecision<null>> = {
  name: 'people.restoreTeam',
  may,
  load: (unit, { id }) => lock(unit, id),
  decide: restoreTeam,
  store: (unit, { events }, { id }) => {
    if (events.length === 0) return
    unit.update('teams', id, { archived_at: null })
    tell(unit, id)
  },
}

const lock = async (unit: Unit, id: string, wantedName?: string): Promise<TeamState | Refusal> =>
  (await lockTeam(unit, id, wantedName)) ?? refusal('people.team_not_found')

/** Lead, members and hours must exist before a team can have them. */
const knownStaff = async (
  unit: Unit,
  wanted: Pick<TeamChanges, 'leadId' | 'memberIds' | 'calendarId'>,
): Promise<{ readonly lead: Named | null; readonly members: readonly Named[] } | Refusal> => {
  const { leadId, memberIds = [], calendarId } = wanted
  const found = await namesOfStaff(unit.db, [...new Set([...memberIds, ...(leadId ? [leadId] : [])])])
  const lead = found.find(({ id }) => id === leadId) ?? null
  const members = found.filter(({ id }) => memberIds.includes(id))
  if (leadId && !lead) return refusal('people.not_found', { path: ['leadId'] })
  if (members.length < new Set(memberIds).size) return refusal('people.not_found', { path: ['memberIds'] })
  if (calendarId && !(await calendarExists(unit.db, calendarId)))
    return refusal('people.calendar_not_found', { path: ['calendarId'] })
  return { lead, members }
}

const tell = (unit: Unit, id: string): void => unit.announce({ topic: 'person', ids: [id] })
