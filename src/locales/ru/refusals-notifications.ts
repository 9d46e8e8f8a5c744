import type { refusalsNotifications as english } from '../en/refusals-notifications.ts'
import type { Russian } from '../translated.ts'

export const refusalsNotifications = {
  'refusal.notifications.cursor_unreadable': 'Такой страницы списка нет. Начните с его начала.',
} satisfies Russian<typeof english>
