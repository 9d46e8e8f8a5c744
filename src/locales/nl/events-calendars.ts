import type { eventsCalendars as english } from '../en/events-calendars.ts'
import type { Dutch } from '../translated.ts'

export const eventsCalendars = {
  'event.calendars.created': '{{actor}} heeft de kalender {{name}} aangemaakt',
  'event.calendars.published':
    '{{actor}} heeft versie {{calendarVersion}} van de kalender {{name}} gepubliceerd',
  'event.calendars.renamed': '{{actor}} heeft de kalender {{before}} hernoemd naar {{name}}',
  'event.calendars.archived': '{{actor}} heeft de kalender {{name}} gearchiveerd',
  'event.calendars.restored': '{{actor}} heeft de kalender {{name}} teruggehaald',
} satisfies Dutch<typeof english>
