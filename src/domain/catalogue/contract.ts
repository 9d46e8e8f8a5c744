import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { byId, id } from '../shapes.ts'
import { newService, service, serviceChange } from './shapes.ts'

const refused = [
  'catalogue.team_not_found',
  'catalogue.type_not_found',
  'catalogue.field_twice',
  'catalogue.choices_missing',
  'catalogue.choice_twice',
] as const

export const catalogue = {
  'catalogue.list': endpoint({
    method: 'GET',
    path: '/services',
    who: 'catalogue.see',
    summary: 'The services that can be asked for, in their order, with what each one asks',
    query: z.strictObject({ archived: z.stringbool().default(false) }),
    reply: z.object({ items: z.array(service) }),
  }),
  'catalogue.add': endpoint({
    method: 'POST',
    path: '/services',
    who: 'catalogue.edit',
    summary: 'Adds a service at the end of the catalogue',
    body: newService,
    reply: service,
    status: 201,
    refusals: refused,
  }),
  'catalogue.change': endpoint({
    method: 'PATCH',
    path: '/services/{id}',
    who: 'catalogue.edit',
    summary: 'Renames, describes, regroups or archives a service, or changes what it asks',
    params: byId,
    body: serviceChange,
    reply: service,
    refusals: ['catalogue.not_found', 'catalogue.changed_meanwhile', ...refused],
  }),
  'catalogue.duplicate': endpoint({
    method: 'POST',
    path: '/services/{id}/copies',
    who: 'catalogue.edit',
    summary: 'Adds the same service once more, right after itself, under another name',
    params: byId,
    reply: service,
    status: 201,
    refusals: ['catalogue.not_found'],
  }),
  'catalogue.order': endpoint({
    method: 'PUT',
    path: '/services/order',
    who: 'catalogue.edit',
    summary: 'Puts all services that are not archived into this order',
    body: z.strictObject({ ids: z.array(id).min(1).max(1_000) }),
    reply: z.object({ items: z.array(service) }),
    refusals: ['catalogue.order_stale'],
  }),
} as const
