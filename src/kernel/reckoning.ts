/**
 * What an account adds up to: time used, and the instant at which a level of used time is reached. A due instant, a
 * warning and an escalation are all such levels, so they come from one forward function, and never from subtracting.
 */
import type { Account } from './account.ts'
import { type Calendar, type CalendarKey, type CalendarSpec, compileCalendar } from './calendar.ts'
import type { Duration, Instant } from './instant.ts'
import type { Target, Threshold } from './terms.ts'
import { due, elapsed } from './worktime.ts'

export type Calendars = Readonly<Record<CalendarKey, CalendarSpec | Calendar>>

/** New versions took over at an instant: old key -> new key. What was counted until then stays counted. */
export type Edition = { readonly at: Instant; readonly calendars: Readonly<Record<CalendarKey, CalendarKey>> }

export type Books = { readonly calendars: Calendars; readonly editions: readonly Edition[] }

/** A stretch of running time under one calendar version; `to: null` while it goes on. */
export type Stretch = { readonly from: Instant; readonly to: Instant | null; readonly calendar: CalendarKey }

/** Counted milliseconds until `now`, or until the account ended. */
export function usedBy(account: Account, books: Books, now: Instant): Duration {
  let used = 0
  for (const { from, to, calendar } of stretches(account, books)) {
    used += elapsed(open(books, calendar), from, to ?? now)
  }
  return used as Duration
}

/**
 * The earliest instant at which `level` has been used: `never` when the calendar does not have that much, null when
 * it is not known (paused, or ended before). A pause that begins exactly at that instant comes first: nothing falls
 * due in the instant it stops counting.
 */
export function reaches(account: Account, books: Books, level: number): Instant | 'never' | null {
  let left = Math.max(0, level)
  for (const stretch of stretches(account, books)) {
    const calendar = open(books, stretch.calendar)
    const at = due(calendar, stretch.from, left as Duration)
    if (stretch.to === null || (at !== 'never' && at < stretch.to)) return at
    left -= elapsed(calendar, stretch.from, stretch.to)
  }
  return null
}

/** The due instant; for an account that ended while it ran, the one it was held to. */
export const dueOf = (account: Account, books: Books): Instant | 'never' | null =>
  reaches(heldOpen(account), books, account.target.work)

/** For a waiting account: its due instant if it went on now. */
export function dueIfResumed(account: Account, books: Books, now: Instant): Instant | 'never' {
  const left = Math.max(0, account.target.work - usedBy(account, books, now))
  return due(open(books, calendarNow(account, books)), now, left as Duration)
}

/** The due instant that was not kept by `now`, or null. Done exactly at the due instant is kept. */
export function breachOf(account: Account, books: Books, now: Instant): Instant | null {
  const at = dueOf(account, books)
  const until = account.end?.at ?? now
  return typeof at === 'number' && at < until ? at : null
}

/** Counted time at which a threshold lies. A percentage is rounded up to the millisecond: never early. */
export function levelOf(target: Target, threshold: Threshold): number {
  if ('percent' in threshold) return Math.ceil((target.work * threshold.percent) / 100)
  return 'before' in threshold ? target.work - threshold.before : target.work + threshold.after
}

/** The running time of the account, cut where a new calendar version took over. */
export function stretches(account: Account, books: Books): readonly Stretch[] {
  const reigns = reignsOf(account, books)
  return account.spells.flatMap(spell => (spell.kind === 'running' ? cut(spell, reigns) : []))
}

/**
 * The calendar versions that count for the account, each from an instant on, the first from the beginning. Terms name
 * the version of the day they were stated: later editions take over from it, earlier ones come before it.
 */
export function reignsOf({ target, terms, end }: Account, { editions }: Books): readonly Reign[] {
  let reigns: readonly Reign[] = [{ from: FOREVER_AGO, calendar: target.calendar, edition: -1 }]
  for (let index = terms.editions; index < editions.length; index++) {
    const next = editions[index]?.calendars[reigns.at(-1)?.calendar ?? target.calendar]
    if (next !== undefined)
      reigns = [...reigns, { from: editions[index]?.at ?? FOREVER_AGO, calendar: next, edition: index }]
  }
  for (let index = terms.editions - 1; index >= 0; index--) {
    const [first, ...later] = reigns
    const earlier = predecessor(editions[index], first?.calendar)
    if (first === undefined || earlier === undefined) continue
    const since = { ...first, from: editions[index]?.at ?? FOREVER_AGO, edition: index }
    reigns = [{ from: FOREVER_AGO, calendar: earlier, edition: -1 }, since, ...later]
  }
  return end === null ? reigns : reigns.filter(reign => reign.edition < end.editions)
}

export type Reign = { readonly from: Instant; readonly calendar: CalendarKey; readonly edition: number }

export const calendarNow = (account: Account, books: Books): CalendarKey =>
  reignsOf(account, books).at(-1)?.calendar ?? account.target.calendar

export function open({ calendars }: Books, key: CalendarKey): Calendar {
  const calendar = calendars[key]
  if (calendar === undefined)
    throw new Error(`calendar "${key}" is not among those given: ${Object.keys(calendars)}`)
  return 'openings' in calendar ? calendar : compileCalendar(calendar)
}

const FOREVER_AGO = Number.NEGATIVE_INFINITY as Instant

const predecessor = (
  edition: Edition | undefined,
  calendar: CalendarKey | undefined,
): CalendarKey | undefined =>
  Object.entries(edition?.calendars ?? {}).find(([, successor]) => successor === calendar)?.[0]

/** A span of running time, cut where a new version took over. */
export function cut(
  span: { readonly from: Instant; readonly to: Instant | null },
  reigns: readonly Reign[],
): Stretch[] {
  return reigns.flatMap(({ from: since, calendar }, index) => {
    const until = reigns[index + 1]?.from ?? null
    const from = since > span.from ? since : span.from
    const to = until === null ? span.to : span.to === null || until < span.to ? until : span.to
    return to === null || from < to ? [{ from, to, calendar }] : []
  })
}

/** As if the last spell had not been ended: what the clock showed until then. */
function heldOpen(account: Account): Account {
  const last = account.spells.at(-1)
  if (account.end === null || last === undefined || last.kind !== 'running') return account
  return { ...account, spells: [...account.spells.slice(0, -1), { ...last, to: null }] }
}
