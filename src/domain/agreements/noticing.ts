// What people will be told about an agreement, and when: computed from the days of one period, never from how long it
// is. The ledger keeps a row for each, keyed by (agreement, period, kind, days before).

import { type Calendar, nextOpening } from '#kernel/calendar.ts'
import { hours, type Instant, plus } from '#kernel/instant.ts'
import { hasBegun } from './lifecycle.ts'
import type { DatedKind, NoticeKind } from './shapes.ts'
import { addDays, dayBegins, endOf, startOf, type Term, wallInstant } from './term.ts'
import type { AgreementState, AgreementTerms } from './terms-shapes.ts'

/** Why a notice was not told. */
export const skipReasons = [
  'already_past',
  'before_start',
  'dates_changed',
  'terms_changed',
  'withdrawn',
  'cancelled',
  'already_over',
  'overtaken',
  'renewed',
  'nobody',
] as const
export type SkipReason = (typeof skipReasons)[number]

export type PlannedNotice = {
  readonly kind: DatedKind
  readonly daysBefore: number
  /** The moment it speaks of. */
  readonly about: Instant
  readonly dueAt: Instant
  /** Set when it is planned too late, or for a day on which it does not hold yet: recorded, never told. */
  readonly skipped: Extract<SkipReason, 'already_past' | 'before_start'> | null
}

export type NoticeFacts = {
  readonly notices: AgreementTerms['notices']
  readonly term: Term
  readonly state: AgreementState
  /** When it begins or has just begun, where that is not the start of its term: by hand, or planned late. */
  readonly beginsAt: Instant | null
  /** When it ended, where that is not the end of its term: by hand. */
  readonly endedAt: Instant | null
  /** In whose hours a notice is told: the agreement's. */
  readonly calendar: Calendar | null
}

/** Everything its period asks for, earliest first. A draft tells nobody anything. */
export const plannedNotices = (facts: NoticeFacts, now: Instant): readonly PlannedNotice[] => {
  const { state } = facts
  if (state === 'draft' || state === 'cancelled') return []
  return [...beginning(facts), ...ahead(facts, now), ...ending(facts)].sort(
    (a, b) => a.dueAt - b.dueAt || b.daysBefore - a.daysBefore,
  )
}

const beginning = ({ notices, term, state, beginsAt }: NoticeFacts): readonly PlannedNotice[] => {
  const at = beginsAt ?? (state === 'planned' ? startOf(term) : null)
  if (!notices.activation || at === null) return []
  return [{ kind: 'activated', daysBefore: 0, about: at, dueAt: at, skipped: null }]
}

const ahead = (facts: NoticeFacts, now: Instant): readonly PlannedNotice[] => {
  const { notices, term, state } = facts
  const about = endOf(term)
  if (about === null || term.endsOn === null || state === 'ended') return []
  const begins = hasBegun(state) ? null : (facts.beginsAt ?? startOf(term))
  return distinct(notices.ahead).map(daysBefore => {
    const dueAt = morningOf(addDays(term.endsOn ?? '', -daysBefore), term.zone, facts.calendar)
    const early = begins !== null && dueAt < begins
    const skipped = dueAt < now ? 'already_past' : early ? 'before_start' : null
    return { kind: 'ends_soon', daysBefore, about, dueAt, skipped }
  })
}

const ending = ({ notices, term, state, endedAt }: NoticeFacts): readonly PlannedNotice[] => {
  const at = endedAt ?? (state === 'ended' ? null : endOf(term))
  if (!notices.ending || at === null) return []
  return [{ kind: 'ended', daysBefore: 0, about: at, dueAt: at, skipped: null }]
}

/** The first working moment of that day, or nine o'clock where nobody works on it. */
export const morningOf = (date: string, zone: string, calendar: Calendar | null): Instant => {
  const opening = calendar === null ? 'never' : nextOpening(calendar, dayBegins(zone, date))
  const opensThatDay = opening !== 'never' && opening < dayBegins(zone, addDays(date, 1))
  // Round the clock is no reason to tell somebody at midnight.
  return opensThatDay && opening !== dayBegins(zone, date) ? opening : wallInstant(zone, `${date}T09:00`)
}

/** Told so much after its moment, a notice says that it comes late. */
export const isLate = (dueAt: Instant, toldAt: Instant): boolean => toldAt > plus(dueAt, hours(1))

const distinct = (days: readonly number[]): readonly number[] => [...new Set(days)].sort((a, b) => b - a)

/** What a notice that is due needs to know of its agreement. */
export type FateFacts = {
  readonly state: AgreementState
  /** Its period is the one in force. */
  readonly inForce: boolean
  /** What follows it is planned or holds already, and leaves no gap. */
  readonly renewed: boolean
  /** A later notice of the same end is due as well. */
  readonly overtaken: boolean
}

/** Why it is not told after all, as things stand at `now`; null: it is. */
export const silencedBy = (
  notice: { readonly kind: NoticeKind; readonly about: Instant },
  { state, inForce, renewed, overtaken }: FateFacts,
  now: Instant,
): SkipReason | null => {
  if (!inForce) return 'dates_changed'
  if (state === 'cancelled') return 'cancelled'
  if (state === 'draft') return 'withdrawn'
  if (notice.kind === 'hours_used') return state === 'ended' ? 'already_over' : overtaken ? 'overtaken' : null
  if (notice.kind !== 'ends_soon') return null
  if (state === 'planned') return 'before_start'
  if (state === 'ended' || now >= notice.about) return 'already_over'
  if (overtaken) return 'overtaken'
  return renewed ? 'renewed' : null
}

/** It speaks of something that has happened, so it waits until it has. */
export const waitsFor = (kind: NoticeKind, state: AgreementState): boolean =>
  (kind === 'activated' && state === 'planned') ||
  (kind === 'ended' && (state === 'planned' || state === 'active' || state === 'suspended'))
