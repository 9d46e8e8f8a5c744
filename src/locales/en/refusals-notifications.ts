/** What notifications refuse. */
export const refusalsNotifications = {
  'refusal.notifications.cursor_unreadable':
    'This page of the list does not exist. Start again from its beginning.',
} as const
