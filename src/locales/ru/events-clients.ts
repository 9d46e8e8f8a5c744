import type { eventsClients as english } from '../en/events-clients.ts'
import type { Russian } from '../translated.ts'

export const eventsClients = {
  'event.client.created': '{{actor}}: добавлен клиент {{name}}',
  'event.client.renamed': '{{actor}}: клиент {{from}} переименован в {{name}}',
  'event.client.changed': '{{actor}}: изменены сведения о клиенте {{name}}',
  'event.client.domain_added': '{{actor}}: клиенту {{name}} добавлен почтовый домен {{domain}}',
  'event.client.domain_removed': '{{actor}}: у клиента {{name}} убран почтовый домен {{domain}}',
  'event.client.calendar_changed': '{{actor}}: изменены часы клиента {{name}}',
  'event.client.archived': '{{actor}}: клиент {{name}} убран в архив',
  'event.client.restored': '{{actor}}: клиент {{name}} возвращён из архива',
  'event.client.site_added': '{{actor}}: клиенту {{name}} добавлена площадка {{site}}',
  'event.client.site_renamed': '{{actor}}: площадка {{from}} клиента {{name}} переименована в {{site}}',
  'event.client.site_archived': '{{actor}}: площадка {{site}} клиента {{name}} убрана в архив',
  'event.client.site_restored': '{{actor}}: площадка {{site}} клиента {{name}} возвращена из архива',
} satisfies Russian<typeof english>
