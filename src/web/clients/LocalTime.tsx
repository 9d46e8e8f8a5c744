import type { Instant } from '#kernel/instant.ts'
import { useMinute } from '#web/platform/clock.ts'
import { useFormat } from '#web/platform/reader.ts'
import { useText } from './text.ts'

/** The time at somebody's place: "18:12 in Tokyo". */
export function LocalTime({ zone }: { readonly zone: string }) {
  const say = useText()
  const here = useFormat()
  const now: Instant = useMinute()
  const there = here.inZone(zone)
  const time =
    there.dayKey(now) === here.dayKey(now) ? there.time(now) : `${there.weekday(now)} ${there.time(now)}`
  return <>{say('theirTime', { time, place: placeOf(zone) })}</>
}

export const placeOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
