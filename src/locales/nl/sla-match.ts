import type { slaMatch as english } from '../en/sla-match.ts'
import type { Dutch } from '../translated.ts'

export const slaMatch = {
  'match.policy_by_hand': '{{policy}} versie {{version}} is er met de hand aan gekoppeld',
  'match.policy_default': '{{policy}} versie {{version}} is wat nieuwe tickets krijgen',
  'match.policy_missing': 'voor nieuwe tickets geldt geen beleid',
  'match.severity_has_none': '{{policy}} belooft niets voor ernst {{severity}}',
  'match.calendar_of_client': 'geteld in de uren van de klant: {{calendar}} versie {{version}}',
  'match.calendar_of_policy': 'geteld in de uren van het beleid: {{calendar}} versie {{version}}',
  'match.calendar_of_company': 'geteld in de uren van het bedrijf: {{calendar}} versie {{version}}',
  'match.calendar_missing': 'er is geen kalender om op te tellen',
  'match.none.no_policy': 'er geldt geen beleid',
  'match.none.no_calendar': 'geen kalender om op te tellen',
  'match.none.severity_has_none': 'het beleid belooft niets voor deze ernst',
} satisfies Dutch<typeof english>
