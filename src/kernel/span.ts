/**
 * Half-open spans of time `[from, to)`, and their algebra on lists. A list is *tidy* when it is sorted,
 * disjoint and holds no empty span; every function here takes any list and gives a tidy one.
 */
import type { Duration, Instant } from './instant.ts'

export type Span = { readonly from: Instant; readonly to: Instant }

export function union(...lists: readonly (readonly Span[])[]): readonly Span[] {
  const sorted = lists
    .flat()
    .filter(span => span.from < span.to)
    .sort((a, b) => a.from - b.from)
  const tidy: Span[] = []
  for (const span of sorted) {
    const last = tidy.at(-1)
    if (last === undefined || last.to < span.from) tidy.push(span)
    else if (last.to < span.to) tidy[tidy.length - 1] = { from: last.from, to: span.to }
  }
  return tidy
}

export function intersect(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  const left = union(a)
  const right = union(b)
  const shared: Span[] = []
  let i = 0
  let j = 0
  for (let one = left[i], other = right[j]; one !== undefined && other !== undefined; ) {
    const from = one.from > other.from ? one.from : other.from
    const to = one.to < other.to ? one.to : other.to
    if (from < to) shared.push({ from, to })
    if (one.to < other.to) one = left[++i]
    else other = right[++j]
  }
  return shared
}

export function subtract(from: readonly Span[], what: readonly Span[]): readonly Span[] {
  const holes = union(what)
  const rest: Span[] = []
  for (const span of union(from)) {
    let at = span.from
    for (const hole of holes) {
      if (hole.to <= at) continue
      if (hole.from >= span.to) break
      if (hole.from > at) rest.push({ from: at, to: hole.from })
      at = hole.to
    }
    if (at < span.to) rest.push({ from: at, to: span.to })
  }
  return rest
}

export const total = (spans: readonly Span[]): Duration =>
  union(spans).reduce((sum, span) => sum + (span.to - span.from), 0) as Duration

export const covers = (span: Span, at: Instant): boolean => span.from <= at && at < span.to
