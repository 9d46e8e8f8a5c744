import type { refusalsNotifications as english } from '../en/refusals-notifications.ts'
import type { French } from '../translated.ts'

export const refusalsNotifications = {
  'refusal.notifications.cursor_unreadable': 'Cette page de la liste n’existe pas. Repartez du début.',
} satisfies French<typeof english>
