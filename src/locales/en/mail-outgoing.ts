// What our mails say around the words of people, and what a ticket is called whose mail had no words at all.

export const mailOutgoing = {
  'mail.in.no_subject': 'Without a subject',
  'mail.out.reply_above': 'please write your answer above this line',
  'mail.out.from_person': '{{name}} ({{company}})',
  'mail.ack.subject': '[#{{number}}] We have received your request',
  'mail.ack.greeting': 'Hello,',
  'mail.ack.received': 'We have received your request. Its number is #{{number}}.',
  'mail.ack.promise': 'We answer by {{due}}.',
  'mail.ack.more': 'If you want to add something, just answer this mail.',
  'mail.ack.closing': 'Kind regards,',
  'mail.trial.subject': 'A test of the mail relay',
  'mail.trial.text':
    'This mail was sent by Accord at {{url}} to try its mail relay. If you read it, outgoing mail works. You need not answer.',
  'mail.waits.no_relay': 'No relay is configured: the mail waits until one is.',
  'mail.waits.password': 'The relay refused user name or password; the mail waits. It answered: {{answer}}',
  'mail.waits.settings': 'The relay does not accept our settings; the mail waits. It answered: {{answer}}',
  'mail.waits.later': 'The relay could not take it; it is tried again by itself. It answered: {{answer}}',
  'mail.waits.no_address': 'The desk has no mail address of its own yet: the mail waits until one is set.',
  'mail.failed.refused': 'The relay refused it for good. It answered: {{answer}}',
  'mail.failed.gave_up': 'Given up after two days. The last answer was: {{answer}}',
  'mail.failed.no_recipient': 'None of the recipients may have it any more, or no address is usable.',
  'mail.failed.attachment': 'An attachment is missing from the files of the desk: {{name}}',
  'mail.sent.partly': 'Sent, but not to {{addresses}}. The relay answered: {{answer}}',
} as const
