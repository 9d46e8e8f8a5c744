import type { Band, CalendarSpec, WeekSpec } from '#kernel/calendar.ts'
import type { Duration, Instant } from '#kernel/instant.ts'

/**
 * A second opinion on working time, as naive as can be and written differently on purpose: it looks at the wall clock
 * minute by minute and asks of each whether it lies in a band. Shares no code with the kernel.
 */
export type Oracle = {
  readonly isOpen: (at: Instant) => boolean
  readonly elapsed: (from: Instant, to: Instant) => Duration
  /** Throws after two years without an answer: choose questions that have one. */
  readonly due: (start: Instant, work: Duration) => Instant
  readonly before: (until: Instant, work: Duration) => Instant
}

export function oracle(spec: CalendarSpec): Oracle {
  const isOpenMinute = minuteReader(spec)
  return {
    isOpen: at => isOpenMinute(Math.floor(at / MINUTE)),
    elapsed(from, to) {
      let sum = 0
      for (let at: number = from; at < to; at = minuteAfter(at)) {
        if (isOpenMinute(Math.floor(at / MINUTE))) sum += Math.min(minuteAfter(at), to) - at
      }
      return sum as Duration
    },
    due(start, work) {
      let left: number = work
      let at: number = start
      while (left > 0) {
        const end = minuteAfter(at)
        if (isOpenMinute(Math.floor(at / MINUTE))) {
          if (left <= end - at) return (at + left) as Instant
          left -= end - at
        }
        at = end
        if (at - start > GIVE_UP) throw new Error('the oracle gave up after two years')
      }
      return at as Instant
    },
    before(until, work) {
      let left: number = work
      let at: number = until
      while (left > 0) {
        const begin = minuteBefore(at)
        if (isOpenMinute(Math.floor(begin / MINUTE))) {
          if (left <= at - begin) return (at - left) as Instant
          left -= at - begin
        }
        at = begin
        if (until - at > GIVE_UP) throw new Error('the oracle gave up after two years')
      }
      return at as Instant
    },
  }
}

const MINUTE = 60_000
const GIVE_UP = 2 * 366 * 1_440 * MINUTE

const minuteAfter = (at: number): number => (Math.floor(at / MINUTE) + 1) * MINUTE
const minuteBefore = (at: number): number => (Math.ceil(at / MINUTE) - 1) * MINUTE

type MinuteReader = (minute: number) => boolean

function minuteReader(spec: CalendarSpec): MinuteReader {
  if ('union' in spec) {
    const members = spec.union.map(minuteReader)
    return minute => members.some(isOpen => isOpen(minute))
  }
  const readHour = wallOf(spec.zone)
  const days = new Map<string, Uint8Array>()
  return minute => {
    const { date, minuteOfDay } = readHour(minute)
    const day = days.get(date) ?? openMinutesOf(spec, date)
    days.set(date, day)
    return day[minuteOfDay] === 1
  }
}

/** Every minute of a wall day, asked one by one. */
function openMinutesOf(spec: WeekSpec, date: string): Uint8Array {
  const exception = spec.exceptions?.[date]
  const yesterday = spec.exceptions?.[dayBefore(date)]
  const today = (exception === undefined ? weekly(spec, date) : bandsIn(exception)).map(inMinutes)
  const late = (yesterday === undefined ? weekly(spec, dayBefore(date)) : bandsIn(yesterday)).map(inMinutes)
  const isOpen = (minute: number): boolean =>
    today.some(band => lies(minute, band)) ||
    (exception === undefined && late.some(band => lies(minute + 1_440, band)))
  return Uint8Array.from({ length: 1_440 }, (_, minute) => (isOpen(minute) ? 1 : 0))
}

const bandsIn = (exception: readonly Band[] | { readonly bands: readonly Band[] }): readonly Band[] =>
  'bands' in exception ? exception.bands : exception

function weekly(spec: WeekSpec, date: string): readonly Band[] {
  const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
  const name = names[new Date(`${date}T00:00:00Z`).getUTCDay()]
  return (name === undefined ? undefined : spec.week[name]) ?? []
}

type MinuteBand = readonly [open: number, close: number]

const inMinutes = ([open, close]: Band): MinuteBand => [toMinutes(open), toMinutes(close)]
const lies = (minute: number, [open, close]: MinuteBand): boolean => minute >= open && minute < close

const toMinutes = (time: string): number => Number(time.split(':')[0]) * 60 + Number(time.split(':')[1])

const dayBefore = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

type Wall = { readonly date: string; readonly minuteOfDay: number }

const walls = new Map<string, (minute: number) => Wall>()

/**
 * The wall reading of a zone at every minute since 1970. Where the clock moves within an hour each of its minutes is
 * read from the platform; elsewhere two readings an hour do, or a test would take a day.
 */
function wallOf(zone: string): (minute: number) => Wall {
  const known = walls.get(zone)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const read = (minute: number): Wall => {
    const [date = '', time = ''] = format.format(new Date(minute * MINUTE)).split(' ')
    return { date, minuteOfDay: toMinutes(time) }
  }
  const hours = new Map<number, Hour>()
  const reader = (minute: number): Wall => {
    const hour = Math.floor(minute / 60)
    const wall = hours.get(hour) ?? hourOf(read, hour)
    if (hours.size > 100_000) hours.clear()
    hours.set(hour, wall)
    if ('minutes' in wall) return wall.minutes[minute - hour * 60] as Wall
    return { date: wall.date, minuteOfDay: wall.minuteOfDay + minute - hour * 60 }
  }
  walls.set(zone, reader)
  return reader
}

type Hour = Wall | { readonly minutes: readonly Wall[] }

function hourOf(read: (minute: number) => Wall, hour: number): Hour {
  const first = read(hour * 60)
  const last = read(hour * 60 + 59)
  if (first.date === last.date && last.minuteOfDay - first.minuteOfDay === 59) return first
  return { minutes: Array.from({ length: 60 }, (_, minute) => read(hour * 60 + minute)) }
}
