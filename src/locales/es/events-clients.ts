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
} satisfies Spanish<typeof english>
