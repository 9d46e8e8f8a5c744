/** What people are told when something about a client cannot be. */
export const refusalsClients = {
  'refusal.clients.not_found': 'There is no such client.',
  'refusal.clients.name_taken':
    'There is already a client called {{name}} (number {{number}}). Choose another name, or use that one.',
  'refusal.clients.domain_unreadable':
    '“{{domain}}” is not a mail domain. Write the part after the @, for example acme.example.',
  'refusal.clients.domain_is_public':
    '{{domain}} is a mail service anyone can use, so it cannot say which client a sender belongs to. Add the people themselves as contacts.',
  'refusal.clients.domain_is_ours':
    '{{domain}} is the domain of our own mail addresses, so it cannot belong to a client.',
  'refusal.clients.domain_taken': '{{domain}} already belongs to {{name}}. A domain belongs to one client.',
  'refusal.clients.manager_not_found': 'The account manager is not one of the staff who can sign in.',
  'refusal.clients.calendar_not_found': 'There is no such calendar, or it was put away.',
  'refusal.clients.changed_meanwhile':
    'Someone else changed this client in the meantime. Look at the newer version, then change it again.',
  'refusal.clients.site_not_found': 'This client has no such site.',
  'refusal.clients.site_name_taken':
    '{{name}} is already a site of this client. Choose another name, or use that one.',
} as const
