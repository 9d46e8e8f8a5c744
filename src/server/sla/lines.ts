// JSON lines in, JSON lines out, as they come: a million of them take no more memory than one. A line that cannot be
// used says so in its place and does not stop the others.

import { createInterface } from 'node:readline'
import { type Calendar, type CalendarSpec, compileCalendar, inspectCalendar } from '#kernel/calendar.ts'
import { formatDuration, parseDuration, parseInstant, toIso } from '#kernel/instant.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { due, elapsed } from '#kernel/worktime.ts'
import type { MessageKey } from '#locales/keys.ts'
import type { Streams } from '#server/platform/command.ts'
import { wordsIn } from '#server/platform/words.ts'

/** @returns the exit code: 1 when any line could not be used. */
export const answerLines = async (
  { input, print }: Streams,
  answer: (line: unknown) => unknown | Refusal,
): Promise<number> => {
  const say = wordsIn('en')
  let [line, failed] = [0, false]
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1
    if (text.trim() === '') continue
    const given = read(text)
    const found = isRefusal(given) ? given : answer(given.value)
    if (!isRefusal(found)) {
      print(JSON.stringify(found))
      continue
    }
    failed = true
    const message = say(`refusal.${found.code}` as MessageKey, found.params)
    print(JSON.stringify({ error: { code: found.code, message, path: found.path ?? [] }, line }))
  }
  return failed ? 1 : 0
}

const read = (text: string): { readonly value: unknown } | Refusal => {
  try {
    const value = JSON.parse(text) as unknown
    if (typeof value === 'object' && value !== null) return { value }
    return refusal('sla.line_unreadable', { params: { what: 'a line is an object, like {"calendar": …}' } })
  } catch (error) {
    return refusal('sla.line_unreadable', { params: { what: (error as Error).message } })
  }
}

type Fields = Readonly<Record<string, unknown>>

/** `{"calendar", "start", "work"}` -> `{"due"}`. */
export const dueLine = (line: unknown): { readonly due: string } | Refusal => {
  const { calendar: spec, start: from, work: length } = line as Fields
  const start = parseInstant(String(from))
  if (isRefusal(start)) return { ...start, path: ['start'] }
  const work = parseDuration(String(length))
  if (isRefusal(work)) return { ...work, path: ['work'] }
  if (work < 0) return refusal('duration.unreadable', { path: ['work'], params: { found: String(length) } })
  const calendar = calendarOf(spec)
  if (isRefusal(calendar)) return calendar
  const at = due(calendar, start, work)
  return { due: at === 'never' ? at : toIso(at) }
}

/** `{"calendar", "from", "to"}` -> `{"elapsed"}`. */
export const elapsedLine = (line: unknown): { readonly elapsed: string } | Refusal => {
  const fields = line as Fields
  const from = parseInstant(String(fields.from))
  if (isRefusal(from)) return { ...from, path: ['from'] }
  const to = parseInstant(String(fields.to))
  if (isRefusal(to)) return { ...to, path: ['to'] }
  const calendar = calendarOf(fields.calendar)
  return isRefusal(calendar) ? calendar : { elapsed: formatDuration(elapsed(calendar, from, to)) }
}

// Scripts ask about few calendars many times: each is inspected and compiled once.
const known = new Map<string, Calendar | Refusal>()
const mostKnown = 500

const calendarOf = (spec: unknown): Calendar | Refusal => {
  const text = JSON.stringify(spec) ?? 'nothing'
  const calendar = known.get(text) ?? inspected(spec)
  if (known.size >= mostKnown) known.clear()
  known.set(text, calendar)
  return calendar
}

// Not to be saved, but perfectly clear: a calendar whose openings are all past, and bands that overlap.
const bearable = ['calendar.never_opens', 'calendar.bands_overlap']
const inspected = (spec: unknown): Calendar | Refusal => {
  const fault = inspectCalendar(spec, anyTime).find(({ code }) => !bearable.includes(code))
  return fault
    ? { ...fault, path: ['calendar', ...(fault.path ?? [])] }
    : compileCalendar(spec as CalendarSpec)
}
const anyTime = 0 as Parameters<typeof inspectCalendar>[1]
