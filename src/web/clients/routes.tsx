import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { lazy } from 'react'
import type { Room } from '#web/shell/room.ts'
import { framed } from '#web/shell/roots.ts'
import { openOnboarding } from './onboarding/opened.ts'

type Listed = { readonly search?: string; readonly state?: 'archived' }

export const room: Room = {
  routes: [
    createRoute({
      getParentRoute: () => framed,
      path: '/clients',
      validateSearch: (given): Listed => ({
        ...(typeof given.search === 'string' && given.search ? { search: given.search } : {}),
        ...(given.state === 'archived' ? { state: 'archived' as const } : {}),
      }),
      component: lazyRouteComponent(() => import('./ClientsScreen.tsx'), 'ClientsScreen'),
    }),
    createRoute({
      getParentRoute: () => framed,
      path: '/clients/new',
      validateSearch: (given): { readonly client?: string } =>
        typeof given.client === 'string' && given.client ? { client: given.client } : {},
      // The list, with the form open over it and the name in it.
      beforeLoad: ({ search, preload }) => {
        if (!preload) openOnboarding(search.client)
        throw redirect({ to: '/clients', replace: true })
      },
    }),
  ],
  everywhere: lazy(() => import('./onboarding/Everywhere.tsx').then(file => ({ default: file.Everywhere }))),
}
