// Working hours while they are being typed. The texts are kept as they stand, so that half a band is not thrown away,
// and read as a whole whenever somebody wants to know what they mean.

import type { Language } from '#domain/actor.ts'
import { readHours, typeHours, type Week } from '#domain/calendars/typed-hours.ts'
import { type Band, type Weekday, type WeekSpec, weekdays } from '#kernel/calendar.ts'
import { isRefusal } from '#kernel/refusal.ts'

export type DayOff = {
  readonly date: string
  readonly name: string
  /** Empty: closed all day. */
  readonly hours: string
}

export type HoursDraft = {
  readonly zone: string
  readonly days: Readonly<Record<Weekday, string>>
  readonly off: readonly DayOff[]
}

/** A text that cannot be read: of a weekday or of a date. */
export type Unreadable = { readonly place: string; readonly text: string }

export const draftOf = ({ zone, week, exceptions = {} }: WeekSpec): HoursDraft => ({
  zone,
  days: daysOf(week),
  off: Object.entries(exceptions)
    .map(([date, given]) =>
      'bands' in given
        ? { date, name: given.name, hours: typeBands(given.bands) }
        : { date, name: '', hours: typeBands(given) },
    )
    .sort((a, b) => (a.date < b.date ? -1 : 1)),
})

export const daysOf = (week: Week): Readonly<Record<Weekday, string>> => {
  const of = (day: Weekday) => typeBands(week[day] ?? [])
  return {
    mon: of('mon'),
    tue: of('tue'),
    wed: of('wed'),
    thu: of('thu'),
    fri: of('fri'),
    sat: of('sat'),
    sun: of('sun'),
  }
}

/** What the texts mean, leaving out what cannot be read and saying what that is. */
export const readDraft = (
  { zone, days, off }: HoursDraft,
  language: Language,
): { readonly spec: WeekSpec; readonly unreadable: readonly Unreadable[] } => {
  const unreadable: Unreadable[] = []
  const bandsOf = (place: string, text: string): readonly Band[] => {
    const bands = readBands(text, language)
    if (bands) return bands
    unreadable.push({ place, text })
    return []
  }
  const week: Partial<Record<Weekday, readonly Band[]>> = {}
  for (const day of weekdays) {
    const bands = bandsOf(day, days[day])
    if (bands.length > 0) week[day] = bands
  }
  const exceptions: Record<string, readonly Band[] | { name: string; bands: readonly Band[] }> = {}
  for (const { date, name, hours } of off) {
    const bands = bandsOf(date, hours)
    exceptions[date] = name.trim() === '' ? bands : { name: name.trim(), bands }
  }
  return { spec: { zone, week, ...(off.length > 0 ? { exceptions } : {}) }, unreadable }
}

/** `8:30-12, 13-17:30` -> bands; nothing typed is closed. Null when it cannot be read. */
export const readBands = (text: string, language: Language): readonly Band[] | null => {
  if (text.trim() === '') return []
  const week = readHours(`mo ${text.replaceAll(';', ',')}`, language)
  return isRefusal(week) ? null : (week.mon ?? [])
}

/** The bands of one day as one would type them. */
export const typeBands = (bands: readonly Band[]): string => typeHours({ mon: bands }).replace(/^mo /, '')
