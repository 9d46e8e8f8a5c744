import { createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { whenSignedOut } from '#web/platform/client.ts'
import { leave, personHere } from '#web/platform/session.ts'
import { Failed } from './Failed.tsx'
import { Frame } from './Frame.tsx'
import { NotFound } from './NotFound.tsx'
import { rooms } from './rooms.ts'
import { door, framed, home, nowhere, root } from './roots.ts'

root.update({ component: Outlet, notFoundComponent: NotFound, errorComponent: Failed })
framed.update({ component: Frame, notFoundComponent: NotFound, errorComponent: Failed })
nowhere.update({ component: NotFound })
door.update({ component: lazyRouteComponent(() => import('./Door.tsx'), 'Door'), errorComponent: Failed })

const all = rooms.flatMap(room => room.routes)
const under = (parent: typeof framed | typeof door) =>
  all.filter(route => route.options.getParentRoute?.() === parent)

const me = createRoute({
  getParentRoute: () => framed,
  path: '/me',
  component: lazyRouteComponent(() => import('./MeScreen.tsx'), 'MeScreen'),
})

// Every component in every state; only the development server has it.
const gallery = __GALLERY__
  ? [
      createRoute({
        getParentRoute: () => root,
        path: '/gallery',
        component: lazyRouteComponent(() => import('../gallery/Gallery.tsx'), 'Gallery'),
      }),
    ]
  : []

export const router = createRouter({
  routeTree: root.addChildren([
    framed.addChildren([home, me, ...under(framed), nowhere]),
    door.addChildren(under(door)),
    ...gallery,
  ]),
  // The next screen's code and data are fetched when a link is pointed at or focused.
  defaultPreload: 'intent',
  defaultPreloadDelay: 80,
  defaultPendingMs: 200,
  defaultPendingMinMs: 300,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
})

whenSignedOut(() => {
  leave()
  const { href, pathname } = router.state.location
  if (pathname === '/sign-in' || pathname === '/set-up') return
  // Whoever comes for the first time had no session that could have ended.
  void router.navigate({ to: '/sign-in', search: { next: href, ...(personHere() ? { ended: true } : {}) } })
})
