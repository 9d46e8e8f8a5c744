import type { Format } from '#domain/format.ts'
import { type Instant, instant } from '#kernel/instant.ts'
import type { Reply } from '#web/platform/client.ts'

export type Upcoming = Reply<'views.upcoming'>

type Due = Upcoming['moments'][number]
export type Cluster = {
  readonly x: number
  readonly moments: readonly { readonly at: Instant; readonly due: Due }[]
}
export type LineLayout = {
  /** Due before the first open hour: beside the line, not heaped on its beginning. */
  readonly before: Cluster['moments']
  readonly clusters: readonly Cluster[]
  readonly hours: readonly { readonly x: number; readonly at: Instant; readonly name: string }[]
  /** Where closed time was left out. */
  readonly gaps: readonly number[]
  readonly needle: number
  readonly workingHours: number
}

/** Ticks closer than this are one, with a count: a finger is wide. */
const apart = 26

/** Open time end to end on `width` pixels; what falls due while closed stands at the edge of its gap. */
export function layLine(upcoming: Upcoming, now: Instant, width: number, format: Format): LineLayout {
  const open = upcoming.open.map(({ from, to }) => ({ from: instant(from), to: instant(to) }))
  const total = open.reduce((sum, { from, to }) => sum + (to - from), 0)
  const scale = width / Math.max(total, 1)
  const place = (at: number) =>
    open.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(at, to) - from), 0) * scale

  const clusters: Cluster[] = []
  const dues = upcoming.moments.map(due => ({ at: instant(due.at), due })).toSorted((a, b) => a.at - b.at)
  const begin = open[0]?.from ?? now
  for (const one of dues.filter(({ at }) => at >= begin)) {
    const x = Math.round(place(one.at))
    const last = clusters.at(-1)
    if (last && x - last.x < apart)
      clusters[clusters.length - 1] = { x: last.x, moments: [...last.moments, one] }
    else clusters.push({ x, moments: [one] })
  }
  const every = scale * 3_600_000 >= 56 ? 1 : 2
  const today = format.dayKey(now)
  const hours = open.flatMap(({ from, to }) => {
    const list: LineLayout['hours'][number][] = []
    const whole = Math.ceil(from / 3_600_000) * 3_600_000
    for (let at = whole; at < to; at += every * 3_600_000)
      list.push({ x: Math.round(place(at)), at: at as Instant, name: format.time(at as Instant) })
    const [first, ...rest] = list
    if (!first || format.dayKey(first.at) === today) return list
    return [{ ...first, name: `${format.weekday(first.at)} ${first.name}` }, ...rest]
  })
  return {
    before: dues.filter(({ at }) => at < begin),
    clusters,
    hours: hours.filter(({ x }, index) => {
      const last = hours[index - 1]
      return !last || x - last.x >= (last.name.length > 6 ? 64 : 44)
    }),
    gaps: open.slice(1).map(({ from }) => Math.round(place(from))),
    needle: Math.round(place(now)),
    workingHours: Math.round(total / 3_600_000),
  }
}
