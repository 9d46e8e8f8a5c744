// The rooms of the house, lowest first: what each one answers, does and listens to.

import { agreementsRoom } from './agreements/index.ts'
import { calendarsRoom } from './calendars/index.ts'
import { catalogueRoom } from './catalogue/index.ts'
import { clientsRoom } from './clients/index.ts'
import { mailRoom } from './mail/index.ts'
import { notificationsRoom } from './notifications/index.ts'
import { peopleRoom } from './people/index.ts'
import type { Room } from './platform/desk.ts'
import { housekeeping } from './platform/housekeeping.ts'
import { portalRoom } from './portal/index.ts'
import { setupRoom } from './setup-room.ts'
import { slaRoom } from './sla/index.ts'
import { ticketsRoom } from './tickets/index.ts'
import { viewsRoom } from './views/index.ts'

export const rooms: readonly Room[] = [
  housekeeping,
  peopleRoom,
  clientsRoom,
  calendarsRoom,
  slaRoom,
  catalogueRoom,
  agreementsRoom,
  ticketsRoom,
  mailRoom,
  notificationsRoom,
  viewsRoom,
  portalRoom,
  setupRoom,
]
