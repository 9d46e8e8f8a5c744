import type { refusalsNotifications as english } from '../en/refusals-notifications.ts'
import type { Spanish } from '../translated.ts'

export const refusalsNotifications = {
  'refusal.notifications.cursor_unreadable':
    'Esta página de la lista no existe. Vuelva a empezar por el principio.',
} satisfies Spanish<typeof english>
