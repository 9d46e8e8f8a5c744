import { createRootRoute, createRoute, redirect } from '@tanstack/react-router'
import { ask, cache } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { isAway, isProblem } from '#web/platform/problem.ts'
import { crossTo } from '#web/platform/program.ts'
import { currentMe, enter } from '#web/platform/session.ts'

// The routes that rooms hang theirs on. What they look like is added in router.tsx: were it here, every room would
// import the frame, and the frame imports every room.

export const root = createRootRoute()

/** Everything behind the sign-in: rail, top bar, palette. Its screens can rely on `useMe()`. */
export const framed = createRoute({
  getParentRoute: () => root,
  id: 'framed',
  beforeLoad: async ({ location }) => {
    // Clients have a program of their own.
    const clientsSide = () =>
      currentMe()?.kind === 'contact' ? crossTo('contact', location.href) : undefined
    if (currentMe()) return clientsSide()
    try {
      await enter(await cache.fetchQuery(ask('people.me')))
      await clientsSide()
    } catch (error) {
      if (isAway(error) || !isProblem(error) || error.status !== 401) throw error
      const { needed } = await call('people.setupState')
      if (needed) throw redirect({ to: '/set-up' })
      const next = location.href === '/' ? {} : { next: location.href }
      throw redirect({ to: '/sign-in', search: next })
    }
  },
})

/** What stands before the sign-in: a quiet page with one card. */
export const door = createRoute({ getParentRoute: () => root, id: 'door' })

/** The first screen: the queue, unless the person chose another. */
export const home = createRoute({
  getParentRoute: () => framed,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: currentMe()?.preferences.firstScreen ?? '/q/my', replace: true })
  },
})

/** An address nobody has: said inside the frame, to those who are signed in. */
export const nowhere = createRoute({ getParentRoute: () => framed, path: '$' })
