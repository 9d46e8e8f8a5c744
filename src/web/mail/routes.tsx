import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Room } from '#web/shell/room.ts'
import { framed } from '#web/shell/roots.ts'

export const room: Room = {
  routes: [
    createRoute({
      getParentRoute: () => framed,
      path: '/settings/mail',
      component: lazyRouteComponent(() => import('./settings/MailScreen.tsx'), 'MailScreen'),
    }),
    createRoute({
      getParentRoute: () => framed,
      path: '/settings/triage',
      component: lazyRouteComponent(() => import('./triage/TriageScreen.tsx'), 'TriageScreen'),
    }),
    createRoute({
      getParentRoute: () => framed,
      path: '/settings/outbox',
      component: lazyRouteComponent(() => import('./outbox/OutboxScreen.tsx'), 'OutboxScreen'),
    }),
  ],
}
