import type { AnyRoute } from '@tanstack/react-router'
import type { ComponentType } from 'react'

/**
 * What a room gives to the frame. `src/web/<room>/routes.tsx` exports it as `room`; it is part of the first load, so it
 * holds paths and lazy components only:
 *
 *     export const room: Room = {
 *       routes: [
 *         createRoute({
 *           getParentRoute: () => framed,
 *           path: '/q/$tab',
 *           component: lazyRouteComponent(() => import('./QueueScreen.tsx'), 'QueueScreen'),
 *         }),
 *       ],
 *       everywhere: lazy(() => import('./Everywhere.tsx').then(m => ({ default: m.Everywhere }))),
 *     }
 */
export type Room = {
  /** Under `framed` (signed in, with rail and top bar) or `door` (before signing in). */
  readonly routes: readonly AnyRoute[]
  /** On every framed screen: a place for commands and dialogs that are not a screen's own (C, new ticket). */
  readonly everywhere?: ComponentType
}
