// Priority comes from severity and urgency by a visible matrix. Setting one means, where the matrix allows, saying how
// urgent it is; only what the matrix cannot give is an override, and that takes a reason.

type Rank = 1 | 2 | 3 | 4

export const ranks: readonly Rank[] = [1, 2, 3, 4]

export const rankOf = (priority: number): Rank => ranks.find(rank => rank === priority) ?? 4

/** Rows by severity 1..4, columns by urgency 1..3. */
type Matrix = readonly (readonly number[])[]

export const fromMatrix = (matrix: Matrix, severity: number, urgency: number): number | null =>
  matrix[severity - 1]?.[urgency - 1] ?? null

/** The urgency that gives this priority at this severity: the nearest to normal, or null when none does. */
export function urgencyFor(matrix: Matrix, severity: number, priority: number): number | null {
  const row = matrix[severity - 1] ?? []
  return [2, 1, 3].find(urgency => row[urgency - 1] === priority) ?? null
}
