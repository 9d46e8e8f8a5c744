/** What happened to a client, as history tells it. */
export const eventsClients = {
  'event.client.created': '{{actor}} added the client {{name}}',
  'event.client.renamed': '{{actor}} renamed {{from}} to {{name}}',
  'event.client.changed': '{{actor}} changed what is known about {{name}}',
  'event.client.domain_added': '{{actor}} added the mail domain {{domain}} to {{name}}',
  'event.client.domain_removed': '{{actor}} took the mail domain {{domain}} away from {{name}}',
  'event.client.calendar_changed': '{{actor}} changed the hours of {{name}}',
  'event.client.archived': '{{actor}} put the client {{name}} away',
  'event.client.restored': '{{actor}} brought the client {{name}} back',
  'event.client.site_added': '{{actor}} added the site {{site}} to {{name}}',
  'event.client.site_renamed': '{{actor}} renamed the site {{from}} of {{name}} to {{site}}',
  'event.client.site_archived': '{{actor}} put the site {{site}} of {{name}} away',
  'event.client.site_restored': '{{actor}} brought the site {{site}} of {{name}} back',
} as const
