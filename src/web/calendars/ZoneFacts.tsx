import { placeOf } from '#domain/calendars/versions.ts'
import { type Instant, toIso } from '#kernel/instant.ts'
import { isZone, offsetsOfYear } from '#kernel/zone.ts'
import { useMinute } from '#web/platform/clock.ts'
import { useFormat } from '#web/platform/reader.ts'
import { when } from '#web/settings/when.ts'
import { useText } from './text.ts'

/** What a zone's clocks show now, and when they next change. */
export function ZoneFacts({ zone }: { readonly zone: string }) {
  const say = useText()
  const now = useMinute()
  const there = useFormat().inZone(isZone(zone) ? zone : 'UTC')
  if (!isZone(zone)) return null
  const change = nextClockChange(zone, now)
  return (
    <>
      {placeOf(zone)}: {say('theirTime', { time: `${there.weekday(now)} ${there.time(now)}` })}
      {change === null ? '' : ` · ${say('clocksChange', { date: when(there, change) })}`}
    </>
  )
}

const nextClockChange = (zone: string, now: Instant): Instant | null => {
  const year = Number(toIso(now).slice(0, 4))
  const periods = [...offsetsOfYear(zone, year), ...offsetsOfYear(zone, year + 1)]
  const next = periods.find(
    (period, place) => period.from > now && periods[place - 1]?.offset !== period.offset,
  )
  return next ? (next.from as Instant) : null
}
