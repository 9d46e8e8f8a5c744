/** Refusals that belong to no single room. */
export const refusals = {
  'refusal.input.invalid': 'Some of this cannot be used as it is. The fields say what would be accepted.',
  'refusal.input.missing': 'This is needed.',
  'refusal.input.least': '{{count}} or more.',
  'refusal.input.most': '{{count}} or less.',
  'refusal.input.shorter': 'At least {{count}} characters.',
  'refusal.input.longer': 'At most {{count}} characters.',
  'refusal.input.fewer': 'At least {{count}} of them.',
  'refusal.input.more': 'At most {{count}} of them.',
  'refusal.input.email': 'Write an address like name@example.com.',
  'refusal.input.unreadable': 'This cannot be used as it is.',
  'refusal.input.one_of': 'One of: {{values}}.',
  'refusal.input.unknown_field': 'There is no such field here: {{names}}.',
  'refusal.unauthenticated': 'Please sign in first.',
  'refusal.forbidden': 'Your role does not allow this. An administrator can change it.',
  'refusal.not_found': 'There is nothing here, or it is not visible to you.',
  'refusal.rate_limited': 'Too many attempts. Try again in {{seconds}} seconds.',
  'refusal.unavailable':
    'The desk cannot reach its database at the moment. Nothing was changed; try again shortly.',
  'refusal.desk.changed_meanwhile':
    'Somebody else changed the same thing at the same moment. Look again and repeat it if it is still needed.',
  'refusal.fault': 'Something went wrong on our side. Nothing was changed. Reference: {{id}}',
  'refusal.cross_site': 'This request came from another site and was refused.',
  'refusal.idempotency.other_command':
    'The key “{{key}}” was already used for another kind of change ({{command}}). Use a new key.',
  'refusal.instant.unreadable': '“{{found}}” is not a point in time. Write it like 2026-11-23T09:00:00Z.',
  'refusal.duration.unreadable': '“{{found}}” is not a length of time. Write it like PT4H or PT1H30M.',
} as const
