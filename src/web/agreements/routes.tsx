import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { lazy } from 'react'
import type { Room } from '#web/shell/room.ts'
import { framed } from '#web/shell/roots.ts'

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
const kept = <K extends string>(
  given: Record<string, unknown>,
  ...names: readonly K[]
): { readonly [N in K]?: string } =>
  Object.fromEntries(
    names.flatMap(name => (text(given[name]) === '' ? [] : [[name, text(given[name])]])),
  ) as {
    readonly [N in K]?: string
  }

export const room: Room = {
  routes: [
    createRoute({
      getParentRoute: () => framed,
      path: '/agreements',
      validateSearch: given => kept(given, 'show', 'layout', 'search', 'manager'),
      component: lazyRouteComponent(() => import('./list/AgreementsScreen.tsx'), 'AgreementsScreen'),
    }),
    createRoute({
      getParentRoute: () => framed,
      path: '/agreements/new',
      validateSearch: given => kept(given, 'client'),
      component: lazyRouteComponent(() => import('./terms/NewAgreementScreen.tsx'), 'NewAgreementScreen'),
    }),
    createRoute({
      getParentRoute: () => framed,
      path: '/agreements/notices',
      validateSearch: given => kept(given, 'show', 'days'),
      component: lazyRouteComponent(() => import('./notices/NoticesScreen.tsx'), 'NoticesScreen'),
    }),
    createRoute({
      getParentRoute: () => framed,
      path: '/agreements/outside',
      validateSearch: given => kept(given, 'show'),
      component: lazyRouteComponent(() => import('./outside/OutsideScreen.tsx'), 'OutsideScreen'),
    }),
    createRoute({
      getParentRoute: () => framed,
      path: '/agreements/hours',
      validateSearch: given => kept(given, 'show'),
      component: lazyRouteComponent(() => import('./hours/WaitingScreen.tsx'), 'WaitingScreen'),
    }),
    createRoute({
      getParentRoute: () => framed,
      path: '/settings/agreements',
      component: lazyRouteComponent(() => import('./settings/SettingsScreen.tsx'), 'SettingsScreen'),
    }),
    // `?renew`: the link of a manager's notice opens the sheet at once.
    createRoute({
      getParentRoute: () => framed,
      path: '/a/$agreement',
      validateSearch: (given): { readonly renew?: true } => ('renew' in given ? { renew: true } : {}),
      component: lazyRouteComponent(() => import('./page/AgreementScreen.tsx'), 'AgreementScreen'),
    }),
  ],
  everywhere: lazy(() => import('./Everywhere.tsx').then(file => ({ default: file.Everywhere }))),
}
