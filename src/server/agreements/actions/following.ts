// What follows when an agreement goes its way: open screens look again. Notices follow from its events, in a job.

import type { Unit } from '#server/platform/unit.ts'
import { tell } from '../store/writing.ts'

type Followed = { readonly id: string; readonly clientId: string }

export const follow = (unit: Unit, { id, clientId }: Followed): void => tell(unit, id, [clientId])
