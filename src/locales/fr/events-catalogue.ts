import type { eventsCatalogue as english } from '../en/events-catalogue.ts'
import type { French } from '../translated.ts'

export const eventsCatalogue = {
  'event.catalogue.service_added': '{{actor}} a ajouté le service {{name}}',
  'event.catalogue.service_changed': '{{actor}} a modifié le service {{name}}',
  'event.catalogue.service_archived': '{{actor}} a archivé le service {{name}}',
  'event.catalogue.service_restored': '{{actor}} a rétabli le service {{name}}',
  'event.catalogue.reordered': '{{actor}} a changé l’ordre des services',
} satisfies French<typeof english>
