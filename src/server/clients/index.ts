// The organisations we serve, as other rooms see them.

import { clientEvents } from '#domain/clients/events.ts'
import type { Room } from '#server/platform/desk.ts'
import { clientRoutes } from './routes.ts'

export { type AddClient, addClient, claimDomain } from './actions.ts'
export { type Recognised, recognise, recogniseAll } from './recognising.ts'
export { type ClientFacts, findClient, loadClients } from './store/clients.ts'
export type { KnownPerson } from './store/senders.ts'

export const clientsRoom: Room = {
  name: 'clients',
  events: clientEvents,
  routes: clientRoutes,
}
