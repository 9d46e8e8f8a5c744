import type { eventsClients as english } from '../en/events-clients.ts'
import type { French } from '../translated.ts'

export const eventsClients = {
  'event.client.created': '{{actor}} a ajouté le client {{name}}',
  'event.client.renamed': '{{actor}} a renommé {{from}} en {{name}}',
  'event.client.changed': '{{actor}} a modifié les informations sur {{name}}',
  'event.client.domain_added': '{{actor}} a ajouté le domaine de messagerie {{domain}} à {{name}}',
  'event.client.domain_removed': '{{actor}} a retiré le domaine de messagerie {{domain}} à {{name}}',
  'event.client.calendar_changed': '{{actor}} a modifié les heures de {{name}}',
  'event.client.archived': '{{actor}} a archivé le client {{name}}',
  'event.client.restored': '{{actor}} a rétabli le client {{name}}',
  'event.client.site_added': '{{actor}} a ajouté le site {{site}} à {{name}}',
  'event.client.site_renamed': '{{actor}} a renommé le site {{from}} de {{name}} en {{site}}',
  'event.client.site_archived': '{{actor}} a archivé le site {{site}} de {{name}}',
  'event.client.site_restored': '{{actor}} a rétabli le site {{site}} de {{name}}',
} satisfies French<typeof english>
