// Who is told what.

import type { Room } from '#server/platform/desk.ts'

export const notificationsRoom: Room = { name: 'notifications' }
