// Days on the wall of an agreement's zone, in the reader's words. A day has no instant of its own here: it is shown as
// it is written.

import type { Format } from '#domain/format.ts'
import { DAY, readDate } from '#kernel/civil.ts'
import type { Instant } from '#kernel/instant.ts'

/** `31 Dec 2026`, whatever the reader's own clock says. */
export const dayText = (day: string, format: Format): string => format.inZone('UTC').date(noonOf(day))

/** `31 Dec`: where the year is plain from what stands beside it. */
export const shortDay = (day: string, format: Format): string => format.inZone('UTC').day(noonOf(day))

/** The day it is now in a zone. */
export const todayIn = (zone: string, now: Instant, format: Format): string => format.inZone(zone).dayKey(now)

/** Whole days from one to the other; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => (readDate(to) ?? 0) - (readDate(from) ?? 0)

/** `1 Jan – 31 Dec 2026`: the year is said once where it is the same. */
export function periodText(startsOn: string, endsOn: string, format: Format): string {
  const start =
    startsOn.slice(0, 4) === endsOn.slice(0, 4) ? shortDay(startsOn, format) : dayText(startsOn, format)
  return `${start} – ${dayText(endsOn, format)}`
}

/** `Fri 8 Jan 2027 17:50`: what a wall showed, given as `2027-01-08T17:50`. */
export function wallText(reading: string, format: Format): string {
  const [day = '', time = ''] = reading.split('T')
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const there = format.inZone('UTC')
  const at = ((readDate(day) ?? 0) * DAY + (hours * 60 + minutes) * 60_000) as Instant
  return `${there.weekday(at)} ${there.date(at)} ${there.time(at)}`
}

const noonOf = (day: string): Instant => ((readDate(day) ?? 0) * DAY + DAY / 2) as Instant
