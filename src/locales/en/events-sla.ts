/** What clocks add to a ticket's history, and what happens to policies. */
export const eventsSla = {
  'event.sla.warned': '{{promise}}: warned, due {{dueAt}}',
  'event.sla.breached': '{{promise}}: not kept by {{dueAt}}',
  'event.sla.escalated': '{{promise}}: still late, the lead was told',
  'event.sla.recalendared': 'Counts on version {{calendarVersion}} of the calendar {{name}} from now on',
  'event.sla.retargeted': 'Promises follow version {{policyVersion}} of the policy {{name}}',
  'event.sla.policy_created': '{{actor}} created the policy {{name}}',
  'event.sla.policy_published': '{{actor}} published version {{policyVersion}} of the policy {{name}}',
  'event.sla.policy_renamed': '{{actor}} renamed the policy {{before}} to {{name}}',
  'event.sla.policy_archived': '{{actor}} put away the policy {{name}}',
  'event.sla.policy_restored': '{{actor}} brought the policy {{name}} back',
  'event.sla.default_chosen': '{{actor}} chose the policy new tickets get: {{name}}',
} as const
