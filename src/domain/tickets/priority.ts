// Severity says how bad it is for the client, urgency how soon it hurts; the matrix makes the order of our work of
// them. Somebody may say otherwise, with a reason.

import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { PriorityMatrix } from './shapes.ts'

/** Rows by severity 1..4, columns by urgency 1..3: what a desk starts with. */
export const usualMatrix: PriorityMatrix = [
  [1, 1, 2],
  [1, 2, 3],
  [2, 3, 4],
  [3, 4, 4],
]

export const fromMatrix = (matrix: PriorityMatrix, severity: number, urgency: number): number => {
  const priority = matrix[severity - 1]?.[urgency - 1]
  if (priority === undefined) throw new Error(`the matrix has no priority for ${severity} and ${urgency}`)
  return priority
}

export type Priority = { readonly priority: number; readonly reason: string | null }

/** The priority to keep: the matrix's, or the one chosen with its reason. */
export const choosePriority = (
  matrix: PriorityMatrix,
  rated: { readonly severity: number; readonly urgency: number },
  chosen: { readonly priority: number | null; readonly reason: string | null },
): Priority | Refusal => {
  const said = fromMatrix(matrix, rated.severity, rated.urgency)
  if (chosen.priority === null || chosen.priority === said) return { priority: said, reason: null }
  if (!chosen.reason)
    return refusal('tickets.priority_reason_missing', { path: ['reason'], params: { matrix: said } })
  return { priority: chosen.priority, reason: chosen.reason }
}
