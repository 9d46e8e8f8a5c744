// Where everything on the strip goes. It is scaled in working time: counted time gets its true share of the width,
// closed time only enough to be seen, waiting a little more; what is still ahead is drawn to scale up to the due flag.

import type { ExplanationView } from '#domain/sla/shapes.ts'
import type { SegmentKind } from '#kernel/explain.ts'
import { type Instant, instant } from '#kernel/instant.ts'

export type Piece = {
  readonly kind: SegmentKind | 'ahead' | 'over'
  readonly from: Instant
  readonly to: Instant
  readonly x: number
  readonly width: number
}

export type StripLayout = {
  readonly pieces: readonly Piece[]
  /** Where the target is used up; null when it has none to show. */
  readonly flag: number | null
  /** Now; null when the clock has ended. */
  readonly needle: number | null
  /** Where something happened: the signals that began each stretch. */
  readonly events: readonly { readonly x: number; readonly at: Instant; readonly type: string }[]
}

const closedWidth = 9
const waitingWidth = 26

/** Pixels from the start of the axis; `width` is the whole room for it. */
export function layStrip(explanation: ExplanationView, width: number): StripLayout {
  const segments = merged(explanation)
  const isLive = explanation.endedAt === null && explanation.state !== 'not_started'
  const ahead = isLive ? Math.max(0, explanation.left) : 0
  const fixed = segments.reduce((sum, { kind }) => sum + fixedWidth(kind), 0)
  const worked = segments.reduce((sum, one) => sum + (one.kind === 'counted' ? one.to - one.from : 0), 0)
  // A history with very many nights squeezes them all alike rather than the time that counts.
  const squeeze = Math.min(1, (width * 0.5) / Math.max(fixed, 1))
  const scale = (width - fixed * squeeze) / Math.max(worked + ahead, 1)

  const pieces: Piece[] = []
  const events: StripLayout['events'][number][] = []
  let x = 0
  let used = 0
  let flag: number | null = null
  let cause = ''
  for (const segment of segments) {
    if (segment.signal !== cause) events.push({ x, at: segment.from, type: segment.type })
    cause = segment.signal
    const length = segment.to - segment.from
    const wide = segment.kind === 'counted' ? length * scale : fixedWidth(segment.kind) * squeeze
    const rest = explanation.target - used
    if (segment.kind !== 'counted' || length <= rest) {
      pieces.push({ kind: segment.kind, from: segment.from, to: segment.to, x, width: wide })
    } else {
      const within = Math.max(rest, 0)
      const turn = (segment.from + within) as Instant
      if (within > 0) pieces.push({ kind: 'counted', from: segment.from, to: turn, x, width: within * scale })
      if (flag === null) flag = x + within * scale
      pieces.push({
        kind: 'over',
        from: turn,
        to: segment.to,
        x: x + within * scale,
        width: (length - within) * scale,
      })
    }
    if (segment.kind === 'counted') used += length
    x += wide
    if (flag === null && used >= explanation.target) flag = x
  }
  const needle = isLive ? x : null
  if (ahead > 0) {
    const to =
      explanation.dueAt !== null && explanation.dueAt !== 'never'
        ? instant(explanation.dueAt)
        : instant(explanation.asOf)
    pieces.push({ kind: 'ahead', from: instant(explanation.asOf), to, x, width: ahead * scale })
    flag = x + ahead * scale
  }
  return { pieces, flag, needle, events }
}

const fixedWidth = (kind: SegmentKind) => {
  if (kind === 'counted') return 0
  return kind === 'outside_hours' || kind === 'holiday' ? closedWidth : waitingWidth
}

type Stretch = {
  readonly kind: SegmentKind
  readonly from: Instant
  readonly to: Instant
  readonly signal: string
  readonly type: string
}

/** Neighbours of one kind and one cause are one stretch to the eye; a weekend with a holiday stays two. */
function merged({ segments }: ExplanationView): readonly Stretch[] {
  const list: Stretch[] = []
  for (const { from, to, kind, cause } of segments) {
    const last = list.at(-1)
    const next = { kind, from: instant(from), to: instant(to), signal: cause.signal, type: cause.type }
    if (last && last.kind === kind && last.signal === cause.signal)
      list[list.length - 1] = { ...last, to: next.to }
    else list.push(next)
  }
  return list
}
