import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { ask, cache } from '#web/platform/cache.ts'
import { isProblem } from '#web/platform/problem.ts'
import { currentMe, enter } from '#web/platform/session.ts'
import type { Room } from '#web/shell/room.ts'
import { door } from '#web/shell/roots.ts'

const signedIn = async ({ location }: { readonly location: { readonly href: string } }): Promise<void> => {
  if (currentMe()) return
  try {
    await enter(await cache.fetchQuery(ask('people.me')))
  } catch (error) {
    if (isProblem(error) && error.status === 401)
      throw redirect({ to: '/sign-in', search: { next: location.href } })
    throw error
  }
}

/** The clients' side: no agent's words, nothing internal. */
export const room: Room = {
  routes: [
    createRoute({
      getParentRoute: () => door,
      path: '/requests',
      beforeLoad: signedIn,
      component: lazyRouteComponent(() => import('./RequestsScreen.tsx'), 'RequestsScreen'),
    }),
    createRoute({
      getParentRoute: () => door,
      path: '/requests/$request',
      beforeLoad: signedIn,
      component: lazyRouteComponent(() => import('./RequestScreen.tsx'), 'RequestScreen'),
    }),
  ],
}
