import type { eventsMail as english } from '../en/events-mail.ts'
import type { Dutch } from '../translated.ts'

export const eventsMail = {
  'event.mail.quarantined': 'Een mail van {{from}} wacht in triage: {{subject}}',
  'event.mail.suppressed': 'Een automatische mail van {{from}} is opzijgelegd: {{subject}}',
  'event.mail.bounced': 'Onze mail aan {{to}} kon niet worden bezorgd: {{detail}}',
  'event.mail.assigned': '{{actor}} heeft de mail “{{subject}}” van {{from}} toegewezen aan {{client.name}}',
  'event.mail.discarded': '{{actor}} heeft de mail “{{subject}}” van {{from}} weggegooid',
  'event.mail.restored': '{{actor}} heeft de mail “{{subject}}” van {{from}} teruggehaald naar triage',
  'event.mail.retried': '{{actor}} heeft de mail “{{subject}}” van {{from}} opnieuw laten verwerken',
  'event.mail.raw_read': '{{actor}} heeft het origineel van de mail “{{subject}}” van {{from}} gedownload',
  'event.mail.acknowledgement_withheld':
    'Er is geen ontvangstbevestiging aan {{to}} gestuurd: binnen een uur waren dat er al {{limit}}',
  'event.mail.delivery_failed': 'Een mail aan {{to}} is niet bezorgd: {{detail}}',
  'event.mail.delivery_retried': '{{actor}} heeft de mail aan {{to}} opnieuw laten verzenden',
  'event.mail.delivery_cancelled': '{{actor}} heeft de mail aan {{to}} tegengehouden',
  'event.mail.intake_changed': '{{actor}} heeft onze mailadressen gewijzigd',
  'event.mail.relay_changed': '{{actor}} heeft de relay {{host}}, poort {{port}}, ingesteld',
  'event.mail.relay_removed': '{{actor}} heeft de relay {{host}} verwijderd; uitgaande mail wacht',
  'event.mail.hook_token_renewed': '{{actor}} heeft het token van de mailhook vernieuwd',
} satisfies Dutch<typeof english>
