/** What people are told when something about people, sign-in or set-up cannot be. */
export const refusalsPeople = {
  'refusal.people.sign_in_refused':
    'This address and password do not belong together. Check both, or ask for a link by mail.',
  'refusal.people.wrong_password': 'That is not your password.',
  'refusal.people.wrong_code':
    'This code is not right. Codes change every 30 seconds; a recovery code works once.',
  'refusal.people.second_step_expired': 'The second step was not taken within ten minutes. Sign in again.',
  'refusal.people.second_step_needed':
    'Your company asks for a second step. Set up an authenticator app first.',
  'refusal.people.second_factor_is_on':
    'You already use an authenticator app. Stop using it before setting up another.',
  'refusal.people.second_factor_is_off': 'No authenticator app is set up here.',
  'refusal.people.second_factor_not_started':
    'Begin setting up the authenticator app again; this code has nothing to belong to.',
  'refusal.people.second_factor_required': 'Your company asks for a second step, so it cannot be turned off.',
  'refusal.people.link_refused':
    'This link does not work any more: it was used, it is too old, or a newer one was sent. Ask for a new one.',
  'refusal.people.password_too_common':
    'This password is on the list of the commonest ones. Choose another, 12 to 128 characters; a few unrelated words are good.',
  'refusal.people.confirm_first':
    'Show your password or a code again first. That is asked before changes to who may do what.',
  'refusal.people.session_not_found': 'You are not signed in there any more.',
  'refusal.people.is_sample':
    'You are one of the sample people and would be taken away with them. Sign in as somebody else first.',
  'refusal.people.set_up_already':
    'This desk is set up already. Sign in, or ask an administrator to invite you.',
  'refusal.people.setup_link_refused':
    'This set-up link is not the right one. The newest is printed where Accord was started.',
  'refusal.people.not_found': 'There is no such person on the staff.',
  'refusal.people.contact_not_found': 'There is no such contact.',
  'refusal.people.client_not_found': 'There is no such client, or it was put away.',
  'refusal.people.team_not_found': 'There is no such team, or it was put away.',
  'refusal.people.calendar_not_found': 'There is no such calendar, or it was put away.',
  'refusal.people.address_taken':
    'The address {{email}} already belongs to {{name}}. Everyone has an address of their own.',
  'refusal.people.address_missing': 'An address is needed here: the invitation goes there.',
  'refusal.people.team_name_taken': 'There is already a team called {{name}}. Choose another name.',
  'refusal.people.above_own_role':
    'You cannot give a role that allows more than your own, or act on someone who holds one.',
  'refusal.people.last_administrator':
    'This is the last administrator who can sign in. Make someone else administrator first.',
  'refusal.people.not_yourself': 'You cannot take away your own way in. Another administrator can.',
  'refusal.people.has_joined':
    'The invitation was accepted already. For a forgotten password there is “Ask for a link” on the sign-in page.',
  'refusal.people.is_disabled': 'The way in was taken away. Let this person in again first.',
  'refusal.people.changed_meanwhile':
    'Someone else changed this in the meantime. Look at the newer version, then change it again.',
  'refusal.people.site_not_found': 'This client has no such site, or it was put away. Choose another.',
} as const
