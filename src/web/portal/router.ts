import { createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import { room as people } from '#web/people/routes.tsx'
import { ask, cache } from '#web/platform/cache.ts'
import { whenSignedOut } from '#web/platform/client.ts'
import { isProblem } from '#web/platform/problem.ts'
import { crossTo } from '#web/platform/program.ts'
import { currentMe, enter, leave, personHere } from '#web/platform/session.ts'
import { Failed } from '#web/shell/Failed.tsx'
import { door, root } from '#web/shell/roots.ts'
import { FrontScreen } from './FrontScreen.tsx'
import { NotHere } from './NotHere.tsx'
import { PortalFrame } from './PortalFrame.tsx'

root.update({ component: Outlet, notFoundComponent: NotHere, errorComponent: Failed })
door.update({
  component: lazyRouteComponent(() => import('../shell/Door.tsx'), 'Door'),
  errorComponent: Failed,
})

/** Everything a client's person sees once they are in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: PortalFrame,
  notFoundComponent: NotHere,
  errorComponent: Failed,
  beforeLoad: async ({ location }) => {
    try {
      if (!currentMe()) await enter(await cache.fetchQuery(ask('people.me')))
    } catch (error) {
      if (isProblem(error) && error.status === 401)
        throw redirect({ to: '/sign-in', search: { next: location.href } })
      throw error
    }
    if (currentMe()?.kind === 'staff') await crossTo('staff')
  },
})

const front = createRoute({ getParentRoute: () => inside, path: '/requests', component: FrontScreen })
const request = createRoute({
  getParentRoute: () => inside,
  path: '/requests/$request',
  component: lazyRouteComponent(() => import('./request/RequestScreen.tsx'), 'RequestScreen'),
})
const asking = createRoute({
  getParentRoute: () => inside,
  path: '/ask/$service',
  component: lazyRouteComponent(() => import('./asking/AskScreen.tsx'), 'AskScreen'),
})
// Whoever comes to the front by another address: a bookmark of the staff's side, a link cut short.
const nowhere = createRoute({ getParentRoute: () => inside, path: '$', component: NotHere })

export const router = createRouter({
  routeTree: root.addChildren([
    inside.addChildren([front, request, asking, nowhere]),
    door.addChildren([...people.routes]),
  ]),
  // The next screen's code is fetched when a link is pointed at or focused.
  defaultPreload: 'intent',
  defaultPreloadDelay: 80,
  defaultPendingMs: 200,
  defaultPendingMinMs: 300,
  defaultNotFoundComponent: NotHere,
  scrollRestoration: true,
})

whenSignedOut(() => {
  leave()
  const { href, pathname } = router.state.location
  if (pathname === '/sign-in') return
  // Whoever comes for the first time had no session that could have ended.
  void router.navigate({ to: '/sign-in', search: { next: href, ...(personHere() ? { ended: true } : {}) } })
})
