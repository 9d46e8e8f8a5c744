/** What happened to a ticket: the sentences of its history, for staff and (`.client`) for the client. */
export const eventsTickets = {
  'event.tickets.opened': '{{actor}} opened the ticket: {{subject}}',
  'event.tickets.opened.client': 'The request arrived: {{subject}}',
  'event.tickets.client_wrote': '{{from}} wrote',
  'event.tickets.client_wrote.client': '{{from}} wrote',
  'event.tickets.thanked': '{{from}} said thank you; the ticket stays solved',
  'event.tickets.thanked.client': '{{from}} wrote',
  'event.tickets.automatic_received': 'An automatic mail from {{from}} was put on file; no clock noticed',
  'event.tickets.replied': '{{actor}} answered {{to}}',
  'event.tickets.replied.client': '{{actor}} answered',
  'event.tickets.reply_recalled': '{{actor}} took the answer back before it left',
  'event.tickets.noted': '{{actor}} wrote an internal note',
  'event.tickets.status_changed': '{{actor}} set the status from {{from.name}} to {{to.name}}',
  'event.tickets.status_changed.client': 'The status is now {{to.name}}',
  'event.tickets.subject_changed': '{{actor}} changed the subject from “{{from}}” to “{{to}}”',
  'event.tickets.type_changed': '{{actor}} changed the type from {{from.name}} to {{to.name}}',
  'event.tickets.severity_changed': '{{actor}} changed the severity from {{from}} to {{to}}',
  'event.tickets.urgency_changed': '{{actor}} changed the urgency from {{from}} to {{to}}',
  'event.tickets.priority_changed': '{{actor}} changed the priority from P{{from}} to P{{to}}',
  'event.tickets.service_changed': '{{actor}} set the service to {{to.name}}',
  'event.tickets.service_changed.none': '{{actor}} took the service {{from.name}} off',
  'event.tickets.assigned': '{{actor}} gave the ticket to {{to.name}}',
  'event.tickets.assigned.none': '{{actor}} took the ticket from {{from.name}}; nobody has it now',
  'event.tickets.team_changed': '{{actor}} moved the ticket to the team {{to.name}}',
  'event.tickets.team_changed.none': '{{actor}} took the ticket from the team {{from.name}}',
  'event.tickets.requester_changed': '{{actor}} changed the requester to {{to.name}}',
  'event.tickets.requester_changed.none': '{{actor}} took {{from.name}} off as the requester',
  'event.tickets.tags_changed': '{{actor}} changed the tags: {{changes}}',
  'event.tickets.cc_changed': '{{actor}} changed who gets copies: {{changes}}',
  'event.tickets.retargeted': 'The promises follow what was changed',
  'event.tickets.rematched':
    '{{actor}} attached the policy {{policy.name}}; the earlier promises are kept as superseded',
  'event.tickets.rematched.again':
    '{{actor}} had the promises matched again; the earlier ones are kept as superseded',
  'event.tickets.rematched.none':
    '{{actor}} decided that nothing is promised; the earlier promises are kept as superseded',
  'event.tickets.agreement_changed':
    '{{actor}} put the ticket under {{to.name}}, version {{to.version}}; the earlier promises are kept as superseded',
  'event.tickets.agreement_changed.accepted':
    '{{actor}} put the ticket under {{to.name}}, version {{to.version}}; its promises count from now on',
  'event.tickets.agreement_changed.matched':
    'The ticket comes under {{to.name}}, version {{to.version}}, now',
  'event.tickets.agreement_changed.none':
    'No agreement covers the ticket any more; the earlier promises are kept as superseded',
  'event.tickets.agreement_changed.default':
    'The ticket is under no agreement any more; what new tickets get holds for it',
  'event.tickets.outside': 'Out of agreement: {{why}}. Nothing is promised until somebody takes it on',
  'event.tickets.outside_answered': '{{to}} was told politely that no agreement covers this',
  'event.tickets.accepted':
    '{{actor}} took the request on once, to be billed; its promises count from now on',
  'event.tickets.declined': '{{actor}} declined the request',
  'event.tickets.merged': '{{actor}} merged this ticket into #{{into.number}}',
  'event.tickets.merged.client': 'This request goes on as #{{into.number}}',
  'event.tickets.absorbed': '{{actor}} merged #{{from.number}} into this ticket',
  'event.tickets.cancelled': '{{actor}} ended the ticket: {{how}}. No promise counts',
  'event.tickets.restored': '{{actor}} took the cancellation back; the status is {{to.name}} again',
  'event.tickets.snoozed': '{{actor}} put the ticket aside until {{until}}',
  'event.tickets.snoozed.sooner': '{{actor}} put the ticket aside until {{until}}, when a promise comes near',
  'event.tickets.woken': 'The ticket is back in the queue',
  'cancelled.spam': 'spam',
  'cancelled.mistake': 'opened by mistake',
  'cancelled.withdrawn': 'withdrawn by the client',
} as const
