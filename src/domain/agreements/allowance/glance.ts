// Hours as every list and screen shows them: what is left, of how many, until when.

import { z } from 'zod'
import { day } from '../terms-shapes.ts'

/** Whole seconds; the day is one of the agreement's zone. */
export const hoursGlance = z.object({
  left: z.number().int(),
  /** Credited and carried into the period that runs. */
  of: z.number().int(),
  /** Its last day; null: open. */
  endsOn: day.nullable(),
  /** Extra hours that wait for somebody's word. */
  waiting: z.number().int(),
})
export type HoursGlance = z.infer<typeof hoursGlance>

/** What a client sees of them: what we still have to decide is ours. */
export const hoursForClient = hoursGlance.omit({ waiting: true })
