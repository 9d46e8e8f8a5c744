/** Why something cannot be done in the catalogue. */
export const refusalsCatalogue = {
  'refusal.catalogue.not_found': 'There is no such service.',
  'refusal.catalogue.team_not_found': 'There is no such team, or it is archived. Choose another.',
  'refusal.catalogue.changed_meanwhile':
    'Somebody changed this service since you looked. Look again, then change it.',
} as const
