// The client's other agreements: which hold on the same days for the same things, and where nothing holds in between.

import { type Found, refused, skip, warning } from './finding.ts'
import { type Days, daysBetween, shareDays } from './term.ts'
import type { AgreementState, AgreementTerms } from './terms-shapes.ts'

export type Other = Days & {
  readonly name: string
  readonly number: number
  readonly state: AgreementState
  /** Of the same series: one follows the other, and they never hold on the same day. */
  readonly sameSeries: boolean
  readonly recipients: AgreementTerms['recipients']
  readonly services: AgreementTerms['services']
}

type Facts = { readonly term: Days; readonly terms: AgreementTerms; readonly others: readonly Other[] }

export const neighbourFindings = ({ term, terms, others }: Facts): readonly Found[] => {
  const standing = others.filter(({ state }) => state !== 'draft' && state !== 'cancelled')
  return [
    ...standing.flatMap(other => overlap(term, terms, other)),
    ...gaps(
      term,
      standing.filter(other => alike(terms, other)),
    ),
  ]
}

const overlap = (term: Days, terms: AgreementTerms, other: Other): readonly Found[] => {
  if (!shareDays(term, other)) return []
  const { name, number } = other
  const details = { params: { name, number }, path: ['startsOn'] }
  if (other.sameSeries) return [refused('series_overlaps', details)]
  return alike(terms, other) && other.state !== 'ended' ? [skip('overlaps', details)] : []
}

/** Somebody could ask for the same thing under either. */
const alike = (terms: AgreementTerms, other: Other): boolean => {
  const [ours, theirs] = [terms.services, other.services]
  const services = ours === 'all' || theirs === 'all' || ours.some(id => theirs.includes(id))
  return (
    services &&
    terms.recipients.some(one => other.recipients.some(it => it.kind === one.kind && it.id === one.id))
  )
}

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
