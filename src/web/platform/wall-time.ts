import { format } from '#domain/format.ts'
import { DAY, dateText, readDate } from '#kernel/civil.ts'
import type { Instant } from '#kernel/instant.ts'

// From what a wall shows to the instant it means, and back: for fields in which people choose a day and a time.

const minute = 60_000
const offset = (at: number, zone: string) => format({ locale: 'en-GB', zone }).offset(at as Instant) * minute

/** `2026-11-25`, `08:15` on the clocks of a zone. A time the clocks skip is the one after the gap. */
export function instantOf(date: string, time: string, zone: string): Instant | null {
  const day = readDate(date)
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? []
  if (day === null || hours === undefined) return null
  const wall = day * DAY + (Number(hours) * 60 + Number(minutes)) * minute
  const guess = wall - offset(wall, zone)
  return (wall - offset(guess, zone)) as Instant
}

/** `{ date: '2026-11-25', time: '08:15' }`: what the wall shows at an instant. */
export function wallOf(at: Instant, zone: string): { readonly date: string; readonly time: string } {
  const wall = at + offset(at, zone)
  const day = Math.floor(wall / DAY)
  const left = Math.floor((wall - day * DAY) / minute)
  const pad = (value: number) => String(value).padStart(2, '0')
  return { date: dateText(day), time: `${pad(Math.floor(left / 60))}:${pad(left % 60)}` }
}
