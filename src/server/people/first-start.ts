// The first start: a one-time link while nobody administers the desk, and the administrator it makes.

import type { Event } from '#domain/event.ts'
import type { peopleEvents } from '#domain/people/events.ts'
import { setupLinkTo } from '#domain/people/links.ts'
import { addressTaken, type Taken } from '#domain/people/staff.ts'
import type { Ability, Decision } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import { insertStaff, type NewStaff } from './staff-actions.ts'
import { closeSetupTokens, isSetUp, isSetupToken, storeSetupToken } from './store/mail-links.ts'
import { ownerOf } from './store/people.ts'
import { openAccount } from './store/sessions.ts'
import { hashOfToken, looksLikeToken, newToken } from './tokens.ts'

/** A link that opens the set-up page once, good for a day; null when the desk is set up already. */
export const setupLink = async (desk: Desk): Promise<string | null> => {
  const { app } = desk.database
  if (await isSetUp(app, { locking: false })) return null
  const token = newToken()
  await storeSetupToken(app, hashOfToken(token))
  return setupLinkTo(desk.config.url, token)
}

export const needsSetup = async (desk: Desk): Promise<boolean> =>
  !(await isSetUp(desk.database.app, { locking: false }))

export const isSetupLink = async (desk: Desk, token: string): Promise<boolean> =>
  looksLikeToken(token) && (await isSetupToken(desk.database.app, hashOfToken(token)))

export { closeSetupTokens, isSetUp }

type WithPassword = NewStaff & { readonly passwordHash: string; readonly teams?: readonly Team[] }
type Team = { readonly id: string; readonly name: string }
type Adding = { readonly id: string; readonly taken: Taken; readonly wanted: WithPassword }

/** Someone of the staff who can sign in at once: the first administrator, the people of the sample company. */
export const addStaff: Ability<
  WithPassword,
  Adding,
  Decision<string> & { readonly events: readonly Event<typeof peopleEvents>[] }
> = {
  name: 'people.add',
  may: actor => actor.kind === 'system',
  load: async (unit, wanted) => ({ id: newId(), taken: await ownerOf(unit.db, wanted.email), wanted }),
  decide: ({ id, taken }, { name, email, role, teams = [] }) =>
    taken
      ? addressTaken(taken)
      : {
          subject: { kind: 'person', id, clientId: null },
          events: [
            { type: 'person.invited', payload: { name, email, role, teams: [...teams] } },
            { type: 'person.joined', payload: { name } },
          ],
          reply: id,
        },
  store: async (unit, { reply: id }, { wanted }) => {
    await insertStaff(unit, id, wanted, wanted.teams ?? [])
    await openAccount(unit, { id, ...wanted })
  },
}
