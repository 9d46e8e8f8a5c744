// A calendar is a name and its published versions. Which one counts is a question of the instant.

import type { CalendarSpec } from '#kernel/calendar.ts'
import type { Instant } from '#kernel/instant.ts'

/** Whose hours a union took over, by the name they had then. */
export type Member = { readonly id: string; readonly name: string; readonly version: number }

export type CalendarVersion = {
  readonly id: string
  readonly calendarId: string
  readonly version: number
  readonly spec: CalendarSpec
  readonly members: readonly Member[]
  readonly effectiveAt: Instant
}

/** The version that counts at `now`: the newest that has taken effect; before any has, the first. */
export const versionAt = <V extends { readonly version: number; readonly effectiveAt: Instant }>(
  versions: readonly V[],
  now: Instant,
): V | null =>
  versions.reduce<V | null>((best, version) => {
    if (best === null) return version
    const [counts, bestCounts] = [version.effectiveAt <= now, best.effectiveAt <= now]
    if (counts !== bestCounts) return counts ? version : best
    return counts === version.version > best.version ? version : best
  }, null)

/** `Asia/Tokyo` is Tokyo, `America/Argentina/Buenos_Aires` is Buenos Aires: people name places, not offsets. */
export const placeOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

export const zonesOf = (spec: CalendarSpec): readonly string[] =>
  'union' in spec ? [...new Set(spec.union.flatMap(zonesOf))] : [spec.zone]
