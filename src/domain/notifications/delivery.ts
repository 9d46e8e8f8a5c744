// When a mail may reach a person: in their working time, and outside the hours they want to be left alone. The record
// and the app do not wait; only what makes a telephone buzz does.

import { type Calendar, type CalendarSpec, compileCalendar, isOpen, nextOpening } from '#kernel/calendar.ts'
import type { Instant } from '#kernel/instant.ts'
import type { NotificationPreferences } from './shapes.ts'

/** @returns the first instant at or after `now` that suits them; `now` itself when there is none in sight. */
export const deliverAt = (
  now: Instant,
  person: {
    readonly hours: Calendar | null
    readonly quiet: NotificationPreferences['quiet']
    readonly zone: string
  },
): Instant => {
  const calendars = [person.hours, awake(person)].filter(calendar => calendar !== null)
  let at = now
  // Two calendars that take turns being open meet soon or never.
  for (let tries = 0; tries < 400; tries++) {
    const closed = calendars.find(calendar => !isOpen(calendar, at))
    if (!closed) return at
    const opening = nextOpening(closed, at)
    if (opening === 'never') return now
    at = opening
  }
  return now
}

const awake = ({
  quiet,
  zone,
}: {
  readonly quiet: NotificationPreferences['quiet']
  readonly zone: string
}): Calendar | null => {
  if (quiet === null || quiet.from === quiet.to) return null
  const bands: readonly (readonly [string, string])[] =
    quiet.to < quiet.from
      ? [[quiet.to, quiet.from]]
      : (
          [
            ['00:00', quiet.from],
            [quiet.to, '24:00'],
          ] as const
        ).filter(([open, close]) => open < close)
  const spec: CalendarSpec = {
    zone,
    week: { mon: bands, tue: bands, wed: bands, thu: bands, fri: bands, sat: bands, sun: bands },
  }
  return compileCalendar(spec)
}
