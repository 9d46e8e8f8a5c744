import type { BatchRow, Proposal } from '#domain/agreements/proposal-shapes.ts'
import type { Finding } from '#domain/agreements/shapes.ts'

/** What can be typed in. */
export type Column = 'name' | 'startsOn' | 'endsOn' | 'zone' | 'manager'
type Named = { readonly id: string; readonly name: string }
type Terms = Proposal['terms']

/** What somebody changed about a row that was laid out for them; the rest follows the proposal. */
export type Edits = {
  readonly name?: string
  readonly startsOn?: string | null
  readonly endsOn?: string | null
  readonly zone?: string
  readonly manager?: Named | null
  readonly policyVersionId?: string
  readonly price?: Terms['price']
  readonly carryOver?: 'lapses' | 'carries'
  /** Whether the new one takes over what is left of the hours. */
  readonly carryHours?: boolean
  /** By hand: left out, or made although something speaks for leaving it out. */
  readonly choice?: 'skip' | 'insist'
  /** Typed and not understood, as it stands in its cell. */
  readonly unread?: Partial<Record<Column, string>>
}

export type Row = Omit<Proposal, 'problems' | 'differences'> & {
  readonly carryHours: boolean
  readonly choice: 'found' | 'skip' | 'insist'
  readonly unread: Partial<Record<Column, string>>
  /** Says something else than was proposed, so that it has to be looked at again. */
  readonly changed: boolean
}

/** A proposal with what was changed about it. */
export function rowOf(proposal: Proposal, edits: Edits = {}): Row {
  const { choice = 'found', unread = {}, policyVersionId, price, carryOver, ...facts } = edits
  const { allowance } = proposal.terms
  const terms: Terms = {
    ...proposal.terms,
    ...(policyVersionId === undefined ? {} : { policyVersionId }),
    ...(price === undefined ? {} : { price }),
    ...(carryOver === undefined || allowance === null
      ? {}
      : {
          allowance: {
            ...allowance,
            carryOver,
            carriesFor: carryOver === 'carries' ? allowance.carriesFor : null,
          },
        }),
  }
  const changed = [policyVersionId, price, carryOver, ...Object.values(facts)].some(one => one !== undefined)
  const carryHours = facts.carryHours ?? proposal.carriesHours
  return { ...proposal, ...facts, carryHours, terms, choice, unread, changed }
}

export const isReadable = ({ unread }: Row): boolean => Object.keys(unread).length === 0

/** What becomes of a row: made, left out (and may be insisted on), or cannot be made as it stands. */
export type Fate = 'made' | 'skipped' | 'refused'
export function fateOf(row: Row, problems: readonly Finding[]): Fate {
  if (row.choice === 'skip') return 'skipped'
  if (!isReadable(row) || problems.some(({ level }) => level === 'refused')) return 'refused'
  if (problems.some(({ level }) => level === 'skip') && row.choice !== 'insist') return 'skipped'
  return 'made'
}

/** What the new one could take over, in whole seconds; null where there is nothing, or no hours to take it into. */
export const takeover = ({ mode, hoursLeft, terms }: Row): number | null =>
  mode === 'continue' && hoursLeft !== null && hoursLeft > 0 && terms.allowance !== null ? hoursLeft : null

/** As the contract takes it. */
export const batchRowOf = (row: Row): BatchRow => ({
  key: row.key,
  sourceId: row.source.id,
  clientId: row.client.id,
  mode: row.mode,
  name: row.name.trim(),
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  zone: row.zone,
  managerId: row.manager?.id ?? null,
  terms: row.terms,
  carryHours: row.carryHours && takeover(row) !== null,
  insist: row.choice === 'insist',
})

/** One column typed into a row: what is understood replaces what was proposed, what is not stays as it was typed. */
export function typed(edits: Edits, column: Column, value: unknown, text: string | null): Edits {
  const { [column]: _, ...others } = edits.unread ?? {}
  const unread = text === null ? others : { ...others, [column]: text }
  return {
    ...edits,
    ...(text === null ? { [column]: value } : {}),
    unread,
  }
}

/** A column as it was proposed. */
export function restored({ unread = {}, ...edits }: Edits, column: Column): Edits {
  const { [column]: _text, ...texts } = unread
  const { [column]: _value, ...values } = edits
  return { ...values, unread: texts }
}
