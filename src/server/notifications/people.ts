// The people who may be told, as notifications need to know them.

import type { Around } from '#domain/notifications/recipients.ts'
import {
  defaultPreferences,
  type NotificationPreferences,
  preferences,
} from '#domain/notifications/shapes.ts'
import { loadPeople, loadTeams, type PersonFacts, readSettings, withRole } from '#server/people/index.ts'
import type { Db } from '#server/platform/db.ts'
import type { TicketFacts } from './store/happened.ts'
import { loadPreferences } from './store/preferences.ts'

/** Someone who works here and may sign in. */
export type Colleague = PersonFacts & { readonly zone: string; readonly preferences: NotificationPreferences }

/** Who is around each of these tickets: only people who are still here. */
export const loadAround = async (
  db: Db,
  tickets: readonly Pick<TicketFacts, 'ticketId' | 'assigneeId' | 'teamId'>[],
): Promise<ReadonlyMap<string, Around>> => {
  const teams = await loadTeams(db, [...new Set(tickets.flatMap(({ teamId }) => teamId ?? []))])
  const mentioned = tickets.flatMap(({ assigneeId, teamId }) => {
    const team = teams.get(teamId ?? '')
    return [assigneeId, team?.lead?.id, ...(team?.members.map(member => member.id) ?? [])].filter(
      id => typeof id === 'string',
    )
  })
  const people = await loadPeople(db, [...new Set(mentioned)])
  const here = (id: string | null | undefined): id is string => {
    const person = people.get(id ?? '')
    return person?.kind === 'staff' && !person.disabled
  }
  const works = (id: string): boolean => here(id) && people.get(id)?.role !== 'observer'
  const leads = (await withRole(db, 'lead')).map(person => person.id)
  const administrators = (await withRole(db, 'administrator')).map(person => person.id)
  return new Map(
    tickets.map(({ ticketId, assigneeId, teamId }) => {
      const team = teams.get(teamId ?? '')
      const lead = team?.lead?.id
      return [
        ticketId,
        {
          assignee: here(assigneeId) ? assigneeId : null,
          team: team
            ? {
                members: team.members.map(member => member.id).filter(works),
                lead: here(lead) ? lead : null,
              }
            : null,
          leads,
          administrators,
        },
      ]
    }),
  )
}

/** Those of these people who still work here, with what they have chosen. */
export const loadColleagues = async (
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Colleague>> => {
  const people = await loadPeople(db, [...new Set(ids)])
  const chosen = await loadPreferences(db, [...people.keys()])
  const zone = (await readSettings(db)).company?.zone ?? 'UTC'
  return new Map(
    [...people.values()]
      .filter(person => person.kind === 'staff' && !person.disabled)
      .map(person => [
        person.id,
        {
          ...person,
          zone: person.zone ?? zone,
          preferences: preferencesOf(chosen.get(person.id)),
        },
      ]),
  )
}

/** What was stored by an earlier version of the program reads as its defaults where it no longer fits. */
export const preferencesOf = (stored: unknown): NotificationPreferences => {
  const parsed = preferences.safeParse(stored)
  return parsed.success ? parsed.data : defaultPreferences
}
