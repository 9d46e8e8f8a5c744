// Mail in and out, as the house sees it: raw first, threaded, sent from the outbox.

import { mailEvents } from '#domain/mail/events.ts'
import type { Room } from '../platform/desk.ts'
import { hookDoor, hookRoutes } from './intake/hook.ts'
import { acknowledgeJob } from './outgoing/acknowledge.ts'
import { flushJob, sendJob } from './outgoing/send.ts'
import { outgoingRoutes } from './outgoing-routes.ts'
import { receivedRoutes } from './received-routes.ts'
import { intakeService, readingService, sendingService } from './services.ts'

export { mailCommands } from './commands.ts'
export { startDrain } from './intake/drain.ts'
export { letterboxOf } from './intake/hook.ts'
export { openReadingRoom } from './intake/reading-room.ts'

export const mailRoom: Room = {
  name: 'mail',
  events: mailEvents,
  routes: desk => ({ ...receivedRoutes(desk), ...outgoingRoutes(desk), ...hookRoutes(desk) }),
  doors: desk => ({ 'mail.inbound': hookDoor(desk) }),
  jobs: { 'mail.send': sendJob, 'mail.flush': flushJob, 'mail.acknowledge': acknowledgeJob },
  services: { intake: intakeService, web: readingService, worker: sendingService },
}
