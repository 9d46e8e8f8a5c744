import type { refusalsNotifications as english } from '../en/refusals-notifications.ts'
import type { Dutch } from '../translated.ts'

export const refusalsNotifications = {
  'refusal.notifications.cursor_unreadable': 'Deze pagina van de lijst bestaat niet. Begin weer vooraan.',
} satisfies Dutch<typeof english>
