// History sentences of mail.

export const eventsMail = {
  'event.mail.quarantined': 'A mail from {{from}} waits in triage: {{subject}}',
  'event.mail.suppressed': 'An automatic mail from {{from}} was put aside: {{subject}}',
  'event.mail.bounced': 'Our mail to {{to}} could not be delivered: {{detail}}',
  'event.mail.assigned': '{{actor}} assigned the mail “{{subject}}” from {{from}} to {{client.name}}',
  'event.mail.discarded': '{{actor}} discarded the mail “{{subject}}” from {{from}}',
  'event.mail.restored': '{{actor}} brought the mail “{{subject}}” from {{from}} back to triage',
  'event.mail.retried': '{{actor}} had the mail “{{subject}}” from {{from}} handled again',
  'event.mail.raw_read': '{{actor}} downloaded the original of the mail “{{subject}}” from {{from}}',
  'event.mail.acknowledgement_withheld':
    'No acknowledgement was sent to {{to}}: it has had {{limit}} within an hour',
  'event.mail.delivery_failed': 'A mail to {{to}} was not delivered: {{detail}}',
  'event.mail.delivery_retried': '{{actor}} had the mail to {{to}} sent again',
  'event.mail.delivery_cancelled': '{{actor}} stopped the mail to {{to}}',
  'event.mail.intake_changed': '{{actor}} changed our mail addresses',
  'event.mail.relay_changed': '{{actor}} set the relay {{host}}, port {{port}}',
  'event.mail.relay_removed': '{{actor}} removed the relay {{host}}; outgoing mail waits',
  'event.mail.hook_token_renewed': '{{actor}} renewed the token of the mail hook',
} as const
