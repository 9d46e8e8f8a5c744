// Which terms a ticket comes under, and why: decided once at intake and pinned, so that no later edit of a policy or
// a calendar rewrites what was promised.

import type { CalendarVersion } from '#domain/calendars/versions.ts'
import { versionAt } from '#domain/calendars/versions.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Rating, Terms } from '#kernel/terms.ts'
import { type CountingCalendar, type PublishedPolicy, termsOf } from './terms.ts'

/** What is known of a ticket when its terms are looked for. */
export type MatchRequest = {
  readonly clientId: string
  /** The client's own calendar, if it has one: it overrides the policy's. */
  readonly clientCalendarId: string | null
  readonly severity: number
  readonly priority: number
  /** `client`, `staff`, `rule`, `matrix` or `default`. */
  readonly severitySetBy: Rating['setBy']
  readonly prioritySetBy: Rating['setBy']
  readonly priorityReason?: string | null
  readonly serviceId: string | null
  readonly typeId: string | null
  /** A policy put on the ticket by hand, instead of the one that would be found. */
  readonly policyId?: string | null
  /** Of that policy, the version the ticket is pinned to. Absent: the newest. */
  readonly policyVersion?: number | null
  /** The agreement version it comes under. Null: none is asked for, and the default policy holds. */
  readonly agreement?: Agreed | null
  /** No agreement covers it: nothing is promised. */
  readonly outside?: boolean
  /** Taken on although nothing covered it: what is promised begins with the acceptance, not with the arrival. */
  readonly fromAcceptance?: boolean
}

/** What an agreement's version decides about terms: which version of a policy, and whose hours. */
export type Agreed = {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly policyVersionId: string
  /** Overrides the client's and the policy's. */
  readonly calendarId: string | null
}

/** One step of why: the sentence `match.<code>` of the catalogue, and what it needs. */
export type TraceStep = {
  readonly code: TraceCode
  readonly params?: Readonly<Record<string, string | number>>
}
export type TraceCode =
  | 'policy_by_hand'
  | 'policy_default'
  | 'policy_of_agreement'
  | 'policy_missing'
  | 'severity_has_none'
  | 'calendar_of_agreement'
  | 'calendar_of_client'
  | 'calendar_of_policy'
  | 'calendar_of_company'
  | 'calendar_missing'

export type Match = {
  /** Null: no commitment. With terms but without a promise in them, `reason` says so as well. */
  readonly terms: Terms | null
  readonly reason: 'no_policy' | 'no_calendar' | 'severity_has_none' | 'out_of_agreement' | null
  readonly trace: readonly TraceStep[]
}

/** What there is to match against. */
export type Offer = {
  /** Each in its newest version. */
  readonly policies: ReadonlyMap<string, PublishedPolicy>
  /** Every version there ever was, by its own id: an agreement keeps to the one it was made with. */
  readonly policyVersions: ReadonlyMap<string, PublishedPolicy>
  readonly defaultPolicyId: string | null
  readonly calendars: ReadonlyMap<
    string,
    { readonly name: string; readonly versions: readonly CalendarVersion[] }
  >
  readonly companyCalendarId: string | null
}

export const matchTerms = (offer: Offer, request: MatchRequest, now: Instant): Match => {
  if (request.outside) return { terms: null, reason: 'out_of_agreement', trace: [] }
  const chosen = policyFor(offer, request)
  if (!chosen) return { terms: null, reason: 'no_policy', trace: [{ code: 'policy_missing' }] }
  const { policy, code } = chosen
  const policyStep: TraceStep = { code, params: { policy: policy.name, version: policy.version } }
  const found = calendarFor(offer, request, policy, now)
  if (!found) return { terms: null, reason: 'no_calendar', trace: [policyStep, { code: 'calendar_missing' }] }
  const reason = request.priorityReason ?? ''
  const terms = termsOf(policy, found.calendar, {
    agreement: request.agreement ?? null,
    fromAcceptance: request.fromAcceptance ?? false,
    severity: { value: String(request.severity), setBy: request.severitySetBy },
    priority: {
      value: String(request.priority),
      setBy: request.prioritySetBy,
      ...(reason === '' ? {} : { reason }),
    },
  })
  const none = Object.keys(terms.promises).length === 0
  const gap: TraceStep = {
    code: 'severity_has_none',
    params: { severity: request.severity, policy: policy.name },
  }
  return {
    terms,
    reason: none ? 'severity_has_none' : null,
    trace: [policyStep, found.step, ...(none ? [gap] : [])],
  }
}

/** The one put on it by hand, else the version the agreement keeps to, else what new tickets get. */
const policyFor = (
  offer: Offer,
  { policyId, policyVersion, agreement }: MatchRequest,
): { readonly policy: PublishedPolicy; readonly code: TraceCode } | null => {
  const pinned = [...offer.policyVersions.values()].find(
    policy => policy.id === policyId && policy.version === policyVersion,
  )
  const byHand = pinned ?? offer.policies.get(policyId ?? '')
  if (byHand) return { policy: byHand, code: 'policy_by_hand' }
  if (agreement) {
    const agreed = offer.policyVersions.get(agreement.policyVersionId)
    return agreed ? { policy: agreed, code: 'policy_of_agreement' } : null
  }
  const usual = offer.policies.get(offer.defaultPolicyId ?? '')
  return usual ? { policy: usual, code: 'policy_default' } : null
}

/** The agreement's own calendar, then the client's, the policy's, the company's. One that is gone is passed over. */
const calendarFor = (
  offer: Offer,
  { clientCalendarId, agreement }: MatchRequest,
  policy: PublishedPolicy,
  now: Instant,
): { readonly calendar: CountingCalendar; readonly step: TraceStep } | null => {
  const choices: readonly (readonly [TraceCode, string | null])[] = [
    ['calendar_of_agreement', agreement?.calendarId ?? null],
    ['calendar_of_client', clientCalendarId],
    ['calendar_of_policy', policy.terms.calendarId],
    ['calendar_of_company', offer.companyCalendarId],
  ]
  for (const [code, id] of choices) {
    const calendar = id === null ? null : countingAt(offer, id, now)
    if (calendar)
      return { calendar, step: { code, params: { calendar: calendar.name, version: calendar.version } } }
  }
  return null
}

/** The version of a calendar that counts at `now`. */
export const countingAt = (
  { calendars }: Pick<Offer, 'calendars'>,
  id: string,
  now: Instant,
): CountingCalendar | null => {
  const known = calendars.get(id)
  const version = known ? versionAt(known.versions, now) : null
  return known && version
    ? { key: version.id, id, name: known.name, version: version.version, spec: version.spec }
    : null
}
