import type { eventsCalendars as english } from '../en/events-calendars.ts'
import type { Russian } from '../translated.ts'

export const eventsCalendars = {
  'event.calendars.created': '{{actor}}: создан календарь {{name}}',
  'event.calendars.published': '{{actor}}: опубликована версия {{calendarVersion}} календаря {{name}}',
  'event.calendars.renamed': '{{actor}}: календарь {{before}} переименован в {{name}}',
  'event.calendars.archived': '{{actor}}: календарь {{name}} убран в архив',
  'event.calendars.restored': '{{actor}}: календарь {{name}} возвращён из архива',
} satisfies Russian<typeof english>
