import type { eventsCalendars as english } from '../en/events-calendars.ts'
import type { Spanish } from '../translated.ts'

export const eventsCalendars = {
  'event.calendars.created': '{{actor}} creó el calendario {{name}}',
  'event.calendars.published': '{{actor}} publicó la versión {{calendarVersion}} del calendario {{name}}',
  'event.calendars.renamed': '{{actor}} cambió el nombre del calendario {{before}} a {{name}}',
  'event.calendars.archived': '{{actor}} archivó el calendario {{name}}',
  'event.calendars.restored': '{{actor}} recuperó el calendario {{name}}',
} satisfies Spanish<typeof english>
