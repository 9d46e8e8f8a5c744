import type { eventsCatalogue as english } from '../en/events-catalogue.ts'
import type { Spanish } from '../translated.ts'

export const eventsCatalogue = {
  'event.catalogue.service_added': '{{actor}} añadió el servicio {{name}}',
  'event.catalogue.service_changed': '{{actor}} cambió el servicio {{name}}',
  'event.catalogue.service_archived': '{{actor}} archivó el servicio {{name}}',
  'event.catalogue.service_restored': '{{actor}} recuperó el servicio {{name}}',
  'event.catalogue.reordered': '{{actor}} cambió el orden de los servicios',
} satisfies Spanish<typeof english>
