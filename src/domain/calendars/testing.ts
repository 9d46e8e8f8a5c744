// "If it starts … and lasts … → due": the editor's test, and the same question for people with a script.

import type { z } from 'zod'
import { type CalendarSpec, compileCalendar, walk } from '#kernel/calendar.ts'
import { days, type Instant, parseDuration, parseInstant, plus, toIso } from '#kernel/instant.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { due } from '#kernel/worktime.ts'
import { offsetsOfYear } from '#kernel/zone.ts'
import type { calendarTestReply } from './shapes.ts'

const shown = 200

export const addWork = (
  spec: CalendarSpec,
  asked: { readonly start: string; readonly work: string },
): z.input<typeof calendarTestReply> | Refusal => {
  const work = parseDuration(asked.work)
  if (isRefusal(work)) return { ...work, path: ['work'] }
  if (work < 0) return refusal('duration.unreadable', { path: ['work'], params: { found: asked.work } })
  const start = parseInstant(asked.start)
  if (isRefusal(start)) return { ...start, path: ['start'] }
  const calendar = compileCalendar(spec)
  const at = due(calendar, start, work)
  const until = at === 'never' ? plus(start, days(14)) : at
  const segments = walk(calendar, start, until < plus(start, days(400)) ? until : plus(start, days(400)))
  return {
    due: at === 'never' ? null : toIso(at),
    segments: segments.slice(0, shown).map(({ from, to, open, reason }) => ({
      from: toIso(from),
      to: toIso(to),
      open,
      kind: reason.kind,
      name: reason.kind === 'holiday' ? reason.name : null,
    })),
  }
}

/** The first instant after `now` at which the clocks of one of these zones change, within 400 days. */
export const clockChangeAfter = (zones: readonly string[], now: Instant): Instant | null => {
  const latest = plus(now, days(400))
  const year = Number(toIso(now).slice(0, 4))
  const changes = zones
    .flatMap(zone => [year, year + 1, year + 2].flatMap(one => changesIn(zone, one)))
    .filter(at => at > now && at <= latest)
  return changes.length === 0 ? null : (Math.min(...changes) as Instant)
}

// A year's first period begins with the year, whether or not the clocks changed then.
const changesIn = (zone: string, year: number): readonly number[] => {
  const periods = offsetsOfYear(zone, year)
  const before = offsetsOfYear(zone, year - 1).at(-1)?.offset
  return periods.flatMap(({ from, offset }, index) =>
    offset === (index === 0 ? before : periods[index - 1]?.offset) ? [] : [from],
  )
}
