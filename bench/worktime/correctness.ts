import { type CalendarSpec, compileCalendar, weekdays } from '#kernel/calendar.ts'
import type { Duration, Instant } from '#kernel/instant.ts'
import { before, due, elapsed } from '#kernel/worktime.ts'
import { type MinuteTable, minuteTable } from './minute-table.ts'
import { anyMinute, chance, FIRST, fiveDays, office, YEAR } from './questions.ts'
import type { Rival } from './rivals.ts'

const calendars: readonly CalendarSpec[] = [
  office,
  fiveDays('America/New_York', ['09:00', '12:30'], ['13:15', '17:30']),
  { ...fiveDays('Europe/Moscow', ['22:00', '30:00']), exceptions: { '2026-11-04': [] } },
  fiveDays('Australia/Lord_Howe', ['00:15', '09:00']),
  {
    zone: 'America/Santiago',
    week: Object.fromEntries(weekdays.map(day => [day, [['00:00', '24:00']]])),
  },
  { zone: 'Africa/Casablanca', week: { tue: [['10:00', '10:45']], sun: [['01:30', '03:30']] } },
  {
    ...fiveDays('Europe/Brussels', ['09:00', '17:00']),
    exceptions: { '2026-12-24': [['09:00', '12:00']], '2026-12-27': [['20:00', '27:00']] },
  },
  {
    union: ['Asia/Manila', 'Europe/Amsterdam', 'America/Denver'].map(zone =>
      fiveDays(zone, ['09:00', '18:00']),
    ),
  },
]

const tableOf = (spec: CalendarSpec): MinuteTable => minuteTable(spec, FIRST, (FIRST + 3 * YEAR) as Instant)

/** A million questions to us, to the millisecond; a few thousand to the others, in whole minutes. */
export function correctness(rivals: readonly Rival[]): readonly object[] {
  const each = 1_000_000 / calendars.length
  const wrong = calendars.reduce((sum, spec) => sum + wrongAnswers(spec, each), 0)
  const judge = tableOf(office)
  return [
    { figure: 'wrong answers', name: 'accord', asked: 1_000_000, wrong, bar: 0, passed: wrong === 0 },
    ...rivals.map(rival => ({ figure: 'wrong answers', name: rival.name, ...wrongAnswersOf(rival, judge) })),
  ]
}

/** Measuring, adding, and counting back from the answer, each against the table. */
function wrongAnswers(spec: CalendarSpec, questions: number): number {
  const [judge, calendar] = [tableOf(spec), compileCalendar(spec)]
  let wrong = 0
  for (let i = 0; i < questions; i++) {
    const start = (FIRST + Math.floor(chance() * 2 * YEAR)) as Instant
    const to = (start + Math.floor(chance() * chance() * YEAR)) as Instant
    const whole = judge.elapsed(start, to)
    const work = Math.ceil(chance() * whole) as Duration
    const end = due(calendar, start, work)
    const back = end === 'never' ? end : before(calendar, end, work)
    const isRight =
      elapsed(calendar, start, to) === whole &&
      end === judge.due(start, work) &&
      typeof back === 'number' &&
      judge.elapsed(back, end as Instant) === work
    if (!isRight) wrong++
  }
  return wrong
}

/** `namesNextOpening`: right, but for naming the next opening where the work was done at closing time. */
function wrongAnswersOf(rival: Rival, judge: MinuteTable): object {
  const asked = 3_000
  const tally = { dueWrong: 0, namesNextOpening: 0, elapsedWrong: 0 }
  for (let i = 0; i < asked; i++) {
    const start = anyMinute()
    const work = (Math.ceil(chance() * 40 * 60) * 60_000) as Duration
    const [answer, expected] = [rival.due(start, work), judge.due(start, work)]
    if (answer !== expected && judge.elapsed(start, answer as Instant) === work) tally.namesNextOpening++
    else if (answer !== expected) tally.dueWrong++
    const to = (start + Math.floor(chance() * 20_000) * 60_000) as Instant
    if (rival.elapsed(start, to) !== judge.elapsed(start, to)) tally.elapsedWrong++
  }
  return { asked, ...tally }
}
