// A status says whose turn it is and how far a ticket is; clocks and rules look at these two, never at its name.

import { z } from 'zod'
import { id } from '../shapes.ts'
import { turn } from '../sla/shapes.ts'

export const categories = ['new', 'open', 'waiting', 'solved', 'closed'] as const
export const category = z.enum(categories)
export type Category = z.infer<typeof category>

/** A status as an event remembers it: with the name, turn and category it had then. */
export const statusRef = z.object({ id, name: z.string(), turn, category })
export type StatusRef = Readonly<z.infer<typeof statusRef>>

export const isOver = (status: { readonly category: Category }): boolean =>
  status.category === 'solved' || status.category === 'closed'
