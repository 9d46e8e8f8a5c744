// Other agreements that cover some of the same people, whichever client they are made with: which hold on the same days
// for the same things, and where nothing holds in between.

import { type Found, refused, skip, warning } from './finding.ts'
import { type Days, daysBetween, shareDays } from './term.ts'
import type { AgreementState, AgreementTerms, Recipient } from './terms-shapes.ts'

/** Somebody covered, and where they belong: a site to a client, a person to a client and perhaps a site. */
export type Placed = Recipient & { readonly clientId: string | null; readonly siteId: string | null }

export type Other = Days & {
  readonly name: string
  readonly number: number
  /** The client it is made with, and whether that is another than ours. */
  readonly client: string
  readonly elsewhere: boolean
  readonly state: AgreementState
  /** Of the same series: one follows the other, and they never hold on the same day. */
  readonly sameSeries: boolean
  readonly recipients: readonly Placed[]
  readonly services: AgreementTerms['services']
}

type Facts = {
  readonly term: Days
  readonly terms: Pick<AgreementTerms, 'services'>
  /** Whom these terms cover. */
  readonly placed: readonly Placed[]
  readonly others: readonly Other[]
}

export const neighbourFindings = ({ term, terms, placed, others }: Facts): readonly Found[] => {
  const ours = { services: terms.services, recipients: placed }
  const standing = others.filter(({ state }) => state !== 'draft' && state !== 'cancelled')
  return [
    ...standing.flatMap(other => overlap(term, ours, other)),
    ...gaps(
      term,
      standing.filter(other => shared(ours, other) === 'alike'),
    ),
  ]
}

type Scope = Pick<Other, 'recipients' | 'services'>

const overlap = (term: Days, ours: Scope, other: Other): readonly Found[] => {
  if (!shareDays(term, other)) return []
  const { name, number, client, elsewhere } = other
  const details = { params: { name, number, client }, path: ['startsOn'] }
  if (other.sameSeries) return [refused('series_overlaps', details)]
  if (other.state === 'ended') return []
  switch (shared(ours, other)) {
    case 'alike':
      return [skip(elsewhere ? 'overlaps_elsewhere' : 'overlaps', details)]
    case 'partly':
      // Legal, and never in doubt: whoever is named more closely comes first. Worth knowing all the same.
      return [warning('overlaps_partly', details)]
    case 'nothing':
      return []
  }
}

/** Whether somebody could ask for the same thing under either, and whether both name them equally closely. */
const shared = (ours: Scope, theirs: Scope): 'alike' | 'partly' | 'nothing' => {
  const pairs = ours.recipients.flatMap(one => theirs.recipients.map(other => [one, other] as const))
  if (!shareServices(ours.services, theirs.services)) return 'nothing'
  if (pairs.some(([one, other]) => one.kind === other.kind && one.id === other.id)) return 'alike'
  return pairs.some(([one, other]) => isWithin(one, other) || isWithin(other, one)) ? 'partly' : 'nothing'
}

const shareServices = (ours: Scope['services'], theirs: Scope['services']): boolean =>
  ours === 'all' || theirs === 'all' || ours.some(id => theirs.includes(id))

const isWithin = (one: Placed, whole: Placed): boolean =>
  (whole.kind === 'client' && one.kind !== 'client' && one.clientId === whole.id) ||
  (whole.kind === 'site' && one.kind === 'contact' && one.siteId === whole.id)

/** Longer than a quarter of a year is no gap but a new beginning. */
const longest = 92

const gaps = (term: Days, others: readonly Other[]): readonly Found[] => {
  const before = others
    .filter(({ endsOn }) => isBefore(endsOn, term.startsOn))
    .sort(byEnd)
    .at(-1)
  const after = others.filter(({ startsOn }) => isBefore(term.endsOn, startsOn)).sort(byStart)[0]
  return [
    ...gap('gap_before', before, before?.endsOn ?? null, term.startsOn),
    ...gap('gap_after', after, term.endsOn, after?.startsOn ?? null),
  ]
}

const gap = (
  code: 'gap_before' | 'gap_after',
  other: Other | undefined,
  end: string | null,
  start: string | null,
): readonly Found[] => {
  if (!other || end === null || start === null) return []
  const count = daysBetween(end, start) - 1
  if (count < 1 || count > longest) return []
  const { name, number } = other
  const path = [code === 'gap_before' ? 'startsOn' : 'endsOn']
  return [warning(code, { params: { name, number, count }, path })]
}

const isBefore = (end: string | null, start: string | null): boolean =>
  end !== null && start !== null && end < start

const byEnd = (a: Days, b: Days): number => ((a.endsOn ?? '') < (b.endsOn ?? '') ? -1 : 1)
const byStart = (a: Days, b: Days): number => ((a.startsOn ?? '') < (b.startsOn ?? '') ? -1 : 1)
