/** Why something cannot be done in the catalogue. */
export const refusalsCatalogue = {
  'refusal.catalogue.not_found': 'There is no such service.',
  'refusal.catalogue.team_not_found': 'There is no such team, or it is archived. Choose another.',
  'refusal.catalogue.changed_meanwhile':
    'Somebody changed this service since you looked. Look again, then change it.',
  'refusal.catalogue.type_not_found': 'There is no such type of ticket, or it is archived. Choose another.',
  'refusal.catalogue.field_twice': 'Two fields of the form have the key “{{key}}”. Give each its own.',
  'refusal.catalogue.choices_missing':
    'The field “{{name}}” needs choices if it is a choice, and none otherwise.',
  'refusal.catalogue.choice_twice': 'Two choices of “{{name}}” have the same key. Give each its own.',
  'refusal.catalogue.order_stale':
    'A service was added or put away meanwhile. Look again, then put them in order.',
  'refusal.catalogue.answer_missing': '“{{name}}” must be answered for this service.',
  'refusal.catalogue.answer_unreadable': 'The answer to “{{name}}” is not of the kind that is asked for.',
  'refusal.catalogue.not_asked': 'The form of this service has no field “{{key}}”. Look at the form again.',
} as const
