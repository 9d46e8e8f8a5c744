import type { eventsTickets as english } from '../en/events-tickets.ts'
import type { Dutch } from '../translated.ts'

export const eventsTickets = {
  'event.tickets.opened': '{{actor}} heeft het ticket geopend: {{subject}}',
  'event.tickets.opened.client': 'Het verzoek kwam binnen: {{subject}}',
  'event.tickets.client_wrote': '{{from}} schreef',
  'event.tickets.client_wrote.client': '{{from}} schreef',
  'event.tickets.thanked': '{{from}} zei dank je wel; het ticket blijft opgelost',
  'event.tickets.thanked.client': '{{from}} schreef',
  'event.tickets.automatic_received':
    'Een automatische mail van {{from}} is toegevoegd; geen klok reageerde erop',
  'event.tickets.replied': '{{actor}} antwoordde {{to}}',
  'event.tickets.replied.client': '{{actor}} antwoordde',
  'event.tickets.reply_recalled': '{{actor}} heeft het antwoord voor vertrek teruggehaald',
  'event.tickets.noted': '{{actor}} schreef een interne notitie',
  'event.tickets.status_changed': '{{actor}} heeft de status gewijzigd van {{from.name}} in {{to.name}}',
  'event.tickets.status_changed.client': 'De status is nu {{to.name}}',
  'event.tickets.subject_changed': '{{actor}} heeft het onderwerp gewijzigd van “{{from}}” in “{{to}}”',
  'event.tickets.type_changed': '{{actor}} heeft het type gewijzigd van {{from.name}} in {{to.name}}',
  'event.tickets.severity_changed': '{{actor}} heeft de ernst gewijzigd van {{from}} in {{to}}',
  'event.tickets.urgency_changed': '{{actor}} heeft de urgentie gewijzigd van {{from}} in {{to}}',
  'event.tickets.priority_changed': '{{actor}} heeft de prioriteit gewijzigd van P{{from}} in P{{to}}',
  'event.tickets.service_changed': '{{actor}} heeft de dienst {{to.name}} gekozen',
  'event.tickets.service_changed.none': '{{actor}} heeft de dienst {{from.name}} weggehaald',
  'event.tickets.assigned': '{{actor}} heeft het ticket aan {{to.name}} gegeven',
  'event.tickets.assigned.none':
    '{{actor}} heeft het ticket weggehaald bij {{from.name}}; nu heeft niemand het',
  'event.tickets.team_changed': '{{actor}} heeft het ticket naar het team {{to.name}} verplaatst',
  'event.tickets.team_changed.none': '{{actor}} heeft het ticket weggehaald bij het team {{from.name}}',
  'event.tickets.requester_changed': '{{actor}} heeft de aanvrager gewijzigd in {{to.name}}',
  'event.tickets.requester_changed.none': '{{actor}} heeft {{from.name}} als aanvrager weggehaald',
  'event.tickets.tags_changed': '{{actor}} heeft de tags gewijzigd: {{changes}}',
  'event.tickets.cc_changed': '{{actor}} heeft gewijzigd wie een kopie krijgt: {{changes}}',
  'event.tickets.retargeted': 'De beloften volgen wat is gewijzigd',
  'event.tickets.rematched':
    '{{actor}} heeft het beleid {{policy.name}} gekoppeld; de eerdere beloften blijven als vervangen bewaard',
  'event.tickets.rematched.again':
    '{{actor}} heeft de beloften opnieuw laten bepalen; de eerdere blijven als vervangen bewaard',
  'event.tickets.rematched.none':
    '{{actor}} heeft besloten dat er niets is beloofd; de eerdere beloften blijven als vervangen bewaard',
  'event.tickets.agreement_changed':
    '{{actor}} heeft het ticket onder {{to.name}} gebracht, versie {{to.version}}; de eerdere beloften blijven bewaard als vervangen',
  'event.tickets.agreement_changed.accepted':
    '{{actor}} heeft het ticket onder {{to.name}} gebracht, versie {{to.version}}; de beloften tellen vanaf nu',
  'event.tickets.agreement_changed.matched': 'Het ticket valt nu onder {{to.name}}, versie {{to.version}}',
  'event.tickets.agreement_changed.none':
    'Geen overeenkomst dekt het ticket nog; de eerdere beloften blijven bewaard als vervangen',
  'event.tickets.agreement_changed.default':
    'Het ticket valt niet meer onder een overeenkomst; wat voor nieuwe tickets geldt, geldt ook hier',
  'event.tickets.outside': 'Buiten overeenkomst: {{why}}. Er is niets beloofd tot iemand het aanneemt',
  'event.tickets.outside_answered': '{{to}} heeft beleefd te horen gekregen dat geen overeenkomst dit dekt',
  'event.tickets.accepted':
    '{{actor}} heeft het verzoek eenmalig aangenomen, tegen betaling; de beloften tellen vanaf nu',
  'event.tickets.declined': '{{actor}} heeft het verzoek afgewezen',
  'event.tickets.merged': '{{actor}} heeft dit ticket samengevoegd met #{{into.number}}',
  'event.tickets.merged.client': 'Dit verzoek gaat verder als #{{into.number}}',
  'event.tickets.absorbed': '{{actor}} heeft #{{from.number}} in dit ticket laten opgaan',
  'event.tickets.cancelled': '{{actor}} heeft het ticket beëindigd: {{how}}. Er telt geen belofte',
  'event.tickets.restored': '{{actor}} heeft de annulering teruggedraaid; de status is weer {{to.name}}',
  'event.tickets.snoozed': '{{actor}} heeft het ticket uitgesteld tot {{until}}',
  'event.tickets.snoozed.sooner':
    '{{actor}} heeft het ticket uitgesteld tot {{until}}, wanneer een belofte dichtbij komt',
  'event.tickets.woken': 'Het ticket is terug in de wachtrij',
  'cancelled.spam': 'spam',
  'cancelled.mistake': 'per vergissing geopend',
  'cancelled.withdrawn': 'ingetrokken door de klant',
} satisfies Dutch<typeof english>
