// From when to when each version of an agreement held.

import type { Instant } from '#kernel/instant.ts'
import { isOver, type ServingFacts, servingSpans } from './lifecycle.ts'

type Dated = { readonly version: number; readonly from: Instant | null }

/** Half open; `until` null: nothing follows. */
export type Held = {
  readonly until: Instant | null
  /** Overtaken before its day came, or before the agreement served at all. Its stretch is empty or fell on no served day. */
  readonly never: boolean
}

/**
 * Until the first moment from which a later one holds: terms published for a later day, and overtaken since by others,
 * never hold.
 */
export const heldBy = (version: Dated, all: readonly Dated[], serving: ServingFacts): Held => {
  const from = version.from ?? BEGINNING
  const later = all.flatMap(other =>
    other.version > version.version && other.from !== null ? [other.from] : [],
  )
  const overtaken = later.length === 0 ? null : later.reduce((a, b) => (b < a ? b : a))
  const until = overtaken !== null && version.from !== null && overtaken < from ? version.from : overtaken
  const closed = until !== null || isOver(serving.state)
  return { until, never: closed && !servedWithin(serving, from, until ?? END) }
}

const servedWithin = (serving: ServingFacts, from: Instant, until: Instant): boolean =>
  servingSpans(serving).some(
    span => (span.from > from ? span.from : from) < (span.to < until ? span.to : until),
  )

const BEGINNING = Number.MIN_SAFE_INTEGER as Instant
const END = Number.MAX_SAFE_INTEGER as Instant
