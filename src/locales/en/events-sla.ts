/** What clocks add to a ticket's history, and what happens to policies. */
export const eventsSla = {
  'event.sla.warned': 'Warning before a promise falls due',
  'event.sla.breached': 'A promise was not kept in time',
  'event.sla.escalated': 'Told the team’s lead about a promise that is late',
  'event.sla.recalendared': 'Counts on version {{calendarVersion}} of the calendar {{name}} from now on',
  'event.sla.retargeted': 'Promises follow version {{policyVersion}} of the policy {{name}}',
  'event.sla.policy_created': '{{actor}} created the policy {{name}}',
  'event.sla.policy_published': '{{actor}} published version {{policyVersion}} of the policy {{name}}',
  'event.sla.policy_renamed': '{{actor}} renamed the policy {{before}} to {{name}}',
  'event.sla.policy_archived': '{{actor}} put away the policy {{name}}',
  'event.sla.default_chosen': '{{actor}} chose the policy new tickets get: {{name}}',
} as const
