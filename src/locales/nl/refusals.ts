import type { refusals as english } from '../en/refusals.ts'
import type { Dutch } from '../translated.ts'

export const refusals = {
  'refusal.input.invalid': 'Een deel hiervan is zo niet bruikbaar. De velden zeggen wat wel kan.',
  'refusal.input.missing': 'Dit is nodig.',
  'refusal.input.least': '{{count}} of meer.',
  'refusal.input.most': '{{count}} of minder.',
  'refusal.input.shorter': 'Minstens {{count}} tekens.',
  'refusal.input.longer': 'Hoogstens {{count}} tekens.',
  'refusal.input.fewer': 'Minstens {{count}} stuks.',
  'refusal.input.more': 'Hoogstens {{count}} stuks.',
  'refusal.input.email': 'Schrijf een adres als naam@example.com.',
  'refusal.input.unreadable': 'Dit is zo niet bruikbaar.',
  'refusal.input.one_of': 'Een van: {{values}}.',
  'refusal.input.unknown_field': 'Dit veld bestaat hier niet: {{names}}.',
  'refusal.unauthenticated': 'Log eerst in.',
  'refusal.forbidden': 'Je rol staat dit niet toe. Een beheerder kan dat veranderen.',
  'refusal.not_found': 'Hier is niets, of het is voor jou niet zichtbaar.',
  'refusal.rate_limited': 'Te veel pogingen. Probeer het over {{seconds}} seconden opnieuw.',
  'refusal.unavailable':
    'De servicedesk kan op dit moment niet bij de database. Er is niets gewijzigd; probeer het zo opnieuw.',
  'refusal.desk.changed_meanwhile':
    'Iemand anders heeft op hetzelfde moment hetzelfde gewijzigd. Kijk opnieuw en herhaal het als het nog nodig is.',
  'refusal.fault': 'Er ging iets mis aan onze kant. Er is niets gewijzigd. Kenmerk: {{id}}',
  'refusal.cross_site': 'Dit verzoek kwam van een andere site en is geweigerd.',
  'refusal.idempotency.other_command':
    'De sleutel “{{key}}” is al voor een andere soort wijziging gebruikt ({{command}}). Gebruik een nieuwe sleutel.',
  'refusal.instant.unreadable': '“{{found}}” is geen tijdstip. Schrijf het als 2026-11-23T09:00:00Z.',
  'refusal.duration.unreadable': '“{{found}}” is geen tijdsduur. Schrijf die als PT4H of PT1H30M.',
} satisfies Dutch<typeof english>
