import type { refusalsCatalogue as english } from '../en/refusals-catalogue.ts'
import type { French } from '../translated.ts'

export const refusalsCatalogue = {
  'refusal.catalogue.not_found': 'Ce service n’existe pas.',
  'refusal.catalogue.team_not_found': 'Cette équipe n’existe pas ou est archivée. Choisissez-en une autre.',
  'refusal.catalogue.changed_meanwhile':
    'Ce service a été modifié depuis votre dernière lecture. Relisez-le, puis modifiez-le.',
} satisfies French<typeof english>
