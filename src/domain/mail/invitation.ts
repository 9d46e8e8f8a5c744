// A meeting invitation (iCalendar) in one line of plain text; the file itself stays attached.

import { displayLine } from './clean.ts'

/** `📅 Printer review · 2026-11-24 14:00 (Europe/Amsterdam) · Room 2`, or null when there is no event in it. */
export const invitationLine = (calendar: string): string | null => {
  const lines = calendar
    .slice(0, 100_000)
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
  const from = lines.indexOf('BEGIN:VEVENT')
  if (from < 0) return null
  const to = lines.indexOf('END:VEVENT', from)
  const event = lines.slice(from, to < 0 ? undefined : to)
  const parts = [fieldOf(event, 'SUMMARY'), when(event), fieldOf(event, 'LOCATION')].filter(
    part => part !== '',
  )
  return parts.length > 0 ? `📅 ${parts.join(' · ')}` : null
}

const property = (event: readonly string[], name: string): string | null =>
  event.find(line => line.startsWith(`${name}:`) || line.startsWith(`${name};`)) ?? null

const fieldOf = (event: readonly string[], name: string): string => {
  const line = property(event, name)
  if (!line) return ''
  return displayLine(
    line
      .slice(line.indexOf(':') + 1)
      .replace(/\\n/gi, ' ')
      .replace(/\\([,;\\])/g, '$1'),
  )
}

const when = (event: readonly string[]): string => {
  const line = property(event, 'DTSTART') ?? ''
  const match = /(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d))?\d*(Z?)\s*$/.exec(line)
  if (!match) return ''
  const [, year, month, day, hour, minute, utc] = match
  const zone = /TZID=([^:;]+)/.exec(line)?.[1] ?? (utc ? 'UTC' : '')
  return `${year}-${month}-${day}${hour ? ` ${hour}:${minute}` : ''}${zone ? ` (${displayLine(zone, 40)})` : ''}`
}
