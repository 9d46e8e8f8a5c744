import { createRequire } from 'node:module'
import dayjs from 'dayjs'
import dayjsBusinessTime from 'dayjs-business-time'
import { Temporal } from 'temporal-polyfill'
import type { Duration, Instant } from '#kernel/instant.ts'

/** Other ways to answer the same two questions, each on a calendar it can express: one zone, Monday to Friday 9 to 17. */
export type Rival = {
  readonly name: string
  readonly due: (start: Instant, work: Duration) => number
  readonly elapsed: (from: Instant, to: Instant) => number
}

type Setting = { readonly zone: string; readonly holidays: readonly string[] }

/** Both libraries work in the zone of the process; `zone` must be that one. */
export const rivals = (setting: Setting): readonly Rival[] => [
  momentBusinessTime(setting),
  dayjsRival(setting),
  temporalDayLoop(setting),
]

type WorkingMoment = {
  addWorkingTime(amount: number, unit: string): WorkingMoment
  workingDiff(other: WorkingMoment, unit: string): number
  valueOf(): number
}
type MomentWithWork = {
  (epochMs: number): WorkingMoment
  updateLocale(name: string, settings: object): void
}

function momentBusinessTime({ holidays }: Setting): Rival {
  const moment = createRequire(import.meta.url)('moment-business-time') as MomentWithWork
  const hours = ['09:00:00', '17:00:00']
  moment.updateLocale('en', {
    workinghours: { 0: null, 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: null },
    holidays,
  })
  return {
    name: 'moment-business-time',
    due: (start, work) =>
      moment(start)
        .addWorkingTime(work / 60_000, 'minutes')
        .valueOf(),
    elapsed: (from, to) => moment(to).workingDiff(moment(from), 'milliseconds'),
  }
}

function dayjsRival({ holidays }: Setting): Rival {
  dayjs.extend(dayjsBusinessTime)
  const hours = [{ start: '09:00:00', end: '17:00:00' }]
  const open = { monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours }
  dayjs.setBusinessTime({ sunday: null, ...open, saturday: null } as never)
  dayjs.setHolidays([...holidays])
  return {
    name: 'dayjs-business-time',
    due: (start, work) =>
      dayjs(start)
        .addBusinessTime(work / 60_000, 'minutes')
        .valueOf(),
    // it counts backwards: from here to there is negative when asked of the later one
    elapsed: (from, to) => dayjs(from).businessMinutesDiff(dayjs(to)) * 60_000,
  }
}

/** What one writes by hand: walk the dates, open and close each with Temporal. */
function temporalDayLoop({ zone, holidays }: Setting): Rival {
  const closed = new Set(holidays)
  const [nine, five] = [Temporal.PlainTime.from('09:00'), Temporal.PlainTime.from('17:00')]
  const dateOf = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate()
  const hoursOf = (date: Temporal.PlainDate): readonly [number, number] | null =>
    date.dayOfWeek > 5 || closed.has(date.toString())
      ? null
      : [
          date.toZonedDateTime({ timeZone: zone, plainTime: nine }).epochMilliseconds,
          date.toZonedDateTime({ timeZone: zone, plainTime: five }).epochMilliseconds,
        ]
  return {
    name: 'temporal day loop',
    due(start, work) {
      let left: number = work
      for (let date = dateOf(start); ; date = date.add({ days: 1 })) {
        const [open, close] = hoursOf(date) ?? [start, start]
        const from = Math.max(open, start)
        if (close > from && left <= close - from) return from + left
        if (close > from) left -= close - from
      }
    },
    elapsed(from, to) {
      let sum = 0
      const last = dateOf(to)
      for (
        let date = dateOf(from);
        Temporal.PlainDate.compare(date, last) <= 0;
        date = date.add({ days: 1 })
      ) {
        const [open, close] = hoursOf(date) ?? [from, from]
        sum += Math.max(0, Math.min(close, to) - Math.max(open, from))
      }
      return sum
    },
  }
}
