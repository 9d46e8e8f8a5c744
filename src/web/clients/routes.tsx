import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { lazy } from 'react'
import type { Room } from '#web/shell/room.ts'
import { framed } from '#web/shell/roots.ts'

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
      component: lazyRouteComponent(() => import('./onboarding/NewClientScreen.tsx'), 'NewClientScreen'),
    }),
  ],
  everywhere: lazy(() => import('./onboarding/Everywhere.tsx').then(file => ({ default: file.Everywhere }))),
}
