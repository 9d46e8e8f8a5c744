import { describe, expect, test } from 'vitest'
import { nextDayOf, settle } from './book.ts'
import {
  balanceOf,
  drawn,
  empty,
  factsOf,
  hours,
  monthly,
  periodEntries,
  settled,
  tokai,
} from './examples.ts'
import { sumsOf } from './pace.ts'
import { periodsOf } from './periods.ts'

const id = 'tokai-2026'
const starts = (of: ReturnType<typeof periodsOf>) => of.map(({ startsOn, endsOn }) => [startsOn, endsOn])

describe('the periods hours are counted in', () => {
  test('months are counted from the day the agreement began, on the last day of months that are shorter', () => {
    const from31 = tokai('2026-06-01', { firstDay: '2026-01-31', lastDay: '2026-06-15' })
    expect(starts(periodsOf(from31, '2026-12-31'))).toEqual([
      ['2026-01-31', '2026-02-27'],
      ['2026-02-28', '2026-03-30'],
      ['2026-03-31', '2026-04-29'],
      ['2026-04-30', '2026-05-30'],
      ['2026-05-31', '2026-06-15'],
    ])
  })

  test('hours for the whole term are one period, open when the term is', () => {
    const versions = [{ from: null, allowance: { ...monthly, per: 'term' as const } }]
    expect(starts(periodsOf(tokai('2026-06-01', { versions }), '2026-12-31'))).toEqual([
      ['2026-01-01', '2026-12-31'],
    ])
    expect(starts(periodsOf(tokai('2026-06-01', { versions, lastDay: null }), '2099-01-01'))).toEqual([
      ['2026-01-01', null],
    ])
  })

  test('another rhythm ends the period the day before it holds, and counts from there', () => {
    const versions = [
      { from: null, allowance: monthly },
      { from: '2026-02-10', allowance: { ...monthly, per: 'quarter' as const } },
    ]
    expect(starts(periodsOf(tokai('2026-06-01', { versions, lastDay: '2026-08-31' }), '2026-12-31'))).toEqual(
      [
        ['2026-01-01', '2026-01-31'],
        ['2026-02-01', '2026-02-09'],
        ['2026-02-10', '2026-05-09'],
        ['2026-05-10', '2026-08-09'],
        ['2026-08-10', '2026-08-31'],
      ],
    )
  })

  test('an agreement that nobody knows the beginning of has none', () => {
    expect(periodsOf(tokai('2026-06-01', { firstDay: null }), '2026-12-31')).toEqual([])
  })
})

describe('A10: the balance of hours is the sum of a ledger of credit, draw, expire and roll', () => {
  test('a month is credited on its first day, drawn on, and what is left lapses after its last', () => {
    const january = settled([tokai('2026-01-01')], empty)
    expect(balanceOf(january, id)).toBe(hours(40))
    const { kept: worked } = drawn([tokai('2026-01-20')], january, {
      agreementId: id,
      on: '2026-01-20',
      seconds: hours(12.5),
    })
    expect(balanceOf(worked, id)).toBe(hours(27.5))
    expect(balanceOf(settled([tokai('2026-01-31')], worked), id)).toBe(hours(27.5))
    const february = settled([tokai('2026-02-01')], worked)
    expect(balanceOf(february, id)).toBe(hours(40))
    expect(sumsOf(periodEntries(february, id, '2026-01-01'))).toEqual({
      credited: hours(40),
      carriedIn: 0,
      drawn: hours(12.5),
      expired: hours(27.5),
      carriedOut: 0,
      left: 0,
    })
  })

  test('what is carried over goes on for as many periods as agreed, then lapses, the oldest first', () => {
    const versions = [{ from: null, allowance: { ...monthly, carryOver: 'carries' as const, carriesFor: 1 } }]
    const january = settled([tokai('2026-01-01', { versions })], empty)
    const february = settled([tokai('2026-02-01', { versions })], january)
    expect(balanceOf(february, id)).toBe(hours(80))
    const { kept } = drawn([tokai('2026-02-14', { versions })], february, {
      agreementId: id,
      on: '2026-02-14',
      seconds: hours(50),
    })
    const march = settled([tokai('2026-03-01', { versions })], kept)
    // All of January's 40 and ten of February's are gone; February's other 30 came along.
    expect(balanceOf(march, id)).toBe(hours(70))
    expect(sumsOf(periodEntries(march, id, '2026-02-01'))).toMatchObject({
      carriedIn: hours(40),
      drawn: hours(50),
      expired: 0,
      carriedOut: hours(30),
      left: 0,
    })
  })

  test('a draw booked late into a closed month takes back what had lapsed', () => {
    const february = settled([tokai('2026-02-03')], settled([tokai('2026-01-01')], empty))
    const { kept, short } = drawn([tokai('2026-02-03')], february, {
      agreementId: id,
      on: '2026-01-29',
      seconds: hours(3),
    })
    expect(short).toBe(0)
    expect(sumsOf(periodEntries(kept, id, '2026-01-01'))).toMatchObject({
      drawn: hours(3),
      expired: hours(37),
      left: 0,
    })
    expect(balanceOf(kept, id)).toBe(hours(40))
  })

  test('a draw booked late into a month whose hours were carried on takes them where they are now', () => {
    const versions = [
      { from: null, allowance: { ...monthly, carryOver: 'carries' as const, carriesFor: null } },
    ]
    const february = settled([tokai('2026-02-03', { versions })], empty)
    const { kept } = drawn([tokai('2026-02-03', { versions })], february, {
      agreementId: id,
      on: '2026-01-29',
      seconds: hours(3),
    })
    expect(balanceOf(kept, id)).toBe(hours(77))
    expect(sumsOf(periodEntries(kept, id, '2026-01-01'))).toMatchObject({ carriedOut: hours(37), left: 0 })
    expect(sumsOf(periodEntries(kept, id, '2026-02-01'))).toMatchObject({
      carriedIn: hours(37),
      left: hours(77),
    })
  })

  test('hours that were added can be used until their day, and lapse after it', () => {
    const topUps = [
      { id: 'extra', agreementId: id, from: '2026-01-10', until: '2026-01-20', seconds: hours(8) },
    ]
    const kept = { ...empty, topUps }
    expect(balanceOf(settled([tokai('2026-01-09')], kept), id)).toBe(hours(40))
    expect(balanceOf(settled([tokai('2026-01-10')], kept), id)).toBe(hours(48))
    expect(balanceOf(settled([tokai('2026-01-20')], kept), id)).toBe(hours(48))
    expect(balanceOf(settled([tokai('2026-01-21')], kept), id)).toBe(hours(40))
  })

  test('added hours that are taken back are gone, but for what was drawn of them', () => {
    const added = { id: 'extra', agreementId: id, from: '2026-01-10', until: '2026-01-20', seconds: hours(8) }
    const { kept } = drawn(
      [tokai('2026-01-15')],
      { ...empty, topUps: [added] },
      {
        agreementId: id,
        on: '2026-01-15',
        seconds: hours(3),
      },
    )
    expect(balanceOf(kept, id)).toBe(hours(45))
    const takenBack = { ...kept, topUps: [{ ...added, seconds: 0 }] }
    expect(balanceOf(settled([tokai('2026-01-15')], takenBack), id)).toBe(hours(40))
  })

  test('hours amended for a whole term count at once, and never fewer than were drawn', () => {
    const perTerm = { ...monthly, per: 'term' as const }
    const before = [{ from: null, allowance: perTerm }]
    const { kept } = drawn([tokai('2026-03-01', { versions: before })], empty, {
      agreementId: id,
      on: '2026-03-01',
      seconds: hours(0),
    })
    const more = [...before, { from: '2026-03-02', allowance: { ...perTerm, work: 'PT60H' } }]
    const raised = settled([tokai('2026-03-02', { versions: more })], kept)
    expect(balanceOf(raised, id)).toBe(hours(60))
    const { kept: used } = drawn([tokai('2026-03-02', { versions: more })], raised, {
      agreementId: id,
      on: '2026-03-02',
      seconds: hours(50),
    })
    const less = [...more, { from: '2026-03-03', allowance: { ...perTerm, work: 'PT30H' } }]
    expect(balanceOf(settled([tokai('2026-03-03', { versions: less })], used), id)).toBe(0)
  })

  test('hours of a month that are amended count from the next month on', () => {
    const versions = [
      { from: null, allowance: monthly },
      { from: '2026-01-15', allowance: { ...monthly, work: 'PT10H' } },
    ]
    expect(balanceOf(settled([tokai('2026-01-20', { versions })], empty), id)).toBe(hours(40))
    expect(balanceOf(settled([tokai('2026-02-01', { versions })], empty), id)).toBe(hours(10))
  })

  test('what is left at the end goes on into the renewal that takes it over, and lives by its rule', () => {
    const old = tokai('2027-01-01')
    const next = tokai('2027-01-01', {
      id: 'tokai-2027',
      firstDay: '2027-01-01',
      lastDay: '2027-12-31',
      carriesFrom: id,
    })
    const december = settled([tokai('2026-12-31'), { ...next, begun: false, today: '2026-12-31' }], empty)
    const { kept } = drawn([tokai('2026-12-31'), { ...next, begun: false, today: '2026-12-31' }], december, {
      agreementId: id,
      on: '2026-12-30',
      seconds: hours(8.75),
    })
    const renewed = settled([old, next], kept)
    expect([balanceOf(renewed, id), balanceOf(renewed, 'tokai-2027')]).toEqual([0, hours(71.25)])
    const february = settled(
      [
        { ...old, today: '2027-02-01' },
        { ...next, today: '2027-02-01' },
      ],
      renewed,
    )
    expect(balanceOf(february, 'tokai-2027')).toBe(hours(40))
  })

  test('added hours keep their last day in the renewal that takes them over', () => {
    const until = '2027-02-10'
    const topUps = [{ id: 'extra', agreementId: id, from: '2026-12-01', until, seconds: hours(5) }]
    const forever = { ...monthly, carryOver: 'carries' as const }
    const on = (today: string) => [
      tokai(today),
      tokai(today, {
        id: 'tokai-2027',
        firstDay: '2027-01-01',
        lastDay: '2027-12-31',
        begun: today >= '2027-01-01',
        carriesFrom: id,
        versions: [{ from: null, allowance: { ...forever, work: 'PT1H' } }],
      }),
    ]
    const kept = settled(on('2026-12-20'), { ...empty, topUps })
    const last = settled(on(until), kept)
    expect(balanceOf(last, 'tokai-2027')).toBe(hours(40 + 5 + 2))
    expect(nextDayOf(on(until)[1] ?? tokai(until), topUps)).toBe('2027-02-11')
    const after = settled(on('2027-02-11'), last)
    expect(balanceOf(after, 'tokai-2027')).toBe(hours(40 + 2))
    expect(
      drawn(on('2027-02-12'), after, { agreementId: 'tokai-2027', on: '2027-02-12', seconds: hours(43) })
        .short,
    ).toBe(hours(1))
  })

  test('a renewal that is withdrawn gives back what it had taken over, and the hours lapse', () => {
    const old = tokai('2027-01-01')
    const next = tokai('2027-01-01', {
      id: 'tokai-2027',
      firstDay: '2027-01-01',
      lastDay: null,
      begun: false,
    })
    const carried = settled([old, { ...next, carriesFrom: id }], empty)
    expect(balanceOf(carried, 'tokai-2027')).toBe(hours(40))
    const withdrawn = settled([old], carried)
    expect(withdrawn.booked.filter(entry => entry.agreementId === 'tokai-2027')).toHaveLength(2)
    expect([balanceOf(withdrawn, id), balanceOf(withdrawn, 'tokai-2027')]).toEqual([0, 0])
    expect(sumsOf(periodEntries(withdrawn, id, '2026-12-01'))).toMatchObject({
      carriedOut: 0,
      expired: hours(40),
    })
  })

  test('nothing is credited before an agreement has begun', () => {
    expect(settled([tokai('2026-01-05', { begun: false })], empty).booked).toEqual([])
  })

  test('an agreement that ends early closes its hours after that day', () => {
    const ended = tokai('2026-03-11', { lastDay: '2026-03-10' })
    expect(balanceOf(settled([ended], empty), id)).toBe(0)
  })

  test('the desk knows the next day on which the ledger changes by itself', () => {
    expect(nextDayOf(tokai('2026-01-01'), [])).toBe('2026-02-01')
    expect(nextDayOf(tokai('2026-12-05'), [])).toBe('2027-01-01')
    expect(nextDayOf(tokai('2027-01-01'), [])).toBe(null)
    const topUps = [{ id: 'x', agreementId: id, from: '2026-01-01', until: '2026-01-09', seconds: 60 }]
    expect(nextDayOf(tokai('2026-01-01'), topUps)).toBe('2026-01-10')
  })

  test('a ledger in order needs nothing', () => {
    const kept = settled([tokai('2026-05-01')], empty)
    expect(settle(factsOf([tokai('2026-05-01')], kept), kept.booked)).toEqual([])
  })
})
