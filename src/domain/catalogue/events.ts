import { z } from 'zod'
import type { EventTable } from '../event.ts'

export const catalogueEvents = {
  'catalogue.service_added': {
    version: 1,
    payload: z.object({ name: z.string(), group: z.string() }),
    staff: 'event.catalogue.service_added',
    client: null,
    icon: 'package',
    webhook: null,
  },
  'catalogue.service_changed': {
    version: 1,
    payload: z.object({ name: z.string(), fields: z.array(z.string()) }),
    staff: 'event.catalogue.service_changed',
    client: null,
    icon: 'package',
    webhook: null,
  },
  'catalogue.service_archived': {
    version: 1,
    payload: z.object({ name: z.string() }),
    staff: 'event.catalogue.service_archived',
    client: null,
    icon: 'package',
    webhook: null,
  },
  'catalogue.service_restored': {
    version: 1,
    payload: z.object({ name: z.string() }),
    staff: 'event.catalogue.service_restored',
    client: null,
    icon: 'package',
    webhook: null,
  },
  'catalogue.reordered': {
    version: 1,
    payload: z.object({ services: z.int() }),
    staff: 'event.catalogue.reordered',
    client: null,
    icon: 'package',
    webhook: null,
  },
} as const satisfies EventTable
