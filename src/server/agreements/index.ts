// What was promised to whom, from when to when, as other rooms see it.

import { agreementEvents } from '#domain/agreements/events.ts'
import type { Room } from '#server/platform/desk.ts'
import { allowanceRoutes } from './allowance/routes.ts'
import { batchRoutes } from './batch-routes.ts'
import { entitlementRoutes } from './entitlement/routes.ts'
import { startKeeper } from './keeping.ts'
import { noticeJobs, noticeReactions, noticeRoutes } from './notices/index.ts'
import { agreementRoutes } from './routes.ts'

export { type DrawHours, type Drawn, drawHours } from './allowance/booking.ts'
export { seedHours, type WorkSeed } from './allowance/seeding.ts'
export { agreementCommands } from './commands.ts'
export { type Addressed, type PoliteWords, politeAnswer, politeRefusal } from './entitlement/answering.ts'
export { readAgreementSettings } from './entitlement/settings.ts'
export { type AgreementSeed, type SeededAgreement, seedAgreement, seedAgreements } from './seeding.ts'

export const agreementsRoom: Room = {
  name: 'agreements',
  events: agreementEvents,
  services: { sweeper: startKeeper },
  jobs: noticeJobs,
  reactions: noticeReactions,
  routes: desk => ({
    ...agreementRoutes(desk),
    ...batchRoutes(desk),
    ...entitlementRoutes(desk),
    ...noticeRoutes(desk),
    ...allowanceRoutes(desk),
  }),
}
