// When time counts, as other rooms see it.

import type { Room } from '#server/platform/desk.ts'

export const calendarsRoom: Room = { name: 'calendars' }
