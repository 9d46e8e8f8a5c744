// Who works here and who asks, as other rooms see it.

import { peopleEvents } from '#domain/people/events.ts'
import type { Desk, Room } from '#server/platform/desk.ts'
import { contactRoutes } from './contact-routes.ts'
import { peopleJobs } from './jobs.ts'
import { ownRoutes } from './own-routes.ts'
import { settingsRoutes } from './settings-routes.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { staffRoutes } from './staff-routes.ts'
import { teamRoutes } from './team-routes.ts'

export { enterByLink, hashPassword } from './accounts.ts'
export { peopleCommands } from './commands.ts'
export { type AddContact, addContact, type ClientOfContact } from './contact-actions.ts'
export { addStaff, closeSetupTokens, isSetUp, isSetupLink, needsSetup, setupLink } from './first-start.ts'
export { attempt, type Limit, linkLimits, placeOf, takeBack } from './limits.ts'
export { welcome } from './me.ts'
export { identify, type Session, sessionOf } from './session.ts'
export { settingsSubject, storeSetting } from './settings-actions.ts'
export {
  type Access,
  accessColumns,
  accessTables,
  calendarExists,
  findByAddress,
  loadPeople,
  namesOfStaff,
  type PersonFacts,
  withRole,
} from './store/people.ts'
export { cursorAt, inName, inText, pageOf, readCursor, wordsOf } from './store/searching.ts'
export { openAccount } from './store/sessions.ts'
export { lockSettings, readSettings } from './store/settings.ts'
export { listTeams, loadTeams, type TeamRow } from './store/teams.ts'
export { type AddTeam, addTeam } from './team-actions.ts'

export const peopleRoom: Room = {
  name: 'people',
  events: peopleEvents,
  routes: (desk: Desk) => ({
    ...signInRoutes(desk),
    ...ownRoutes(desk),
    ...staffRoutes(desk),
    ...teamRoutes(desk),
    ...contactRoutes(desk),
    ...settingsRoutes(desk),
  }),
  jobs: peopleJobs,
}
