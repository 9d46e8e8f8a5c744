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
  'match.policy_of_agreement': '{{policy}} versie {{version}} is waar de overeenkomst zich aan houdt',
  'match.calendar_of_agreement': 'geteld in de uren van de overeenkomst: {{calendar}} versie {{version}}',
  'match.agreement_only':
    '{{agreement}} versie {{version}} dekt deze persoon, deze dienst en het moment van binnenkomst',
  'match.agreement_more_specific':
    '{{agreement}} versie {{version}} noemt de persoon preciezer dan {{other}}',
  'match.agreement_rank': '{{agreement}} versie {{version}} gaat in volgorde voor {{other}}',
  'match.agreement_ends_first': '{{agreement}} versie {{version}} loopt eerder af dan {{other}}',
  'match.agreement_number':
    '{{agreement}} versie {{version}} heeft het kleinere nummer; verder dekt {{other}} het evengoed',
  'match.agreement_also': '{{agreement}} versie {{version}} zou het ook dekken',
  'match.agreement_not_begun': '{{agreement}} was nog niet begonnen',
  'match.agreement_over': '{{agreement}} was afgelopen',
  'match.agreement_suspended': '{{agreement}} was opgeschort',
  'match.agreement_service_not_covered': '{{agreement}} bevat deze dienst niet',
  'match.agreement_person_not_covered': '{{agreement}} dekt deze persoon niet',
  'match.agreement_none': 'geen overeenkomst dekt het',
  'match.agreement_never_had': 'deze klant heeft nooit een overeenkomst gehad',
  'match.agreement_by_hand': '{{agreement}} versie {{version}} is met de hand gekozen',
  'match.accepted_once': 'eenmalig aangenomen, tegen betaling: geen overeenkomst dekt het',
  'match.none.out_of_agreement': 'buiten overeenkomst',
  'match.outside.service_not_covered': 'geen overeenkomst van deze klant bevat deze dienst',
  'match.outside.person_not_covered': 'geen overeenkomst dekt deze persoon',
  'match.outside.suspended': 'de overeenkomst is opgeschort',
  'match.outside.over': 'de overeenkomst is afgelopen',
  'match.outside.not_begun': 'er is nog geen overeenkomst begonnen',
  'match.outside.never_had': 'deze klant heeft geen overeenkomst',
} satisfies Dutch<typeof english>
