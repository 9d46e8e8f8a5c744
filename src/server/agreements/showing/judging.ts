// What a check says of terms, in the reader's words: findings, example cases, promises, and the dates ahead.

import type { z } from 'zod'
import { caseMessage } from '#domain/agreements/cases.ts'
import { worded } from '#domain/agreements/finding.ts'
import { hasBegun, nextTurn } from '#domain/agreements/lifecycle.ts'
import { plannedNotices } from '#domain/agreements/noticing.ts'
import type { checkReply } from '#domain/agreements/shapes.ts'
import { endOf, startOf, type Term, wallInstant } from '#domain/agreements/term.ts'
import type { AgreementState, AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import { sentencesOf } from '#domain/sla/sentences.ts'
import { type Calendar, compileCalendar } from '#kernel/calendar.ts'
import { type Instant, toIso } from '#kernel/instant.ts'
import type { Survey } from '../surveying.ts'
import type { Speech } from './speech.ts'

type Check = z.input<typeof checkReply>

export const judged = (
  { found, outcomes, policy }: Survey,
  speech: Speech,
): Pick<Check, 'findings' | 'cases' | 'sentences'> => ({
  findings: worded(found, speech),
  cases: outcomes.map(outcome => ({
    ...outcome,
    message: caseMessage(outcome, speech.say, wallTime => {
      const { zone } = outcome.case
      const there = speech.format.inZone(zone)
      const at = wallInstant(zone, wallTime)
      return `${there.weekday(at)} ${there.date(at)} ${there.time(at)}`
    }),
  })),
  sentences: policy ? [...sentencesOf(policy.terms, speech)] : [],
})

/** What it has told, or would not tell, since it began stands in its ledger of notices: that is no finding any more. */
export const withoutTold = (
  looked: Survey,
  { state, endsOn, terms }: Pick<Dated, 'state' | 'endsOn' | 'terms'>,
  wanted: Pick<Dated, 'endsOn'>,
): Survey => {
  if (!hasBegun(state) || endsOn !== wanted.endsOn) return looked
  const isTold = ({ code, params }: Survey['found'][number]): boolean =>
    (code === 'notice_already_past' || code === 'notice_before_start') &&
    terms.notices.ahead.some(days => days === params.count)
  return { ...looked, found: looked.found.filter(found => !isTold(found)) }
}

type Dated = Term & {
  readonly state: AgreementState
  readonly plannedAt: Instant | null
  readonly terms: AgreementTerms
}

/** The next moments it is told about or turns at: five at most, the soonest first. */
export const nextDates = (
  { state, plannedAt, terms, startsOn, endsOn, zone }: Dated,
  calendar: Calendar | null,
  now: Instant,
): Check['nextDates'] => {
  const term = { startsOn, endsOn, zone }
  const facts = { state, startsAt: startOf(term), endsAt: endOf(term), plannedAt }
  const first = nextTurn(facts)
  const second = first?.to === 'active' ? nextTurn({ ...facts, state: 'active' }) : null
  const turns = [first, second].flatMap(turn =>
    turn === null ? [] : [{ at: turn.at, kind: `turns_${turn.to}` as const }],
  )
  const notices = plannedNotices(
    { notices: terms.notices, term, state, beginsAt: null, endedAt: null, calendar },
    now,
  ).flatMap(({ kind, dueAt, skipped }) => (skipped === null ? [{ at: dueAt, kind }] : []))
  return [...turns, ...notices]
    .filter(({ at }) => at >= now)
    .sort((a, b) => a.at - b.at)
    .slice(0, 5)
    .map(({ at, kind }) => ({ at: toIso(at), kind }))
}

export const compiled = ({ calendar }: Survey): Calendar | null =>
  calendar === null ? null : compileCalendar(calendar.spec)
