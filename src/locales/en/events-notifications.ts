/** What people change about how they are told. */
export const eventsNotifications = {
  'event.notifications.preferences_changed': '{{actor}} changed what comes by mail',
} as const
