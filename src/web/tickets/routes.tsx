import { lazy } from 'react'
import type { Room } from '#web/shell/room.ts'

/** A ticket's page stands beside a list: its route is in the room of lists, `views`. */
export const room: Room = {
  routes: [],
  everywhere: lazy(() => import('./Everywhere.tsx').then(file => ({ default: file.Everywhere }))),
}
