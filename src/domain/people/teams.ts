// Decisions about teams.

import type { z } from 'zod'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Event, Named } from '../event.ts'
import { type Change, differences } from './changes.ts'
import type { peopleEvents } from './events.ts'
import type { newTeam, teamChanges } from './team-shapes.ts'

type Happened = Event<typeof peopleEvents>
export type NewTeam = z.output<typeof newTeam>
export type TeamChanges = z.output<typeof teamChanges>

export type TeamState = {
  readonly id: string
  readonly name: string
  readonly archived: boolean
  readonly version: number
  readonly facts: Readonly<Record<string, unknown>>
  /** The team that already has the name asked for, when there is one. */
  readonly namesake: string | null
}

export type TeamDecision<Reply> = {
  readonly subject: { readonly kind: 'team'; readonly id: string; readonly clientId: null }
  readonly events: readonly Happened[]
  readonly reply: Reply
}

const about = (id: string): TeamDecision<never>['subject'] => ({ kind: 'team', id, clientId: null })
const nameTaken = (name: string): Refusal =>
  refusal('people.team_name_taken', { path: ['name'], params: { name } })

export const createTeam = (
  state: {
    readonly id: string
    readonly namesake: string | null
    readonly lead: Named | null
    readonly members: readonly Named[]
  },
  { name, zone }: NewTeam,
): TeamDecision<string> | Refusal =>
  state.namesake
    ? nameTaken(name)
    : {
        subject: about(state.id),
        events: [
          { type: 'team.created', payload: { name, zone, lead: state.lead, members: [...state.members] } },
        ],
        reply: state.id,
      }

export const changeTeam = (
  state: TeamState,
  { version, ...wanted }: TeamChanges,
): TeamDecision<readonly Change[]> | Refusal => {
  if (version !== undefined && version !== state.version) return refusal('people.changed_meanwhile')
  if (state.namesake) return nameTaken(wanted.name ?? state.name)
  const changes = differences(state.facts, wanted)
  return {
    subject: about(state.id),
    events:
      changes.length > 0
        ? [{ type: 'team.changed', payload: { name: wanted.name ?? state.name, changes: [...changes] } }]
        : [],
    reply: changes,
  }
}

export const archiveTeam = (state: TeamState): TeamDecision<null> => ({
  subject: about(state.id),
  events: state.archived ? [] : [{ type: 'team.archived', payload: { name: state.name } }],
  reply: null,
})

export const restoreTeam = (state: TeamState): TeamDecision<null> | Refusal =>
  state.namesake
    ? nameTaken(state.name)
    : {
        subject: about(state.id),
        events: state.archived ? [{ type: 'team.restored', payload: { name: state.name } }] : [],
        reply: null,
      }
