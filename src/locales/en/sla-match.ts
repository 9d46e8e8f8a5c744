/** Why these terms apply to a ticket, or none: the trace kept at intake. */
export const slaMatch = {
  'match.policy_by_hand': '{{policy}} version {{version}} was put on it by hand',
  'match.policy_default': '{{policy}} version {{version}} is what new tickets get',
  'match.policy_missing': 'no policy applies to new tickets',
  'match.severity_has_none': '{{policy}} promises nothing for severity {{severity}}',
  'match.calendar_of_client': 'counted in the client’s hours: {{calendar}} version {{version}}',
  'match.calendar_of_policy': 'counted in the policy’s hours: {{calendar}} version {{version}}',
  'match.calendar_of_company': 'counted in the company’s hours: {{calendar}} version {{version}}',
  'match.calendar_missing': 'there is no calendar to count on',
  'match.none.no_policy': 'no policy applies',
  'match.none.no_calendar': 'no calendar to count on',
  'match.none.severity_has_none': 'this severity has none in its policy',
} as const
