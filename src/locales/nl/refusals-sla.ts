import type { refusalsSla as english } from '../en/refusals-sla.ts'
import type { Dutch } from '../translated.ts'

export const refusalsSla = {
  'refusal.sla.not_found': 'Dit beleid bestaat niet.',
  'refusal.sla.taken':
    'Er is al een beleid met de naam “{{name}}”. Kies een andere naam, of publiceer een nieuwe versie van dat beleid.',
  'refusal.sla.changed_meanwhile':
    '“{{name}}” is gewijzigd sinds je het opende; de nieuwste versie is {{version}}. Laad het opnieuw en herhaal je wijziging.',
  'refusal.sla.in_use': '“{{name}}” is het beleid dat nieuwe tickets krijgen. Kies daarvoor eerst een ander.',
  'refusal.sla.calendar_not_found':
    'Er is geen kalender om op te tellen. Kies er een voor het beleid, of geef het bedrijf er een bij de instellingen.',
  'refusal.sla.calendar_never_opens':
    'De kalender heeft in de komende {{days}} dagen geen open minuut, dus zou er nooit iets aflopen. Kies er een die opengaat.',
  'refusal.sla.no_promise': 'Dit beleid belooft niets. Geef minstens één ernst een streeftijd.',
  'refusal.sla.target_zero':
    'Een streeftijd van nul zou meteen gemist worden. Laat de cel leeg voor geen belofte.',
  'refusal.sla.warning_never_fires':
    'Een waarschuwing {{before}} vooraf komt voordat deze klokken starten. Kies een kortere.',
  'refusal.sla.response_after_resolution':
    'Ernst {{severity}}: het eerste antwoord mag later komen dan de oplossing, dus de oplossing geldt als antwoord.',
  'refusal.sla.further_reply_sooner':
    'Ernst {{severity}}: een volgend antwoord moet er eerder zijn dan het eerste.',
  'refusal.sla.worse_is_slower': 'Ernst {{severity}} krijgt een tragere belofte dan ernst {{lighter}}.',
  'refusal.sla.severity_without_target': 'Aan ernst {{severity}} wordt niets beloofd.',
  'refusal.sla.line_unreadable': 'Deze regel is niet bruikbaar: {{what}}.',
  'refusal.sla.line_without_calendar':
    'De voorwaarden tellen op de kalender “{{calendar}}”, die niet bij de kalenders van deze regel staat.',
  'refusal.sla.line_without_start': 'Een geschiedenis heeft precies één signaal “started” en begint daarmee.',
  'refusal.clock.unknown':
    'Dit ticket heeft zo’n klok niet: {{promise}}, cyclus {{cycle}}, koppeling {{match}}.',
} satisfies Dutch<typeof english>
