import type { eventsCatalogue as english } from '../en/events-catalogue.ts'
import type { Dutch } from '../translated.ts'

export const eventsCatalogue = {
  'event.catalogue.service_added': '{{actor}} heeft de dienst {{name}} toegevoegd',
  'event.catalogue.service_changed': '{{actor}} heeft de dienst {{name}} gewijzigd',
  'event.catalogue.service_archived': '{{actor}} heeft de dienst {{name}} gearchiveerd',
  'event.catalogue.service_restored': '{{actor}} heeft de dienst {{name}} teruggehaald',
  'event.catalogue.reordered': '{{actor}} heeft de diensten in een andere volgorde gezet',
} satisfies Dutch<typeof english>
