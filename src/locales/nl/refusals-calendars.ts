import type { refusalsCalendars as english } from '../en/refusals-calendars.ts'
import type { Dutch } from '../translated.ts'

export const refusalsCalendars = {
  'refusal.instant.out_of_range': '“{{found}}” ligt te ver weg. Mogelijk: 1900 tot 2199.',
  'refusal.calendars.not_found': 'Deze kalender bestaat niet.',
  'refusal.calendars.taken':
    'Er is al een kalender met de naam “{{name}}”. Kies een andere naam, of publiceer een nieuwe versie van die kalender.',
  'refusal.calendars.changed_meanwhile':
    '“{{name}}” is gewijzigd sinds je hem opende; de nieuwste versie is {{version}}. Laad hem opnieuw en herhaal je wijziging.',
  'refusal.calendars.in_use':
    '“{{name}}” wordt nog op {{count}} plaatsen gebruikt. Kies daar eerst een andere kalender; de pagina van de kalender noemt ze.',
  'refusal.calendars.effective_in_past':
    'Een versie kan nu ({{now}}) of later ingaan, nooit eerder: wat geteld is, blijft geteld.',
  'refusal.calendars.member_not_found': 'Een van de kalenders om te verenigen bestaat niet meer.',
  'refusal.calendars.member_is_union':
    '“{{name}}” is zelf al een vereniging. Verenig de kalenders waaruit die bestaat.',
  'refusal.calendars.holidays_run_out':
    'De laatste vrije dag in deze kalender is {{last}}. Daarna telt elke werkdag mee.',
  'refusal.calendars.hardly_open': 'Een gewone week heeft maar {{minutes}} open minuten ({{zone}}).',
  'refusal.calendar.never_opens':
    'Deze kalender heeft in de komende {{days}} dagen geen open minuut, dus zou er nooit iets aflopen. Open minstens één blok.',
  'refusal.calendar.zone_unknown': '“{{found}}” is geen tijdzone. Schrijf die als {{accepted}}.',
  'refusal.calendar.unreadable': 'Dit is geen kalender: {{found}}. Mogelijk: {{accepted}}.',
  'refusal.calendar.union_unreadable': 'Een vereniging is een lijst van {{accepted}}, niet {{found}}.',
  'refusal.calendar.union_too_deep': 'Verenigingen binnen verenigingen gaan hooguit {{accepted}} diep.',
  'refusal.calendar.field_unknown': 'Een kalender heeft geen veld “{{found}}”. Mogelijk: {{accepted}}.',
  'refusal.calendar.week_unreadable': 'De week schrijf je als {{accepted}}, niet als {{found}}.',
  'refusal.calendar.weekday_unknown': '“{{found}}” is geen weekdag. Mogelijk: {{accepted}}.',
  'refusal.calendar.bands_unreadable': 'Openingstijden zijn een lijst als {{accepted}}, niet {{found}}.',
  'refusal.calendar.bands_too_many': 'Een dag heeft hooguit {{accepted}} blokken; deze heeft er {{found}}.',
  'refusal.calendar.band_unreadable': '{{found}} is geen blok. Mogelijk: {{accepted}}.',
  'refusal.calendar.band_begins_tomorrow': 'Een blok begint op de eigen dag, {{accepted}}; {{found}} niet.',
  'refusal.calendar.band_empty': '{{found}} sluit voordat het opent. Mogelijk: {{accepted}}.',
  'refusal.calendar.bands_overlap': '{{found}} overlapt met het blok ervoor. Mogelijk: {{accepted}}.',
  'refusal.calendar.exceptions_unreadable': 'Vrije dagen schrijf je als {{accepted}}, niet als {{found}}.',
  'refusal.calendar.exceptions_too_many':
    'Een kalender heeft hooguit {{accepted}} uitzonderingen; deze heeft er {{found}}.',
  'refusal.calendar.date_unreadable': '“{{found}}” is geen datum. Schrijf die als {{accepted}}.',
  'refusal.calendar.name_missing': 'Een vrije dag met een naam moet er een hebben, zoals {{accepted}}.',
} satisfies Dutch<typeof english>
