import type { agreementsCheck as english } from '../en/agreements-check.ts'
import type { Dutch } from '../translated.ts'

export const agreementsCheck = {
  'finding.agreement.zone_unknown': 'Er is geen tijdzone met de naam {{zone}}.',
  'finding.agreement.ends_before_it_starts': 'Ze zou op {{endsOn}} eindigen, vóór het begin op {{startsOn}}.',
  'finding.agreement.term_is_over': 'De laatste dag, {{endsOn}}, is al voorbij.',
  'finding.agreement.policy_missing': 'Niets zegt welke beloften ze doet: kies een beleid.',
  'finding.agreement.calendar_missing': 'Er is geen kalender om de beloften op te tellen: kies er een.',
  'finding.agreement.no_promise': '{{policy}} belooft helemaal niets.',
  'finding.agreement.target_zero': '{{policy}} belooft iets binnen nul tijd in deze uren.',
  'finding.agreement.response_after_resolution':
    '{{policy}}: bij ernst {{severity}} mag het eerste antwoord langer duren dan de oplossing.',
  'finding.agreement.further_reply_sooner':
    '{{policy}}: bij ernst {{severity}} moeten volgende antwoorden eerder komen dan het eerste.',
  'finding.agreement.worse_is_slower':
    '{{policy}}: bij ernst {{severity}} duurt de belofte langer dan bij ernst {{lighter}}.',
  'finding.agreement.severity_without_target': '{{policy}} belooft niets voor ernst {{severity}}.',
  'finding.agreement.threshold_never_fires':
    '{{policy}}: een waarschuwing {{lead}} voor de termijn kan bij “{{about}}” met ernst {{severities}} nooit komen; die belofte is korter.',
  'finding.agreement.service_unknown': 'Een van de diensten staat niet in de catalogus.',
  'finding.agreement.service_archived': '{{service}} is gearchiveerd: niemand kan erom vragen.',
  'finding.agreement.service_without_promise':
    'Voor {{service}} is niets beloofd: aanvragen beginnen met ernst {{severity}}.',
  'finding.agreement.calendar_never_opens': '{{calendar}} is binnen de looptijd nooit open.',
  'finding.agreement.holidays_missing': '{{calendar}} heeft geen feestdagen voor {{year}}.',
  'finding.agreement.allowance_without_rule': 'Niets zegt wat er gebeurt als de inbegrepen uren op zijn.',
  'finding.agreement.notice_without_end':
    'Er worden berichten vóór het einde gevraagd, maar er is geen laatste dag.',
  'finding.agreement.notice_before_start_one':
    'Het bericht {{count}} dag voor het einde zou vóór het begin komen en wordt niet verstuurd.',
  'finding.agreement.notice_before_start_other':
    'Het bericht {{count}} dagen voor het einde zou vóór het begin komen en wordt niet verstuurd.',
  'finding.agreement.notice_already_past_one':
    'De dag voor het bericht {{count}} dag voor het einde is voorbij; het wordt niet verstuurd.',
  'finding.agreement.notice_already_past_other':
    'De dag voor het bericht {{count}} dagen voor het einde is voorbij; het wordt niet verstuurd.',
  'finding.agreement.no_contact_to_tell':
    'Bij de klant kan niemand bericht krijgen: geen gedekte contactpersoon heeft een mailadres.',
  'finding.agreement.no_manager_to_tell':
    'Er is geen accountmanager genoemd, dus bij ons krijgt niemand bericht.',
  'finding.agreement.nobody_to_tell': 'Er worden berichten gevraagd, maar niemand hoeft ze te krijgen.',
  'finding.agreement.series_overlaps':
    '{{name}} (nr. {{number}}) uit dezelfde reeks geldt op een deel van deze dagen.',
  'finding.agreement.overlaps': '{{name}} (nr. {{number}}) dekt op een deel van deze dagen hetzelfde.',
  'finding.agreement.overlaps_elsewhere':
    '{{name}} (nr. {{number}}), een overeenkomst met {{client}}, dekt hetzelfde op een deel van deze dagen.',
  'finding.agreement.overlaps_partly':
    '{{name}} (nr. {{number}}), een overeenkomst met {{client}}, dekt op een deel van deze dagen voor een deel dezelfde mensen en hetzelfde. Wie het nauwkeurigst genoemd is, gaat voor.',
  'finding.agreement.gap_before_one': '{{count}} dag na {{name}} (nr. {{number}}) is niet gedekt.',
  'finding.agreement.gap_before_other': '{{count}} dagen na {{name}} (nr. {{number}}) zijn niet gedekt.',
  'finding.agreement.gap_after_one': '{{count}} dag vóór {{name}} (nr. {{number}}) is niet gedekt.',
  'finding.agreement.gap_after_other': '{{count}} dagen vóór {{name}} (nr. {{number}}) zijn niet gedekt.',
  'case.agreement.holds': '{{name}}: uiterlijk {{due}}, zoals het hoort.',
  'case.agreement.differs': '{{name}}: uiterlijk {{found}}, terwijl het {{due}} moet zijn.',
  'case.agreement.none': '{{name}}: er is niets beloofd, terwijl het {{due}} moet zijn.',
  'case.agreement.never': '{{name}}: nooit, de uren gaan niet open; het moet {{due}} zijn.',
} satisfies Dutch<typeof english>
