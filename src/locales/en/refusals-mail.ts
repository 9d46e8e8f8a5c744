// What mail says when it says no, and why a mail waits, was put aside or could not be sent.

export const refusalsMail = {
  'refusal.mail.not_found': 'There is no such received mail.',
  'refusal.mail.not_waiting': 'This mail is not in triage any more: somebody has already handled it.',
  'refusal.mail.not_discarded': 'Only a discarded mail can be brought back.',
  'refusal.mail.already_in_ticket':
    'This mail is already in a ticket. Open the ticket instead of handling it again.',
  'refusal.mail.no_such_client': 'There is no such client, or it is archived. Choose an active client.',
  'refusal.mail.outgoing.not_found': 'There is no such outgoing mail.',
  'refusal.mail.already_sent': 'This mail has been sent already.',
  'refusal.mail.changed_meanwhile':
    '{{name}} changed the {{field}} since you looked. Keep theirs, or save yours all the same.',
  'field.address': 'sender address',
  'field.other_addresses': 'list of our other addresses',
  'field.acknowledgement': 'acknowledgement of new tickets',
  'field.service_addresses': 'list of addresses for services',
  'field.authenticated_by': 'mail server that checks senders',
  'field.relay': 'relay',
  'refusal.mail.address_unusable':
    '{{address}} cannot be one of our addresses. Give a plain address such as support@example.com.',
  'refusal.mail.password_without_user': 'A password needs a user name. Give both, or neither.',
  'refusal.mail.password_unprotected':
    'The password would cross the network unprotected to {{host}}. Choose TLS or STARTTLS.',
  'refusal.mail.no_relay': 'No relay is configured. Give the host and port of your mail server first.',
  'refusal.mail.unauthenticated': 'The token of the mail hook is missing or wrong.',
  'refusal.mail.hook_body': 'The body must be one raw message of the type message/rfc822.',
  'refusal.mail.not_our_address': '{{address}} is not one of our addresses.',
  'refusal.mail.too_large': 'The message is larger than {{limit}} MB.',
  'mail.reason.unknown_sender': 'Nobody knows this sender yet. Choose the client it is from.',
  'mail.reason.staff_by_mail':
    'It claims to be from a colleague. A From line proves nothing, so colleagues answer in the app; copy what is needed.',
  'mail.reason.no_sender': 'The mail names no sender anybody could answer.',
  'mail.reason.unreadable': 'The mail could not be read after several tries. The original is kept.',
  'mail.reason.too_much':
    'The mail has more parts, headers or addresses than a mail may have. The original is kept.',
  'mail.reason.refused': 'The desk refused to make a ticket of it; the detail says why.',
  'mail.reason.held':
    'This sender writes more than 60 mails an hour. The rest is held here, nothing is dropped.',
  'mail.reason.failed': 'Handling it failed several times. Try again, or download the original.',
  'mail.reason.automatic_reply': 'An automatic reply, such as an out-of-office notice.',
  'mail.reason.bounce': 'Another server reports that our mail could not be delivered.',
  'mail.reason.report': 'A report made by a machine, such as a read receipt.',
  'mail.reason.list': 'Mail of a mailing list or a bulk sender.',
  'mail.reason.loop': 'Our own mail came back, or two machines answer each other.',
  'mail.reason.own_address': 'It claims to come from one of our own addresses.',
  'mail.cause.host_unknown': 'No computer of that name was found. Check the host name.',
  'mail.cause.nobody_listens':
    'Nothing listens at that host and port. Check the port: 465 for TLS, 587 for STARTTLS.',
  'mail.cause.no_answer':
    'The server did not answer in time. A firewall may be in the way, or the port is wrong.',
  'mail.cause.tls_mismatch':
    'The server and the chosen encryption do not fit. Port 465 wants TLS, 587 wants STARTTLS.',
  'mail.cause.certificate': 'The certificate of the server could not be verified for this host name.',
  'mail.cause.no_starttls':
    'The server does not offer STARTTLS. Choose TLS with its port, or another server.',
  'mail.cause.password': 'The server refused user name or password.',
  'mail.cause.sender_refused': 'The server does not let us send as {{address}}.',
  'mail.cause.recipient_refused': 'The server refused the recipient.',
  'mail.cause.other': 'The server refused; its own answer says why.',
  'refusal.mail.address_not_ours': '{{address}} is not one of our addresses. Add it to the addresses first.',
  'refusal.mail.service_not_found': 'There is no such service, or it was put away. Choose another.',
} as const
