// What every decision about an agreement starts from and comes to: where it stands, and the course it takes.

import { type Instant, toIso } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Event } from '../event.ts'
import type { agreementEvents } from './events.ts'
import { nextTurn, type Turn } from './lifecycle.ts'
import { endOf, shareDays, startOf, type Term } from './term.ts'
import type { AgreementState } from './terms-shapes.ts'

type Happened = Event<typeof agreementEvents>

export type AgreementDecision<Reply> = {
  readonly subject: { readonly kind: 'agreement'; readonly id: string; readonly clientId: string }
  readonly events: readonly Happened[]
  readonly reply: Reply
}

/** Another agreement of the series that holds on some of the same days. */
export type Sibling = Term & { readonly name: string; readonly number: number }

/** As it stands, with every turn taken that is due: whoever decides first lets it catch up. */
export type AgreementNow = {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly clientId: string
  readonly state: AgreementState
  readonly term: Term
  readonly periodId: string
  /** The later of when it was planned and when its dates were last set. */
  readonly plannedAt: Instant | null
  /** Grows by each change: what `base` is compared with. */
  readonly rowVersion: number
  /** The newest published version; 0: none. */
  readonly newest: number
  /** When the newest one takes effect; null: from the beginning. */
  readonly newestFrom: Instant | null
  readonly hasDraft: boolean
  /** The others of its series that are planned, hold or held. */
  readonly series: readonly Sibling[]
  /** Why its terms may not be promised: see `readiness`; null when they may. */
  readonly obstacle: Refusal | null
  /** An id for the period it gets when its dates change. */
  readonly nextPeriodId: string
}

/** A row of its transitions. */
export type Transition = {
  readonly before: AgreementState | null
  readonly after: AgreementState
  readonly at: Instant
  readonly automatic: boolean
  readonly reason: string | null
  /** The period it belongs to. */
  readonly periodId: string
}

/** What is to be written: transitions and stretches in order, the period it has from now on, the next turn. */
export type Course = {
  readonly state: AgreementState
  readonly term: Term
  readonly startsAt: Instant | null
  readonly endsAt: Instant | null
  /** Set when the dates are others than they were: the old period is superseded by it. */
  readonly period: { readonly id: string; readonly term: Term } | null
  readonly transitions: readonly Transition[]
  readonly spans: readonly SpanStep[]
  readonly next: Turn | null
  /** Its terms become this version. */
  readonly publishes: { readonly version: number; readonly effectiveAt: Instant | null } | null
}
export type SpanStep =
  | { readonly kind: 'opens'; readonly at: Instant }
  | { readonly kind: 'closes'; readonly at: Instant }

export const about = (
  agreement: Pick<AgreementNow, 'id' | 'clientId'>,
): AgreementDecision<never>['subject'] => ({
  kind: 'agreement',
  id: agreement.id,
  clientId: agreement.clientId,
})

/** The course from what it does: everything that follows from state, term and transitions. */
export const courseOf = (
  from: { readonly plannedAt: Instant | null; readonly term: Term },
  to: {
    readonly state: AgreementState
    readonly term?: Term
    readonly period?: Course['period']
    readonly transitions?: readonly Transition[]
    readonly publishes?: Course['publishes']
    readonly setAt?: Instant
  },
): Course => {
  const term = to.term ?? from.term
  const [startsAt, endsAt] = [startOf(term), endOf(term)]
  const transitions = to.transitions ?? []
  return {
    state: to.state,
    term,
    startsAt,
    endsAt,
    period: to.period ?? null,
    transitions,
    spans: transitions.flatMap(spanStep),
    next: nextTurn({ state: to.state, startsAt, endsAt, plannedAt: to.setAt ?? from.plannedAt }),
    publishes: to.publishes ?? null,
  }
}

const spanStep = ({ before, after, at }: Transition): readonly SpanStep[] => {
  if (after === 'active') return [{ kind: 'opens', at }]
  return before === 'active' ? [{ kind: 'closes', at }] : []
}

const eventOf: Readonly<
  Record<
    AgreementState,
    | 'agreement.withdrawn'
    | 'agreement.planned'
    | 'agreement.activated'
    | 'agreement.suspended'
    | 'agreement.ended'
    | 'agreement.cancelled'
  >
> = {
  draft: 'agreement.withdrawn',
  planned: 'agreement.planned',
  active: 'agreement.activated',
  suspended: 'agreement.suspended',
  ended: 'agreement.ended',
  cancelled: 'agreement.cancelled',
}

/** How history tells a transition. */
export const told = (
  { name, number }: { readonly name: string; readonly number: number },
  { before, after, at, automatic, periodId }: Transition,
): Happened => {
  const type = before === 'suspended' && after === 'active' ? 'agreement.resumed' : eventOf[after]
  return { type, payload: { name, number, at: toIso(at), automatic, periodId } }
}

/** How history tells other dates. */
export const redated = ({ name, number, term, nextPeriodId }: AgreementNow, wanted: Term): Happened => ({
  type: 'agreement.dates_changed',
  payload: {
    name,
    number,
    from: { startsOn: term.startsOn, endsOn: term.endsOn },
    ...wanted,
    periodId: nextPeriodId,
  },
})

export const meanwhile = (
  agreement: Pick<AgreementNow, 'rowVersion' | 'name'>,
  base: number,
): Refusal | null =>
  agreement.rowVersion === base
    ? null
    : refusal('agreements.changed_meanwhile', { params: { name: agreement.name } })

/** Why it may not hold on these days. */
export const termFault = (term: Term, series: readonly Sibling[]): Refusal | null => {
  const { startsOn, endsOn } = term
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    return refusal('agreements.ends_before_it_starts', { path: ['endsOn'], params: { startsOn, endsOn } })
  return seriesFault(term, series)
}

const seriesFault = (term: Term, series: readonly Sibling[]): Refusal | null => {
  const other = series.find(sibling => shareDays(sibling, term))
  return other
    ? refusal('agreements.series_overlaps', {
        path: ['startsOn'],
        params: { name: other.name, number: other.number },
      })
    : null
}
