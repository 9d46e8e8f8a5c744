/** What happens to calendars, as history tells it. */
export const eventsCalendars = {
  'event.calendars.created': '{{actor}} created the calendar {{name}}',
  'event.calendars.published': '{{actor}} published version {{calendarVersion}} of the calendar {{name}}',
  'event.calendars.renamed': '{{actor}} renamed the calendar {{before}} to {{name}}',
  'event.calendars.archived': '{{actor}} put away the calendar {{name}}',
  'event.calendars.restored': '{{actor}} brought the calendar {{name}} back',
} as const
