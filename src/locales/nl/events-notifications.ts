import type { eventsNotifications as english } from '../en/events-notifications.ts'
import type { Dutch } from '../translated.ts'

export const eventsNotifications = {
  'event.notifications.preferences_changed': '{{actor}} heeft gewijzigd wat per mail komt',
} satisfies Dutch<typeof english>
