import type { eventsCalendars as english } from '../en/events-calendars.ts'
import type { French } from '../translated.ts'

export const eventsCalendars = {
  'event.calendars.created': '{{actor}} a créé le calendrier {{name}}',
  'event.calendars.published': '{{actor}} a publié la version {{calendarVersion}} du calendrier {{name}}',
  'event.calendars.renamed': '{{actor}} a renommé le calendrier {{before}} en {{name}}',
  'event.calendars.archived': '{{actor}} a archivé le calendrier {{name}}',
  'event.calendars.restored': '{{actor}} a rétabli le calendrier {{name}}',
} satisfies French<typeof english>
