// The catalogue: what can be asked for.

import { catalogueEvents } from '#domain/catalogue/events.ts'
import type { Room } from '#server/platform/desk.ts'
import { catalogueRoutes } from './routes.ts'

export { insertService, loadServices, type ServiceRow, type ServiceToInsert } from './store.ts'

export const catalogueRoom: Room = { name: 'catalogue', events: catalogueEvents, routes: catalogueRoutes }
