// The company and the rules of sign-in over HTTP.

import { refusal } from '#kernel/refusal.ts'
import { act } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Handlers } from '#server/platform/serve.ts'
import { defaultSecurity } from './security.ts'
import { confirmedNow, sessionOf } from './session.ts'
import { companyUnknown, updateCompany, updateSecurity } from './settings-actions.ts'
import { readSettings } from './store/settings.ts'

type Names = 'people.company' | 'people.updateCompany' | 'people.security' | 'people.updateSecurity'

export const settingsRoutes = (desk: Desk): Pick<Handlers, Names> => ({
  'people.company': async () => (await readSettings(desk.database.app)).company ?? companyUnknown,
  'people.updateCompany': ({ body, context }) => act(desk, updateCompany, body, context),
  'people.security': async () => ({
    ...defaultSecurity,
    ...(await readSettings(desk.database.app)).security,
  }),
  'people.updateSecurity': async call =>
    confirmedNow(sessionOf(call))
      ? act(desk, updateSecurity(desk), call.body, call.context)
      : refusal('people.confirm_first'),
})
