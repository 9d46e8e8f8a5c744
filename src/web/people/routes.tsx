import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Room } from '#web/shell/room.ts'
import { door } from '#web/shell/roots.ts'

type Next = { readonly next?: string; readonly ended?: true }

export const room: Room = {
  routes: [
    createRoute({
      getParentRoute: () => door,
      path: '/sign-in',
      validateSearch: (search): Next => ({
        ...(isOwnPlace(search.next) ? { next: search.next } : {}),
        ...(search.ended ? { ended: true } : {}),
      }),
      component: lazyRouteComponent(() => import('./door/SignIn.tsx'), 'SignIn'),
    }),
    createRoute({
      getParentRoute: () => door,
      path: '/sign-in/link',
      component: lazyRouteComponent(() => import('./door/ByLink.tsx'), 'ByLink'),
    }),
    createRoute({
      getParentRoute: () => door,
      path: '/password',
      component: lazyRouteComponent(() => import('./door/NewPassword.tsx'), 'NewPassword'),
    }),
    createRoute({
      getParentRoute: () => door,
      path: '/invitation',
      component: lazyRouteComponent(() => import('./door/Invitation.tsx'), 'Invitation'),
    }),
    createRoute({
      getParentRoute: () => door,
      path: '/set-up',
      component: lazyRouteComponent(() => import('./door/SetUp.tsx'), 'SetUp'),
    }),
  ],
}

// Only a place of this app: "//elsewhere.example" and "/\elsewhere.example" are addresses of other sites.
const isOwnPlace = (next: unknown): next is string =>
  typeof next === 'string' && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in')
