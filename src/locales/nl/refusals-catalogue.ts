import type { refusalsCatalogue as english } from '../en/refusals-catalogue.ts'
import type { Dutch } from '../translated.ts'

export const refusalsCatalogue = {
  'refusal.catalogue.not_found': 'Deze dienst bestaat niet.',
  'refusal.catalogue.team_not_found': 'Dit team bestaat niet of is gearchiveerd. Kies een ander.',
  'refusal.catalogue.changed_meanwhile':
    'Iemand heeft deze dienst gewijzigd sinds je keek. Kijk opnieuw en wijzig dan.',
} satisfies Dutch<typeof english>
