/** Mails about accounts. Plain sentences: who, what, until when, and what to do when it was not you. */
export const mailPeople = {
  'mail.people.invitation.subject': '{{inviter}} invites you to {{company}}',
  'mail.people.invitation.text':
    'Hello {{name}},\n\n{{inviter}} has made an account for you at the service desk of {{company}}. Choose a password here:\n\n{{link}}\n\nThe link works once, until {{until}}. After that, ask {{inviter}} for another.\n\nIf you did not expect this, you can ignore it: without the link nothing happens.',
  'mail.people.contact_invitation.text':
    'Hello {{name}},\n\nYou can now follow your requests to {{company}} and write new ones on our service desk. Choose a password here:\n\n{{link}}\n\nThe link works once, until {{until}}. Writing to us by mail works as before, with or without it.\n\nIf you did not expect this, you can ignore it.',
  'mail.people.sign_in.subject': 'Your link to sign in to {{company}}',
  'mail.people.sign_in.text':
    'Hello {{name}},\n\nSign in here:\n\n{{link}}\n\nThe link works once, for 15 minutes.\n\nIf you did not ask for it, someone typed your address by mistake; nobody has come in, and you can ignore this.',
  'mail.people.reset.subject': 'Set a new password for {{company}}',
  'mail.people.reset.text':
    'Hello {{name}},\n\nSet a new password here:\n\n{{link}}\n\nThe link works once, for one hour. Setting the password signs you out everywhere else.\n\nIf you did not ask for it, you can ignore this: your password stays as it is.',
  'mail.people.password_set.subject': 'Your password for {{company}} was changed',
  'mail.people.password_set.text':
    'Hello {{name}},\n\nYour password was changed just now, and you were signed out everywhere else.\n\nIf that was not you, ask for a new link on the sign-in page at once and tell an administrator of {{company}}.',
  'mail.people.role_changed.subject': '{{actor}} changed a role at {{company}}',
  'mail.people.role_changed.text':
    'Hello {{name}},\n\n{{actor}} changed the role of {{person}} from {{from}} to {{to}}.\n\nAll administrators are told. If this is a mistake, change it back under Settings, People.',
  'mail.people.security_changed.subject': '{{actor}} changed how people sign in to {{company}}',
  'mail.people.security_changed.text':
    'Hello {{name}},\n\n{{actor}} changed how people sign in.\n\nAll administrators are told. If this is a mistake, change it back under Settings, Sign-in.',
  'mail.people.second_factor_dropped.subject': '{{actor}} took away a second step at {{company}}',
  'mail.people.second_factor_dropped.text':
    'Hello {{name}},\n\n{{actor}} took away the second step of {{person}}, who can now sign in with the password alone.\n\nAll administrators are told.',
} as const
