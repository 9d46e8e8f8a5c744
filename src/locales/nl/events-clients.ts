import type { eventsClients as english } from '../en/events-clients.ts'
import type { Dutch } from '../translated.ts'

export const eventsClients = {
  'event.client.created': '{{actor}} heeft de klant {{name}} toegevoegd',
  'event.client.renamed': '{{actor}} heeft {{from}} hernoemd naar {{name}}',
  'event.client.changed': '{{actor}} heeft de gegevens van {{name}} gewijzigd',
  'event.client.domain_added': '{{actor}} heeft het maildomein {{domain}} toegevoegd aan {{name}}',
  'event.client.domain_removed': '{{actor}} heeft het maildomein {{domain}} weggehaald bij {{name}}',
  'event.client.calendar_changed': '{{actor}} heeft de uren van {{name}} gewijzigd',
  'event.client.archived': '{{actor}} heeft de klant {{name}} gearchiveerd',
  'event.client.restored': '{{actor}} heeft de klant {{name}} teruggehaald',
  'event.client.site_added': '{{actor}} heeft de vestiging {{site}} toegevoegd aan {{name}}',
  'event.client.site_renamed': '{{actor}} heeft de vestiging {{from}} van {{name}} hernoemd naar {{site}}',
  'event.client.site_archived': '{{actor}} heeft de vestiging {{site}} van {{name}} gearchiveerd',
  'event.client.site_restored': '{{actor}} heeft de vestiging {{site}} van {{name}} teruggehaald',
} satisfies Dutch<typeof english>
