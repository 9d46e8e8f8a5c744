// Every endpoint of the room, as data.

import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { byId, id } from '../shapes.ts'
import {
  client,
  clientChanges,
  clientHit,
  clientPage,
  clientsQuery,
  newClient,
  newSite,
  siteChange,
} from './shapes.ts'

const domainRefusals = [
  'clients.domain_unreadable',
  'clients.domain_is_public',
  'clients.domain_is_ours',
  'clients.domain_taken',
] as const

export const clients = {
  'clients.list': endpoint({
    method: 'GET',
    path: '/clients',
    who: 'clients.see',
    summary: 'Clients by name; found by name, former name, number, mail domain or reference',
    query: clientsQuery,
    reply: clientPage,
  }),
  'clients.index': endpoint({
    method: 'GET',
    path: '/clients/index',
    who: 'clients.see',
    summary: 'Every active client as the palette keeps it; at most 20,000',
    reply: z.object({ items: z.array(clientHit), complete: z.boolean() }),
  }),
  'clients.get': endpoint({
    method: 'GET',
    path: '/clients/{id}',
    who: 'clients.see',
    summary: 'One client with its project, domains and contacts; by id or by number',
    params: z.strictObject({ id: z.union([id, z.string().regex(/^[1-9]\d{0,14}$/)]) }),
    reply: client,
    refusals: ['clients.not_found'],
  }),
  'clients.create': endpoint({
    method: 'POST',
    path: '/clients',
    who: 'clients.create',
    summary: 'Add a client, with its project, domains and contacts, in one act',
    body: newClient,
    reply: client,
    status: 201,
    refusals: [
      'clients.name_taken',
      ...domainRefusals,
      'clients.manager_not_found',
      'clients.calendar_not_found',
      'people.address_taken',
      'people.address_missing',
    ],
  }),
  'clients.update': endpoint({
    method: 'PATCH',
    path: '/clients/{id}',
    who: 'clients.change',
    summary: 'Change a client; a new name keeps the old one findable',
    params: byId,
    body: clientChanges,
    reply: client,
    refusals: [
      'clients.not_found',
      'clients.name_taken',
      ...domainRefusals,
      'clients.manager_not_found',
      'clients.calendar_not_found',
      'clients.changed_meanwhile',
    ],
  }),
  'clients.archive': endpoint({
    method: 'POST',
    path: '/clients/{id}/archive',
    who: 'clients.archive',
    summary: 'Put a client away; its mail is not recognised any more, its tickets and history stay',
    params: byId,
    reply: client,
    refusals: ['clients.not_found'],
  }),
  'clients.restore': endpoint({
    method: 'POST',
    path: '/clients/{id}/restore',
    who: 'clients.archive',
    summary: 'Bring an archived client back',
    params: byId,
    reply: client,
    refusals: ['clients.not_found', 'clients.name_taken'],
  }),
  'clients.add_site': endpoint({
    method: 'POST',
    path: '/clients/{id}/sites',
    who: 'clients.change',
    summary: 'Add a location or a department that can have terms of its own',
    params: byId,
    body: newSite,
    reply: client,
    status: 201,
    refusals: ['clients.not_found', 'clients.site_name_taken'],
  }),
  'clients.change_site': endpoint({
    method: 'PATCH',
    path: '/clients/{id}/sites/{site}',
    who: 'clients.change',
    summary: 'Rename a site, put it away or bring it back; its people stay people of the client',
    params: byId.extend({ site: id }),
    body: siteChange,
    reply: client,
    refusals: [
      'clients.not_found',
      'clients.site_not_found',
      'clients.site_name_taken',
      'clients.changed_meanwhile',
    ],
  }),
} as const
