// What clients see: what may be asked for, and asking for it.

import type { Room } from '#server/platform/desk.ts'
import { portalRoutes } from './routes.ts'

export const portalRoom: Room = { name: 'portal', events: {}, routes: portalRoutes }
