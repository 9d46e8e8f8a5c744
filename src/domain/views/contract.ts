import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { byId, id, page } from '../shapes.ts'
import { catalogueUse, clientActivity, clientOverview } from './client-shapes.ts'
import { found, index, queue, tab, upcoming } from './shapes.ts'

const filter = z.string().max(300).default('')

export const views = {
  'views.queue': endpoint({
    method: 'GET',
    path: '/queue',
    who: 'views.queue',
    summary: 'What to do next: tickets by the moment their next promise falls due',
    query: z.strictObject({
      tab: tab.default('my'),
      /** Words, and `client:acme agreement:12 p1 status:waiting tag:sso`. */
      filter,
      /** Only those of one client; the tabs are not counted then. */
      clientId: id.optional(),
      cursor: z.string().max(300).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: queue,
    refusals: ['views.cursor_unreadable'],
  }),
  'views.upcoming': endpoint({
    method: 'GET',
    path: '/queue/upcoming',
    who: 'views.queue',
    summary: 'The due moments of the next eight working hours, for the promise strip',
    query: z.strictObject({ tab: tab.default('my'), filter }),
    reply: upcoming,
  }),
  'views.search': endpoint({
    method: 'GET',
    path: '/search',
    who: 'views.search',
    summary: 'Tickets by number, subject or requester; clients by any name or domain; people',
    query: z.strictObject({
      q: z.string().min(1).max(200),
      limit: z.coerce.number().int().min(1).max(20).default(8),
    }),
    reply: found,
  }),
  'views.index': endpoint({
    method: 'GET',
    path: '/search/index',
    who: 'views.search',
    summary: 'What the palette keeps at hand: own open tickets, clients, people',
    reply: index,
  }),
  'views.client': endpoint({
    method: 'GET',
    path: '/clients/{id}/overview',
    who: 'views.client',
    summary: 'A client’s promises of the last ninety days, kept and missed by name, and its agreed hours',
    params: byId,
    reply: clientOverview,
    refusals: ['clients.not_found'],
  }),
  'views.client_activity': endpoint({
    method: 'GET',
    path: '/clients/{id}/activity',
    who: 'views.client',
    summary: 'What happened to a client, its people, sites, agreements and tickets, newest first, in words',
    params: byId,
    query: z.strictObject({
      cursor: id.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    reply: page(clientActivity),
    refusals: ['clients.not_found'],
  }),
  'views.catalogue': endpoint({
    method: 'GET',
    path: '/services/use',
    who: 'views.catalogue',
    summary: 'Which agreements contain each service, and how often it was asked for in ninety days',
    reply: catalogueUse,
  }),
} as const
