/** What calendars refuse, and what they only warn of. `calendar.*` comes from the kernel's inspection. */
export const refusalsCalendars = {
  'refusal.instant.out_of_range': '“{{found}}” is too far away. Accepted: 1900 to 2199.',
  'refusal.calendars.not_found': 'There is no such calendar.',
  'refusal.calendars.taken':
    'A calendar named “{{name}}” exists already. Choose another name, or publish a new version of that one.',
  'refusal.calendars.changed_meanwhile':
    '“{{name}}” was changed since you opened it; its newest version is {{version}}. Load it again, then repeat your change.',
  'refusal.calendars.in_use':
    '“{{name}}” is still used in {{count}} places. Give those another calendar first; the calendar’s page lists them.',
  'refusal.calendars.effective_in_past':
    'A version can take effect now ({{now}}) or later, never earlier: what was counted stays counted.',
  'refusal.calendars.member_not_found': 'One of the calendars to unite does not exist any more.',
  'refusal.calendars.member_is_union':
    '“{{name}}” is itself a union. Unite the calendars it is made of instead.',
  'refusal.calendars.holidays_run_out':
    'The last day off in this calendar is {{last}}. From then on every working day counts.',
  'refusal.calendars.hardly_open': 'An ordinary week has only {{minutes}} open minutes ({{zone}}).',
  'refusal.calendar.never_opens':
    'This calendar has no open minute in the next {{days}} days, so nothing could ever fall due. Open at least one band.',
  'refusal.calendar.zone_unknown': '“{{found}}” is not a time zone. Write it like {{accepted}}.',
  'refusal.calendar.unreadable': 'This is not a calendar: {{found}}. Accepted: {{accepted}}.',
  'refusal.calendar.union_unreadable': 'A union is a list of {{accepted}}, not {{found}}.',
  'refusal.calendar.union_too_deep': 'Unions inside unions go {{accepted}} deep at most.',
  'refusal.calendar.field_unknown': 'A calendar has no field “{{found}}”. Accepted: {{accepted}}.',
  'refusal.calendar.week_unreadable': 'The week is written like {{accepted}}, not {{found}}.',
  'refusal.calendar.weekday_unknown': '“{{found}}” is not a weekday. Accepted: {{accepted}}.',
  'refusal.calendar.bands_unreadable': 'Opening hours are a list like {{accepted}}, not {{found}}.',
  'refusal.calendar.bands_too_many': 'A day has at most {{accepted}} bands; this one has {{found}}.',
  'refusal.calendar.band_unreadable': '{{found}} is not a band. Accepted: {{accepted}}.',
  'refusal.calendar.band_begins_tomorrow': 'A band begins on its own day, {{accepted}}; {{found}} does not.',
  'refusal.calendar.band_empty': '{{found}} closes before it opens. Accepted: {{accepted}}.',
  'refusal.calendar.bands_overlap': '{{found}} overlaps the band before it. Accepted: {{accepted}}.',
  'refusal.calendar.exceptions_unreadable': 'Days off are written like {{accepted}}, not {{found}}.',
  'refusal.calendar.exceptions_too_many':
    'A calendar has at most {{accepted}} exceptions; this one has {{found}}.',
  'refusal.calendar.date_unreadable': '“{{found}}” is not a date. Write it like {{accepted}}.',
  'refusal.calendar.name_missing': 'A day off with a name needs one, like {{accepted}}.',
} as const
