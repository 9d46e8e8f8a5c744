// Before anything is published: what a policy would promise, and which due instants would move.

import { isDeepStrictEqual } from 'node:util'
import type { Language } from '#domain/actor.ts'
import { format } from '#domain/format.ts'
import { examplesOf } from '#domain/sla/examples.ts'
import { dueUnder } from '#domain/sla/following.ts'
import { inspectPolicy } from '#domain/sla/inspecting.ts'
import { countingAt } from '#domain/sla/match.ts'
import type { PolicyTerms } from '#domain/sla/policy-shapes.ts'
import { sentencesOf } from '#domain/sla/sentences.ts'
import type { Severity } from '#domain/sla/severity.ts'
import { always, workOf } from '#domain/sla/terms.ts'
import { type Calendar, type CalendarSpec, compileCalendar } from '#kernel/calendar.ts'
import { type Instant, toIso } from '#kernel/instant.ts'
import type { MessageKey } from '#locales/keys.ts'
import type { Desk } from '#server/platform/desk.ts'
import { wordsIn } from '#server/platform/words.ts'
import { type SlaConfig, slaConfig } from './config.ts'
import { type GoingOn, type Page, pageOfCalendar, pageOfPolicy, ticketsOf } from './store/going-on.ts'

/** The calendar a draft would count on; `instead`: a client's own, say. */
export const calendarOf = (
  config: SlaConfig,
  terms: PolicyTerms,
  instead: string | null,
  now: Instant,
): Calendar | null => {
  const id = instead ?? terms.calendarId ?? config.companyCalendarId
  const counting = id === null ? null : countingAt(config, id, now)
  return counting ? compileCalendar(counting.spec) : null
}

export const previewPolicy = async (
  desk: Desk,
  draft: {
    readonly terms: PolicyTerms
    readonly calendarId: string | null
    readonly arrives: readonly Instant[] | null
    readonly language: Language
  },
) => {
  const now = await desk.database.now()
  const calendar = calendarOf(await slaConfig(desk), draft.terms, draft.calendarId, now)
  const findings = inspectPolicy(draft.terms, calendar, now)
  const translate = wordsIn(draft.language)
  const say = (key: string, values = {}) => translate(key as MessageKey, values)
  const speech = { say, format: format({ locale: localeOf(draft.language), zone: 'UTC' }) }
  const counts = calendar !== null && findings.every(({ about }) => about.code !== 'sla.calendar_never_opens')
  return {
    sentences: [...sentencesOf(draft.terms, speech)],
    examples: counts ? [...examplesOf(draft.terms, calendar, now, draft.arrives)] : [],
    findings: findings.map(({ level, about }) => ({
      level,
      code: about.code,
      message: say(`refusal.${about.code}`, about.params),
      path: [...(about.path ?? [])],
    })),
  }
}

const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : language)

/** Which due instants a draft of a calendar would move, if it were published now. */
export const previewCalendar = async (desk: Desk, calendarId: string, spec: CalendarSpec) => {
  const now = await desk.database.now()
  const config = await slaConfig(desk)
  const keys = config.calendars.get(calendarId)?.versions.map(version => version.id) ?? []
  const after = compileCalendar(spec)
  return movesOf(desk, now, true, {
    page: from => pageOfCalendar(desk.database.app, keys, from),
    move: clock => {
      const change = { from: later(now, clock.foldedAt), before: config.compiled(clock.calendar), after }
      return dueUnder(clock, change, clock.target)
    },
  })
}

/** Which due instants of open tickets a draft of a policy would move, if they followed it now. */
export const previewPolicyMoves = async (
  desk: Desk,
  policyId: string,
  terms: PolicyTerms,
  current: PolicyTerms,
) => {
  const now = await desk.database.now()
  const config = await slaConfig(desk)
  const same = (part: keyof PolicyTerms) => isDeepStrictEqual(terms[part], current[part])
  const exact = same('pauses') && same('startsOn') && same('calendarId')
  return movesOf(desk, now, exact, {
    page: from => pageOfPolicy(desk.database.app, policyId, from),
    move: clock => {
      const cell = terms.targets[clock.severity as Severity]?.[clock.promise]
      if (!cell) return null
      const before = config.compiled(clock.calendar)
      const after = cell.hours === 'always' ? compileCalendar(always.spec) : before
      const change = { from: later(now, clock.foldedAt), before, after }
      return dueUnder(clock, change, workOf(cell.work, after.spec))
    },
  })
}

const shown = 100

type Moving = {
  readonly page: (after: string | null) => Promise<Page>
  readonly move: (clock: GoingOn) => Instant | null
}

const movesOf = async (desk: Desk, now: Instant, exact: boolean, { page, move }: Moving) => {
  const moved: { readonly clock: GoingOn; readonly to: Instant | null; readonly breaches: boolean }[] = []
  let clocks = 0
  for (let after: string | null = null; ; ) {
    const { items, next }: Page = await page(after)
    clocks += items.length
    for (const clock of items) {
      // What waits has no due instant to move, and what is late stays late.
      if (clock.state !== 'running' || clock.breached) continue
      const to = move(clock)
      if (to !== clock.dueAt) moved.push({ clock, to, breaches: to !== null && to <= now })
    }
    if (next === null) break
    after = next
  }
  const first = moved
    .sort((a, b) => (a.to ?? Number.MAX_SAFE_INTEGER) - (b.to ?? Number.MAX_SAFE_INTEGER))
    .slice(0, shown)
  const tickets = await ticketsOf(
    desk.database.app,
    first.map(({ clock }) => clock.ticketId),
  )
  return {
    clocks,
    moved: moved.length,
    breaches: moved.filter(({ breaches }) => breaches).length,
    exact,
    items: first.flatMap(({ clock, to, breaches }) => {
      const ticket = tickets.get(clock.ticketId)
      if (!ticket) return []
      const { promise, dueAt } = clock
      const iso = (at: Instant | null) => (at === null ? ('never' as const) : toIso(at))
      return [{ ...ticket, promise, dueAt: iso(dueAt), newDueAt: iso(to), breaches }]
    }),
  }
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b)
