import type { eventsNotifications as english } from '../en/events-notifications.ts'
import type { Russian } from '../translated.ts'

export const eventsNotifications = {
  'event.notifications.preferences_changed': '{{actor}}: изменено, что приходит по почте',
} satisfies Russian<typeof english>
