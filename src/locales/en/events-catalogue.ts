/** What happened in the catalogue of services. */
export const eventsCatalogue = {
  'event.catalogue.service_added': '{{actor}} added the service {{name}}',
  'event.catalogue.service_changed': '{{actor}} changed the service {{name}}',
  'event.catalogue.service_archived': '{{actor}} archived the service {{name}}',
  'event.catalogue.service_restored': '{{actor}} brought the service {{name}} back',
  'event.catalogue.reordered': '{{actor}} put the services into another order',
} as const
