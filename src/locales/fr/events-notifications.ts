import type { eventsNotifications as english } from '../en/events-notifications.ts'
import type { French } from '../translated.ts'

export const eventsNotifications = {
  'event.notifications.preferences_changed': '{{actor}} a modifié ce qui vient par mail',
} satisfies French<typeof english>
