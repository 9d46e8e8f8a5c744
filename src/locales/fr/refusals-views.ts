import type { refusalsViews as english } from '../en/refusals-views.ts'
import type { French } from '../translated.ts'

export const refusalsViews = {
  'refusal.views.cursor_unreadable': 'Cet endroit de la liste est inconnu. Repartez du haut.',
} satisfies French<typeof english>
