// A piece of work booked on hours, as it crosses the wire.

import type { z } from 'zod'
import type { draw } from '#domain/agreements/allowance/shapes.ts'
import { toIso } from '#kernel/instant.ts'
import type { DrawRow } from '../store/draws.ts'

export const shownDraw = ({ client, lines, at, decidedAt, ...row }: DrawRow): z.input<typeof draw> => ({
  ...row,
  client: { id: client.id, number: client.number, name: client.name },
  lines: [...lines],
  at: toIso(at),
  decidedAt: decidedAt === null ? null : toIso(decidedAt),
})
