import { describe, expect, test } from 'vitest'
import { type Instant, instant, toIso } from '#kernel/instant.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { changeAgreement, type WantedChanges } from './changing.ts'
import { createAgreement, type NewAgreementState, type NewTerm } from './creating.ts'
import type { AgreementNow } from './deciding.ts'
import { moveAgreement } from './moving.ts'
import { publishTerms } from './publishing.ts'
import { turnAgreement } from './turning.ts'
import { undoAgreement, undoFault } from './undoing.ts'

const now = instant('2026-11-22T10:00:00Z')
const zone = 'Asia/Tokyo'
const year = { startsOn: '2027-01-01', endsOn: '2027-12-31', zone }

const agreement = (changes: Partial<AgreementNow> = {}): AgreementNow => ({
  id: 'a',
  number: 7,
  name: 'Gold 2027',
  clientId: 'tokai',
  state: 'planned',
  term: year,
  periodId: 'p1',
  plannedAt: instant('2026-11-01T00:00:00Z'),
  rowVersion: 3,
  newest: 1,
  newestFrom: null,
  hasDraft: false,
  series: [],
  obstacle: null,
  nextPeriodId: 'p2',
  ...changes,
})
const serving = agreement({
  state: 'active',
  term: { ...year, startsOn: '2026-01-01', endsOn: '2026-12-31' },
})

const codeOf = (answer: unknown): string | null => (isRefusal(answer) ? answer.code : null)
const agreed = <T>(answer: T | Refusal | null): T => {
  if (answer === null || isRefusal(answer)) throw new Error(JSON.stringify(answer))
  return answer
}
const move = (
  state: AgreementNow,
  to: AgreementNow['state'],
  reason: string | null = null,
  at: Instant = now,
) => moveAgreement(state, { base: state.rowVersion, to, reason }, at)

describe('creating', () => {
  const state: NewAgreementState = {
    id: 'a',
    number: 7,
    periodId: 'p1',
    client: { id: 'tokai', name: 'Tokai Systems' },
    series: [],
    obstacle: null,
    source: null,
    mode: 'new',
    batchId: null,
  }
  const create = (wanted: Partial<NewTerm>, changes: Partial<NewAgreementState> = {}) =>
    createAgreement(
      { ...state, ...changes },
      { name: 'Gold 2027', term: year, start: 'planned', ...wanted },
      now,
    )

  test('planned, it will begin at the first midnight of its zone and its terms are version 1', () => {
    const { events, reply } = agreed(create({}))
    expect(events.map(({ type }) => type)).toEqual(['agreement.created', 'agreement.planned'])
    expect(reply).toMatchObject({ state: 'planned', publishes: { version: 1, effectiveAt: null }, spans: [] })
    expect(reply.next).toEqual({ at: instant('2026-12-31T15:00:00Z'), to: 'active' })
  })

  test('a draft promises nothing yet, so it may still contradict itself', () => {
    const { reply } = agreed(create({ start: 'draft' }, { obstacle: refusal('agreements.not_ready') }))
    expect(reply).toMatchObject({ state: 'draft', next: null, publishes: null })
    expect(codeOf(create({}, { obstacle: refusal('agreements.not_ready') }))).toBe('agreements.not_ready')
  })

  test('serving from this moment, it began today where nobody said when, and cannot begin later', () => {
    const { reply } = agreed(create({ start: 'active', term: { ...year, startsOn: null } }))
    expect(reply).toMatchObject({ term: { startsOn: '2026-11-22' }, spans: [{ kind: 'opens', at: now }] })
    expect(codeOf(create({ start: 'active' }))).toBe('agreements.starts_later')
  })

  test('it never holds on a day of another of its series, and never ends before it starts', () => {
    const before = { name: 'Gold 2026', number: 3, startsOn: '2026-01-01', endsOn: '2027-01-01', zone }
    expect(codeOf(create({}, { series: [before] }))).toBe('agreements.series_overlaps')
    expect(agreed(create({}, { series: [{ ...before, endsOn: '2026-12-31' }] })).reply.state).toBe('planned')
    expect(codeOf(create({ term: { ...year, endsOn: '2026-12-31' } }))).toBe(
      'agreements.ends_before_it_starts',
    )
  })
})

describe('moving by hand', () => {
  test('begun before its day, it begins today: the term says what was served', () => {
    const { reply, events } = agreed(move(agreement(), 'active'))
    expect(reply).toMatchObject({
      state: 'active',
      term: { startsOn: '2026-11-22', endsOn: '2027-12-31' },
      period: { id: 'p2' },
      spans: [{ kind: 'opens', at: now }],
    })
    expect(reply.next?.to).toBe('ended')
    expect(events.map(({ type }) => type)).toEqual(['agreement.dates_changed', 'agreement.activated'])
  })

  test('ended before its day, its last day is today, and the next may begin tomorrow', () => {
    const { reply } = agreed(move(serving, 'ended', 'They left.'))
    expect(reply).toMatchObject({
      state: 'ended',
      term: { endsOn: '2026-11-22' },
      spans: [{ kind: 'closes', at: now }],
      next: null,
    })
  })

  test('suspended it does not serve, resumed it does, and its term stays', () => {
    const stopped = agreed(move(serving, 'suspended', 'Not paid.'))
    expect(stopped.reply).toMatchObject({ period: null, spans: [{ kind: 'closes', at: now }] })
    expect(stopped.reply.next).toEqual({ at: instant('2026-12-31T15:00:00Z'), to: 'ended' })
    const again = agreed(move({ ...serving, state: 'suspended' }, 'active'))
    expect(again.events.map(({ type }) => type)).toEqual(['agreement.resumed'])
    expect(again.reply.spans).toEqual([{ kind: 'opens', at: now }])
  })

  test('only from where it stands, with a reason where one will be asked for', () => {
    expect(codeOf(move(serving, 'planned'))).toBe('agreements.cannot_become')
    expect(codeOf(move(agreement({ state: 'cancelled' }), 'active'))).toBe('agreements.cannot_become')
    expect(codeOf(move(serving, 'suspended'))).toBe('agreements.reason_missing')
    expect(codeOf(moveAgreement(serving, { base: 2, to: 'ended', reason: 'x' }, now))).toBe(
      'agreements.changed_meanwhile',
    )
  })

  test('planning a draft publishes what was written', () => {
    const draft = agreement({ state: 'draft', newest: 0, hasDraft: true, plannedAt: null })
    const { reply, events } = agreed(move(draft, 'planned'))
    expect(reply).toMatchObject({ state: 'planned', publishes: { version: 1, effectiveAt: null } })
    expect(events.map(({ type }) => type)).toEqual(['agreement.published', 'agreement.planned'])
  })
})

describe('turning by itself', () => {
  test('slept through two turns, it takes both in order, each dated at its instant', () => {
    const { reply, events } = agreed(turnAgreement(agreement(), instant('2028-03-01T00:00:00Z')))
    expect(
      reply.transitions.map(({ before, after, at, automatic }) => [before, after, toIso(at), automatic]),
    ).toEqual([
      ['planned', 'active', '2026-12-31T15:00:00.000Z', true],
      ['active', 'ended', '2027-12-31T15:00:00.000Z', true],
    ])
    expect(reply.next).toBeNull()
    expect(events.map(({ type }) => type)).toEqual(['agreement.activated', 'agreement.ended'])
  })

  test('planned late, it begins when it was planned; before its moment nothing turns', () => {
    const late = agreement({ term: { ...year, startsOn: '2026-11-01' }, plannedAt: now })
    expect(agreed(turnAgreement(late, now)).reply.transitions[0]?.at).toBe(now)
    expect(turnAgreement(agreement(), instant('2026-12-31T14:59:59.999Z'))).toBeNull()
  })

  test('open at its end it never ends by itself', () => {
    const open = agreement({ state: 'active', term: { ...year, endsOn: null } })
    expect(turnAgreement(open, instant('2190-01-01T00:00:00Z'))).toBeNull()
  })
})

describe('changing dates', () => {
  const facts = { name: 'Gold 2027', managerId: 'eva', rank: 50, template: false, carriesHours: false }
  const change = (state: AgreementNow, wanted: Omit<WantedChanges, 'base'>) =>
    changeAgreement({ ...state, facts, renews: true }, { base: state.rowVersion, ...wanted }, now)

  test('A4: other dates are another period; another name is not', () => {
    const moved = agreed(change(agreement(), { startsOn: '2027-02-01' }))
    expect(moved.reply.course).toMatchObject({ period: { id: 'p2' }, state: 'planned' })
    const renamed = agreed(change(agreement(), { name: 'Gold' }))
    expect(renamed.reply).toMatchObject({ course: null, changes: [{ field: 'name', to: 'Gold' }] })
  })

  test('what has been served stands: its first day and its zone stay, and its end is today at the earliest', () => {
    expect(codeOf(change(serving, { startsOn: '2026-02-01' }))).toBe('agreements.has_begun')
    expect(codeOf(change(serving, { zone: 'Europe/Amsterdam' }))).toBe('agreements.has_begun')
    expect(codeOf(change(serving, { endsOn: '2026-11-21' }))).toBe('agreements.ends_in_the_past')
    expect(agreed(change(serving, { endsOn: '2026-11-22' })).reply.course?.next).toEqual({
      at: instant('2026-11-22T15:00:00Z'),
      to: 'ended',
    })
  })

  test('A7: one that is over serves again when its end moves to today or later, from that moment', () => {
    const over = { ...serving, state: 'ended' as const, term: { ...serving.term, endsOn: '2026-10-31' } }
    const revived = agreed(change(over, { endsOn: '2026-12-31' }))
    expect(revived.reply.course).toMatchObject({ state: 'active', spans: [{ kind: 'opens', at: now }] })
    expect(codeOf(change(over, { endsOn: '2026-11-10' }))).toBe('agreements.is_over')
    expect(codeOf(change({ ...over, state: 'cancelled' }, { endsOn: null }))).toBe('agreements.is_over')
  })
})

describe('A12: editing is a new version', () => {
  const publish = (state: AgreementNow, effectiveOn: string | null) =>
    publishTerms(state, { base: state.rowVersion, effectiveOn, note: 'Faster replies' }, now)

  test('from a day on, at its midnight; today means from this moment; never backwards', () => {
    expect(agreed(publish(serving, '2026-12-01')).reply).toMatchObject({
      version: 2,
      effectiveAt: instant('2026-11-30T15:00:00Z'),
    })
    expect(agreed(publish(serving, '2026-11-22')).reply.effectiveAt).toBe(now)
    expect(agreed(publish(serving, null)).reply.effectiveAt).toBe(now)
    expect(codeOf(publish(serving, '2026-11-21'))).toBe('agreements.effective_too_early')
  })

  test('a version begins after the one before it', () => {
    const amended = { ...serving, newest: 2, newestFrom: instant('2026-12-31T15:00:00Z') }
    expect(codeOf(publish(amended, '2026-12-15'))).toBe('agreements.effective_too_early')
    expect(codeOf(publish(amended, '2027-01-01'))).toBe('agreements.effective_too_early')
    expect(agreed(publish(amended, '2027-01-02')).reply.version).toBe(3)
  })

  test('a failing example blocks it', () => {
    expect(codeOf(publish({ ...serving, obstacle: refusal('agreements.case_fails') }, null))).toBe(
      'agreements.case_fails',
    )
  })
})

test('a batch is taken back for a day, as far as its agreements have not begun', () => {
  const at = instant('2026-11-21T10:00:00Z')
  expect(undoFault({ at, undoneAt: null }, instant('2026-11-22T09:59:59Z'))).toBeNull()
  expect(undoFault({ at, undoneAt: null }, now)?.code).toBe('agreements.too_late_to_undo')
  expect(undoFault({ at, undoneAt: at }, at)?.code).toBe('agreements.already_undone')
  expect(undoAgreement(agreement(), 'Wrong clients', now)?.reply.state).toBe('cancelled')
  expect(undoAgreement(serving, 'Wrong clients', now)).toBeNull()
})
