import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Room } from '#web/shell/room.ts'
import { framed } from '#web/shell/roots.ts'

export const room: Room = {
  routes: [
    createRoute({
      getParentRoute: () => framed,
      path: '/settings/policies',
      component: lazyRouteComponent(() => import('./policies/PoliciesScreen.tsx'), 'PoliciesScreen'),
    }),
    createRoute({
      getParentRoute: () => framed,
      path: '/settings/policies/$id',
      component: lazyRouteComponent(() => import('./policies/PolicyScreen.tsx'), 'PolicyScreen'),
    }),
  ],
}
