// Who may ask for what, over HTTP; and what the desk does where no agreement covers a request.

import { act } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Handlers } from '#server/platform/serve.ts'
import { readAgreementSettings, saveSettings } from './settings.ts'
import { showEntitlement, showOwn } from './showing.ts'

type Names = 'agreements.entitlement' | 'agreements.own' | 'agreements.settings' | 'agreements.save_settings'

export const entitlementRoutes = (desk: Desk): Pick<Handlers, Names> => ({
  'agreements.entitlement': ({ query, language }) => showEntitlement(desk, query, language),
  'agreements.own': async ({ actor }) =>
    actor.kind === 'contact' ? await showOwn(desk, actor) : { services: [], agreements: [], manager: null },
  'agreements.settings': () => readAgreementSettings(desk.database.app),
  'agreements.save_settings': ({ body, context }) => act(desk, saveSettings, body, context),
})
