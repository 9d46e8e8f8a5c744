import { z } from 'zod'
import { text } from '../shapes.ts'

/** What the form of a service was answered with, by the key of the field. */
export const answersGiven = z
  .record(
    z.string().max(40),
    z.union([text(20_000), z.number(), z.boolean(), z.array(z.string().max(40)).max(60), z.null()]),
  )
  .default({})
