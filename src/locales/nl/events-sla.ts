import type { eventsSla as english } from '../en/events-sla.ts'
import type { Dutch } from '../translated.ts'

export const eventsSla = {
  'event.sla.warned': '{{promise}}: gewaarschuwd, uiterlijk {{dueAt}}',
  'event.sla.breached': '{{promise}}: niet gehaald op {{dueAt}}',
  'event.sla.escalated': '{{promise}}: nog steeds te laat, de teamleider weet ervan',
  'event.sla.recalendared': 'Telt voortaan op versie {{calendarVersion}} van de kalender {{name}}',
  'event.sla.retargeted': 'De beloften volgen versie {{policyVersion}} van het beleid {{name}}',
  'event.sla.policy_created': '{{actor}} heeft het beleid {{name}} aangemaakt',
  'event.sla.policy_published':
    '{{actor}} heeft versie {{policyVersion}} van het beleid {{name}} gepubliceerd',
  'event.sla.policy_renamed': '{{actor}} heeft het beleid {{before}} hernoemd naar {{name}}',
  'event.sla.policy_archived': '{{actor}} heeft het beleid {{name}} gearchiveerd',
  'event.sla.policy_restored': '{{actor}} heeft het beleid {{name}} teruggehaald',
  'event.sla.default_chosen': '{{actor}} heeft het beleid voor nieuwe tickets gekozen: {{name}}',
} satisfies Dutch<typeof english>
