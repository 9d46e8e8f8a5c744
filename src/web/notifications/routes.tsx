import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Room } from '#web/shell/room.ts'
import { framed } from '#web/shell/roots.ts'

export const room: Room = {
  routes: [
    createRoute({
      getParentRoute: () => framed,
      path: '/notifications',
      component: lazyRouteComponent(() => import('./NotificationsScreen.tsx'), 'NotificationsScreen'),
    }),
    createRoute({
      getParentRoute: () => framed,
      path: '/settings/notifications',
      component: lazyRouteComponent(() => import('./PreferencesScreen.tsx'), 'PreferencesScreen'),
    }),
  ],
}
