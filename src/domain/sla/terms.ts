// From a policy's version to the terms of one ticket: plain values the kernel counts by, pinned with the ticket.

import { workingDay } from '#domain/calendars/inspecting.ts'
import type { CalendarSpec } from '#kernel/calendar.ts'
import { type Duration, milliseconds, parseDuration } from '#kernel/instant.ts'
import { isRefusal } from '#kernel/refusal.ts'
import {
  type PromiseKind,
  promiseKinds,
  type Rating,
  type Target,
  type Terms,
  type Version,
} from '#kernel/terms.ts'
import type { PolicyTerms } from './policy-shapes.ts'
import type { Severity } from './severity.ts'
import { thresholdsOf } from './thresholds.ts'

export type PublishedPolicy = {
  readonly id: string
  readonly name: string
  readonly versionId: string
  readonly version: number
  readonly terms: PolicyTerms
}

/** A calendar's version that counts, by the key clocks know it by. */
export type CountingCalendar = {
  readonly key: string
  readonly id: string
  readonly name: string
  readonly version: number
  readonly spec: CalendarSpec
}

/** Round the clock, for what is promised whatever the hours. Counts by no published calendar. */
export const always: CountingCalendar = {
  key: 'always',
  id: 'always',
  name: '24 × 7',
  version: 1,
  spec: {
    zone: 'UTC',
    week: {
      mon: [['00:00', '24:00']],
      tue: [['00:00', '24:00']],
      wed: [['00:00', '24:00']],
      thu: [['00:00', '24:00']],
      fri: [['00:00', '24:00']],
      sat: [['00:00', '24:00']],
      sun: [['00:00', '24:00']],
    },
  },
}

export type Circumstances = {
  readonly severity: Rating
  readonly priority: Rating | null
  readonly agreement?: Version | null
  /** What begins with the arrival begins with the acceptance instead. */
  readonly fromAcceptance?: boolean
}

export const termsOf = (
  policy: PublishedPolicy,
  calendar: CountingCalendar,
  { severity, priority, agreement = null, fromAcceptance = false }: Circumstances,
): Terms => {
  const promises: Partial<Record<PromiseKind, Target>> = {}
  for (const promise of promiseKinds) {
    const target = targetOf(policy.terms, promise, severity.value as Severity, calendar)
    if (target) promises[promise] = fromAcceptance ? startingAccepted(target) : target
  }
  const version = ({ id, name, version: number }: CountingCalendar) => ({ id, name, version: number })
  return {
    key: [
      policy.versionId,
      calendar.key,
      ...wordsOf(severity),
      ...wordsOf(priority),
      ...(agreement ? [agreement.id, agreement.version] : []),
      ...(fromAcceptance ? ['accepted'] : []),
    ].join('/'),
    promises,
    source: {
      agreement: agreement && { id: agreement.id, name: agreement.name, version: agreement.version },
      policy: { id: policy.id, name: policy.name, version: policy.version },
      severity,
      priority,
      calendars: { [calendar.key]: version(calendar), [always.key]: version(always) },
    },
  }
}

const startingAccepted = (target: Target): Target =>
  target.startsOn === undefined ? target : { ...target, startsOn: 'acceptance' }

const targetOf = (
  terms: PolicyTerms,
  promise: PromiseKind,
  severity: Severity,
  working: CountingCalendar,
): Target | null => {
  const cell = terms.targets[severity]?.[promise]
  if (!cell) return null
  const calendar = cell.hours === 'always' ? always : working
  const lengthOf = (written: string): Duration => workOf(written, calendar.spec)
  const work = lengthOf(cell.work)
  return {
    work,
    calendar: calendar.key,
    pausesOn: terms.pauses[promise],
    ...(promise === 'first_response' || promise === 'resolution' ? { startsOn: terms.startsOn } : {}),
    ...(promise === 'resolution'
      ? { reopenWindow: terms.reopenWindow === null ? null : workOf(terms.reopenWindow, always.spec) }
      : {}),
    thresholds: thresholdsOf(terms, promise, work, lengthOf),
  }
}

/** `PT4H` is four hours; `P3D` is three working days of the calendar it counts on. */
export const workOf = (written: string, spec: CalendarSpec): Duration => {
  const workingDays = /^P(\d+)D$/.exec(written)
  if (workingDays) return milliseconds(Number(workingDays[1]) * workingDay(spec))
  const length = parseDuration(written)
  if (isRefusal(length)) throw new RangeError(`a policy holds a length of time nobody can read: ${written}`)
  return length
}

const wordsOf = (rating: Rating | null): readonly string[] =>
  rating === null ? ['-'] : [rating.value, rating.setBy, rating.reason ?? '']
