// Hours as people type them: `mo-fr 8:30-12, 13-17:30; sa 9-13`, `mon-sun 22-6`, `24/7`. Day names in the reader's
// language or in English; a close before its open is on the next day.

import type { Language } from '#domain/actor.ts'
import { type Band, type Weekday, type WeekSpec, weekdays } from '#kernel/calendar-spec.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'

export type Week = WeekSpec['week']

// Monday first. What is typed may go on beyond these letters: "mo", "mon", "monday".
const dayNames: Readonly<Record<Language, readonly string[]>> = {
  en: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'],
  nl: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
  fr: ['lu', 'ma', 'me', 'je', 've', 'sa', 'di'],
  es: ['lu', 'ma', 'mi', 'ju', 'vi', 'sá', 'do'],
  ru: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
}

/** Reads typed hours. Refuses with `calendars.hours_unreadable` and the piece that could not be read. */
export const readHours = (typed: string, language: Language = 'en'): Week | Refusal => {
  const text = typed.trim().toLowerCase().replaceAll(/[–—]/g, '-')
  if (/^(24\/7|24x7|7x24)$/.test(text))
    return Object.fromEntries(weekdays.map(day => [day, [['00:00', '24:00']]]))
  const week: Partial<Record<Weekday, Band[]>> = {}
  for (const piece of text
    .split(/[;\n]/)
    .map(part => part.trim())
    .filter(Boolean)) {
    const read = readPiece(piece, language)
    if (!read) return refusal('calendars.hours_unreadable', { params: { found: piece } })
    for (const day of read.days)
      week[day] = [...(week[day] ?? []), ...read.bands].sort(([a], [b]) => (a < b ? -1 : 1))
  }
  return Object.keys(week).length > 0
    ? week
    : refusal('calendars.hours_unreadable', { params: { found: typed.trim() } })
}

const readPiece = (
  piece: string,
  language: Language,
): { days: readonly Weekday[]; bands: readonly Band[] } | null => {
  const split = /^([^\d]+?)\s*:?\s+(\d.*)$/u.exec(piece)
  if (!split) return null
  const days = readDays(split[1] ?? '', language)
  const bands = (split[2] ?? '').split(/[,+&]/).map(readBand)
  return days && bands.every(band => band !== null) ? { days, bands } : null
}

const readDays = (text: string, language: Language): readonly Weekday[] | null => {
  const days: Weekday[] = []
  for (const part of text.split(/[,\s]+/).filter(Boolean)) {
    const [from, to = from, ...more] = part.split('-').map(name => dayOf(name, language))
    if (from === undefined || from < 0 || to === undefined || to < 0 || more.length > 0) return null
    for (let place = from; ; place = (place + 1) % 7) {
      const day = weekdays[place]
      if (day && !days.includes(day)) days.push(day)
      if (place === to) break
    }
  }
  return days.length > 0 ? days : null
}

const dayOf = (name: string, language: Language): number => {
  for (const names of [dayNames[language], dayNames.en]) {
    const place = names.findIndex(start => name.replace('.', '').startsWith(start))
    if (place >= 0) return place
  }
  return -1
}

const readBand = (text: string): Band | null => {
  const times = /^\s*(\d{1,2})(?:[:.h](\d{2}))?\s*(?:-|to|tot|à|a|до)\s*(\d{1,2})(?:[:.h](\d{2}))?\s*$/u.exec(
    text,
  )
  if (!times) return null
  const open = Number(times[1]) * 60 + Number(times[2] ?? 0)
  const end = Number(times[3]) * 60 + Number(times[4] ?? 0)
  const close = end <= open ? end + 24 * 60 : end
  if (open >= 24 * 60 || close > 48 * 60 || Number(times[2] ?? 0) > 59 || Number(times[4] ?? 0) > 59)
    return null
  return [wallTime(open), wallTime(close)]
}

const wallTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** The same hours as one would type them, days with equal hours together: `mo-fr 09:00-17:00; sa 09:00-13:00`. */
export const typeHours = (week: Week, language: Language = 'en'): string => {
  const textOf = (day: Weekday): string =>
    (week[day] ?? []).map(([open, close]) => `${open}-${shown(close)}`).join(', ')
  const pieces: string[] = []
  for (let place = 0; place < 7; ) {
    const hours = textOf(weekdays[place] ?? 'mon')
    let end = place
    while (end + 1 < 7 && textOf(weekdays[end + 1] ?? 'mon') === hours) end += 1
    const [first, last] = [dayNames[language][place], dayNames[language][end]]
    if (hours) pieces.push(`${first === last ? first : `${first}-${last}`} ${hours}`)
    place = end + 1
  }
  return pieces.join('; ')
}

const shown = (close: string): string => {
  const hour = Number(close.slice(0, 2))
  return hour > 24 ? `${String(hour - 24).padStart(2, '0')}${close.slice(2)}` : close
}
