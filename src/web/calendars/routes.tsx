import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Room } from '#web/shell/room.ts'
import { framed } from '#web/shell/roots.ts'

export const room: Room = {
  routes: [
    createRoute({
      getParentRoute: () => framed,
      path: '/settings/calendars',
      component: lazyRouteComponent(() => import('./CalendarsScreen.tsx'), 'CalendarsScreen'),
    }),
    createRoute({
      getParentRoute: () => framed,
      path: '/settings/calendars/$id',
      component: lazyRouteComponent(() => import('./CalendarScreen.tsx'), 'CalendarScreen'),
    }),
  ],
}
