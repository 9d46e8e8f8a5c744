/** What policies refuse, what they only warn of, and what the command line says about clocks. */
export const refusalsSla = {
  'refusal.sla.not_found': 'There is no such policy.',
  'refusal.sla.taken':
    'A policy named “{{name}}” exists already. Choose another name, or publish a new version of that one.',
  'refusal.sla.changed_meanwhile':
    '“{{name}}” was changed since you opened it; its newest version is {{version}}. Load it again, then repeat your change.',
  'refusal.sla.in_use': '“{{name}}” is the policy new tickets get. Choose another one for them first.',
  'refusal.sla.calendar_not_found':
    'There is no calendar to count on. Choose one for the policy, or give the company one in the settings.',
  'refusal.sla.calendar_never_opens':
    'The calendar has no open minute in the next {{days}} days, so nothing could ever fall due. Choose one that opens.',
  'refusal.sla.no_promise': 'This policy promises nothing. Give at least one severity a target.',
  'refusal.sla.target_zero':
    'A target of no time would be missed at once. Leave the cell empty for no promise.',
  'refusal.sla.warning_never_fires':
    'A warning {{before}} before due would come before any of these clocks starts. Choose a shorter one.',
  'refusal.sla.response_after_resolution':
    'Severity {{severity}}: the first reply may come later than the solution, so solving will answer it.',
  'refusal.sla.further_reply_sooner':
    'Severity {{severity}}: a further reply falls due sooner than the first one.',
  'refusal.sla.worse_is_slower': 'Severity {{severity}} is promised more slowly than severity {{lighter}}.',
  'refusal.sla.severity_without_target': 'Severity {{severity}} is promised nothing.',
  'refusal.sla.line_unreadable': 'This line cannot be used: {{what}}.',
  'refusal.sla.line_without_calendar':
    'The terms count on the calendar “{{calendar}}”, which is not among the calendars of this line.',
  'refusal.sla.line_without_start': 'A history has exactly one signal “started”, and begins with it.',
  'refusal.clock.unknown': 'This ticket has no such clock: {{promise}}, cycle {{cycle}}, match {{match}}.',
} as const
