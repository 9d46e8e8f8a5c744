// What a ledger's lines say together: the sum after each, and which draws were taken back.

type Line = { readonly seconds: number; readonly drawId: string | null }

/** Newest first: the first line leaves what is left now, each further one what was left before it. */
export function withSums<E extends Line>(
  entries: readonly E[],
  left: number,
): readonly { readonly entry: E; readonly sum: number }[] {
  let sum = left
  return entries.map(entry => {
    const after = sum
    sum -= entry.seconds
    return { entry, sum: after }
  })
}

/** The draws whose lines come to nothing: both the draw and its reversal stand there. */
export function reversedIn(entries: readonly Line[]): ReadonlySet<string> {
  const sums = new Map<string, number>()
  for (const { drawId, seconds } of entries)
    if (drawId !== null) sums.set(drawId, (sums.get(drawId) ?? 0) + seconds)
  const returned = new Set(
    entries.flatMap(({ drawId, seconds }) => (drawId !== null && seconds > 0 ? [drawId] : [])),
  )
  return new Set([...returned].filter(id => (sums.get(id) ?? 0) >= 0))
}
