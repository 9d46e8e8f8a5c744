import type { eventsCatalogue as english } from '../en/events-catalogue.ts'
import type { Russian } from '../translated.ts'

export const eventsCatalogue = {
  'event.catalogue.service_added': '{{actor}}: добавлена услуга {{name}}',
  'event.catalogue.service_changed': '{{actor}}: изменена услуга {{name}}',
  'event.catalogue.service_archived': '{{actor}}: услуга {{name}} убрана в архив',
  'event.catalogue.service_restored': '{{actor}}: услуга {{name}} возвращена из архива',
  'event.catalogue.reordered': '{{actor}}: изменён порядок услуг',
} satisfies Russian<typeof english>
