// Which agreements cover a person, a service and a moment, and which of them comes first. One function for portal,
// mail, API and staff: it depends on nothing but what it is given, and not on the order of that.

import type { Instant } from '#kernel/instant.ts'
import { covers } from '#kernel/span.ts'
import { type ServingFacts, servedAt, servingSpans } from './lifecycle.ts'
import type { Recipient } from './terms-shapes.ts'

export type CandidateVersion = {
  readonly version: number
  /** From when it is the one that holds, until the next one is; null: from the beginning. */
  readonly from: Instant | null
  readonly recipients: readonly Recipient[]
  readonly services: 'all' | readonly string[]
  readonly policyVersionId: string
  readonly calendarId: string | null
}

export type Candidate = ServingFacts & {
  readonly id: string
  readonly number: number
  readonly name: string
  /** The smaller goes first. */
  readonly rank: number
  readonly endsOn: string | null
  readonly versions: readonly CandidateVersion[]
}

export type Question = {
  readonly clientId: string
  /** Null: somebody of the client whom nobody knows, or the client as a whole. */
  readonly contactId: string | null
  readonly siteId: string | null
  /** Null: no service was named, so any agreement that covers the person will do. */
  readonly serviceId: string | null
  readonly at: Instant
}

export type Covered<C extends Candidate = Candidate> = {
  readonly agreement: C
  /** The version that holds at that instant. */
  readonly version: CandidateVersion
  /** By what it covers the person. */
  readonly by: Recipient['kind']
}

/** One step of why: the sentence `match.<code>` of the catalogue, and what it needs. */
export type EntitlementStep = {
  readonly code: EntitlementCode
  readonly params?: Readonly<Record<string, string | number>>
}
export type EntitlementCode = `agreement_${Chosen | Passed | 'none' | 'never_had'}`
type Chosen = 'only' | 'more_specific' | 'rank' | 'ends_first' | 'number'
type Passed = 'also' | 'not_begun' | 'over' | 'suspended' | 'service_not_covered' | 'person_not_covered'

export type Entitlement<C extends Candidate = Candidate> = {
  /** Best first: the first is the one that applies. */
  readonly covering: readonly Covered<C>[]
  readonly trace: readonly EntitlementStep[]
  /** Whether this client has ever had an agreement that began: from then on only agreements count. */
  readonly governed: boolean
}

/** @param candidates every agreement the client may ask under; drafts and cancelled ones say nothing. */
export const entitle = <C extends Candidate>(
  candidates: readonly C[],
  question: Question,
): Entitlement<C> => {
  const looked = candidates
    .filter(({ state, spans }) => !(state === 'draft' || state === 'cancelled') || spans.length > 0)
    .map(agreement => look(agreement, question))
  const covering = looked.flatMap(found => ('passed' in found ? [] : [found])).sort(inOrder)
  const passed = looked
    .flatMap(found => ('passed' in found ? [found] : []))
    .sort((a, b) => a.agreement.number - b.agreement.number)
  const governed = candidates.some(agreement =>
    servingSpans(agreement).some(({ from }) => from <= question.at),
  )
  return {
    covering,
    governed,
    trace: [
      ...whyThisOne(covering, governed),
      ...covering.slice(1).map(({ agreement, version }) => step('also', agreement, version)),
      ...passed.map(({ agreement, passed: why }) => step(why, agreement)),
    ],
  }
}

/** What somebody may ask for at a moment: of everything that covers them. */
export const askableServices = (
  candidates: readonly Candidate[],
  question: Omit<Question, 'serviceId'>,
): 'all' | readonly string[] => {
  const { covering } = entitle(candidates, { ...question, serviceId: null })
  const ids = new Set<string>()
  for (const { version } of covering) {
    if (version.services === 'all') return 'all'
    for (const id of version.services) ids.add(id)
  }
  return [...ids].sort()
}

/**
 * The version that holds at an instant: the newest of those that had begun to. What was published for a later day, and
 * overtaken since by other terms, never holds.
 */
export const versionHolding = <V extends Pick<CandidateVersion, 'version' | 'from'>>(
  versions: readonly V[],
  at: Instant,
): V | null =>
  versions.reduce<V | null>((best, version) => {
    if (version.from !== null && version.from > at) return best
    return best === null || version.version > best.version ? version : best
  }, null)

const look = <C extends Candidate>(
  agreement: C,
  question: Question,
): Covered<C> | { readonly agreement: C; readonly passed: Passed } => {
  const version = versionHolding(agreement.versions, question.at)
  if (version === null || !servedAt(agreement, question.at))
    return { agreement, passed: whyNotServing(agreement, question.at) }
  const by = coveredBy(version, question)
  if (by === null) return { agreement, passed: 'person_not_covered' }
  const { serviceId } = question
  const serves = serviceId === null || version.services === 'all' || version.services.includes(serviceId)
  return serves ? { agreement, version, by } : { agreement, passed: 'service_not_covered' }
}

/** Between two stretches it was suspended; after the last it is over, unless it is suspended still. */
const whyNotServing = (agreement: Candidate, at: Instant): 'not_begun' | 'over' | 'suspended' => {
  const spans = servingSpans(agreement)
  if (!spans.some(({ from }) => from <= at)) return 'not_begun'
  if (spans.some(span => covers(span, at))) return 'not_begun'
  if (spans.some(({ from }) => from > at)) return 'suspended'
  const ends = agreement.endsAt
  return agreement.state === 'suspended' && (ends === null || at < ends) ? 'suspended' : 'over'
}

const coveredBy = (
  { recipients }: CandidateVersion,
  { clientId, contactId, siteId }: Question,
): Recipient['kind'] | null => {
  const asks = { contact: contactId, site: siteId, client: clientId }
  const kinds = ['contact', 'site', 'client'] as const
  return (
    kinds.find(
      kind => asks[kind] !== null && recipients.some(it => it.kind === kind && it.id === asks[kind]),
    ) ?? null
  )
}

const specificity = { contact: 0, site: 1, client: 2 } as const

/** The most specific recipient, then the smaller rank, then the earlier end, then the smaller number. */
const inOrder = (a: Covered, b: Covered): number =>
  specificity[a.by] - specificity[b.by] ||
  a.agreement.rank - b.agreement.rank ||
  compareEnds(a.agreement.endsOn, b.agreement.endsOn) ||
  a.agreement.number - b.agreement.number

const compareEnds = (a: string | null, b: string | null): number => {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}

const whyThisOne = (covering: readonly Covered[], governed: boolean): readonly EntitlementStep[] => {
  const [first, second] = covering
  if (!first) return [{ code: governed ? 'agreement_none' : 'agreement_never_had' }]
  if (!second) return [step('only', first.agreement, first.version)]
  return [step(decidedBy(first, second), first.agreement, first.version, { other: second.agreement.name })]
}

const decidedBy = (first: Covered, second: Covered): Chosen => {
  if (first.by !== second.by) return 'more_specific'
  if (first.agreement.rank !== second.agreement.rank) return 'rank'
  return first.agreement.endsOn === second.agreement.endsOn ? 'number' : 'ends_first'
}

const step = (
  why: Chosen | Passed,
  { name, number }: Candidate,
  version: CandidateVersion | null = null,
  more: Readonly<Record<string, string | number>> = {},
): EntitlementStep => ({
  code: `agreement_${why}`,
  params: { agreement: name, number, ...(version ? { version: version.version } : {}), ...more },
})
