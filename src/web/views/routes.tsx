import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { lazy } from 'react'
import type { Room } from '#web/shell/room.ts'
import { framed } from '#web/shell/roots.ts'

type Filtered = { readonly filter?: string }

export const room: Room = {
  routes: [
    createRoute({
      getParentRoute: () => framed,
      path: '/q/$tab',
      validateSearch: (search): Filtered =>
        typeof search['filter'] === 'string' && search['filter'] !== '' ? { filter: search['filter'] } : {},
      component: lazyRouteComponent(() => import('./QueueScreen.tsx'), 'QueueScreen'),
    }),
    // A ticket stands beside the list one came from, so its page belongs to the room of lists.
    createRoute({
      getParentRoute: () => framed,
      path: '/t/$ticket',
      component: lazyRouteComponent(() => import('./TicketScreen.tsx'), 'TicketScreen'),
    }),
    // Everything about one client joins what other rooms know, as lists do.
    createRoute({
      getParentRoute: () => framed,
      path: '/c/$client',
      component: lazyRouteComponent(() => import('./client/ClientScreen.tsx'), 'ClientScreen'),
    }),
  ],
  everywhere: lazy(() => import('./NextUp.tsx').then(file => ({ default: file.NextUp }))),
}
