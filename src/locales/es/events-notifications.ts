import type { eventsNotifications as english } from '../en/events-notifications.ts'
import type { Spanish } from '../translated.ts'

export const eventsNotifications = {
  'event.notifications.preferences_changed': '{{actor}} cambió lo que llega por correo',
} satisfies Spanish<typeof english>
