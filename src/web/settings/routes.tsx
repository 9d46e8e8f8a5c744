import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { Room } from '#web/shell/room.ts'
import { framed } from '#web/shell/roots.ts'

/** The frame of Settings: its own list and search beside whatever section is open. Rooms hang sections on it. */
const index = createRoute({
  getParentRoute: () => framed,
  path: '/settings',
  beforeLoad: () => {
    throw redirect({ to: '/settings/profile', replace: true })
  },
})

const screen = (path: string, load: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({
    getParentRoute: () => framed,
    path,
    component: lazyRouteComponent(load as () => Promise<Record<string, never>>, name),
  })

export const room: Room = {
  routes: [
    index,
    screen('/settings/profile', () => import('./profile/ProfileScreen.tsx'), 'ProfileScreen'),
    screen('/settings/keys', () => import('./keys/KeysScreen.tsx'), 'KeysScreen'),
    screen('/settings/company', () => import('./CompanyScreen.tsx'), 'CompanyScreen'),
    screen('/settings/people', () => import('./people/PeopleScreen.tsx'), 'PeopleScreen'),
    screen('/settings/teams', () => import('./people/TeamsScreen.tsx'), 'TeamsScreen'),
    screen('/settings/tickets', () => import('./TicketsScreen.tsx'), 'TicketsScreen'),
    screen('/settings/security', () => import('./SecurityScreen.tsx'), 'SecurityScreen'),
  ],
}
