import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { byId } from '../shapes.ts'
import { newService, service, serviceChange } from './shapes.ts'

export const catalogue = {
  'catalogue.list': endpoint({
    method: 'GET',
    path: '/services',
    who: 'catalogue.see',
    summary: 'The services that can be asked for, in their order',
    query: z.strictObject({ archived: z.stringbool().default(false) }),
    reply: z.object({ items: z.array(service) }),
  }),
  'catalogue.add': endpoint({
    method: 'POST',
    path: '/services',
    who: 'catalogue.edit',
    summary: 'Adds a service',
    body: newService,
    reply: service,
    status: 201,
    refusals: ['catalogue.team_not_found'],
  }),
  'catalogue.change': endpoint({
    method: 'PATCH',
    path: '/services/{id}',
    who: 'catalogue.edit',
    summary: 'Renames, moves, regroups or archives a service',
    params: byId,
    body: serviceChange,
    reply: service,
    refusals: ['catalogue.not_found', 'catalogue.changed_meanwhile', 'catalogue.team_not_found'],
  }),
} as const
