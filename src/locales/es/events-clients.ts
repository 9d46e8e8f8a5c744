import type { eventsClients as english } from '../en/events-clients.ts'
import type { Spanish } from '../translated.ts'

export const eventsClients = {
  'event.client.created': '{{actor}} añadió el cliente {{name}}',
  'event.client.renamed': '{{actor}} cambió el nombre de {{from}} a {{name}}',
  'event.client.changed': '{{actor}} cambió los datos de {{name}}',
  'event.client.domain_added': '{{actor}} añadió el dominio de correo {{domain}} a {{name}}',
  'event.client.domain_removed': '{{actor}} quitó el dominio de correo {{domain}} a {{name}}',
  'event.client.calendar_changed': '{{actor}} cambió las horas de {{name}}',
  'event.client.archived': '{{actor}} archivó el cliente {{name}}',
  'event.client.restored': '{{actor}} recuperó el cliente {{name}}',
  'event.client.site_added': '{{actor}} añadió la sede {{site}} a {{name}}',
  'event.client.site_renamed': '{{actor}} cambió el nombre de la sede {{from}} de {{name}} a {{site}}',
  'event.client.site_archived': '{{actor}} archivó la sede {{site}} de {{name}}',
  'event.client.site_restored': '{{actor}} recuperó la sede {{site}} de {{name}}',
} satisfies Spanish<typeof english>
