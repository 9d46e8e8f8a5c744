/** What people of the desk are told, on the page of notifications and by mail. Never part of a ticket's conversation. */
export const mailNotices = {
  'notice.assigned': '{{actor}} gave you #{{number}} {{subject}}',
  'notice.client_replied': '{{client}} answered on #{{number}} {{subject}}',
  'notice.mentioned': '{{actor}} mentioned you on #{{number}} {{subject}}',
  'notice.heads_up': '{{promise}} of #{{number}} falls due {{due}}, before you are back: {{subject}}',
  'notice.warned': '{{promise}} of #{{number}} falls due {{due}}: {{subject}}',
  'notice.breached': '{{promise}} of #{{number}} was due {{due}} and is late: {{subject}}',
  'notice.escalated': '{{promise}} of #{{number}} is still late, due {{due}}: {{subject}}',
  'notice.mail_failed': 'A mail of #{{number}} could not be delivered: {{detail}}',
  'notice.somebody': 'Somebody',
  'notice.promise.first_response': 'The first reply',
  'notice.promise.next_response': 'A reply',
  'notice.promise.periodic_update': 'An update',
  'notice.promise.resolution': 'The solution',
  'notice.promise.team': 'The team’s part',
  'notice.promise.supplier': 'The supplier’s answer',
  'mail.notice.subject': '[#{{number}}] {{sentence}}',
  'mail.notice.text':
    'Hello {{name}},\n\n{{sentence}}.\n\nClient: {{client}}\nTicket: {{link}}\n{{why}}\nThis mail was written by the desk; answering it does not answer the client. What comes by mail is up to you: {{settings}}',
  'mail.notice.together.subject_one': '{{count}} promise needs attention',
  'mail.notice.together.subject_other': '{{count}} promises need attention',
  'mail.notice.together.text':
    'Hello {{name}},\n\nSeveral promises fell due in a short time, so they come in one mail:\n\n{{list}}\n\nThis mail was written by the desk; answering it does not answer a client. What comes by mail is up to you: {{settings}}',
  'mail.notice.why': 'Due {{due}} your time, {{elsewhere}} in {{place}}.\n',
  'notice.outside': '{{client}} asks for something that no agreement covers: #{{number}} {{subject}}',
} as const
