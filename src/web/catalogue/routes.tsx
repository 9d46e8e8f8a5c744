import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Room } from '#web/shell/room.ts'
import { framed } from '#web/shell/roots.ts'

export const room: Room = {
  routes: [
    createRoute({
      getParentRoute: () => framed,
      path: '/settings/services',
      validateSearch: (given): { readonly state?: 'away' } =>
        given.state === 'away' ? { state: 'away' } : {},
      component: lazyRouteComponent(() => import('./ServicesScreen.tsx'), 'ServicesScreen'),
    }),
    createRoute({
      getParentRoute: () => framed,
      path: '/settings/services/$service',
      component: lazyRouteComponent(() => import('./ServiceScreen.tsx'), 'ServiceScreen'),
    }),
  ],
}
