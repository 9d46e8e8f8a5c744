import { describe, expect, it } from 'vitest'
import {
  clockAt,
  clocksAt,
  nov,
  response,
  solving,
  started,
  story,
  storyCalendars,
  target,
  terms,
} from '#test/support/story.ts'
import { type Clock, fold, nextDue, type Signal } from './clock.ts'
import { hours } from './instant.ts'

describe('first response', () => {
  it('an answer in time meets it, at the due instant too', () => {
    const at = (when: string): Clock =>
      clockAt(
        'first_response',
        story(['23 09:00', started(response)], [when, { type: 'answered' }]),
        '23 20:00',
      )
    expect(at('23 12:59:59.999')).toMatchObject({ state: 'met', breached: false, left: 1 })
    expect(at('23 13:00')).toMatchObject({ state: 'met', breached: false, endedAt: nov('23 13:00'), left: 0 })
    expect(at('23 13:00:00.001')).toMatchObject({ state: 'missed', breachedAt: nov('23 13:00'), left: -1 })
  })

  it('is breached one millisecond after it was due, and not before', () => {
    const signals = story(['23 09:00', started(response)])
    expect(clockAt('first_response', signals, '23 13:00')).toMatchObject({
      state: 'running',
      breached: false,
    })
    expect(clockAt('first_response', signals, '23 13:00:00.001')).toMatchObject({
      state: 'running',
      breached: true,
      breachedAt: nov('23 13:00'),
      left: -1,
    })
  })

  it('what fills the day exactly is due at closing time, and late in the evening', () => {
    const signals = story(['23 13:00', started(response)], ['23 17:30', { type: 'answered' }])
    expect(clockAt('first_response', signals, '24 09:00')).toMatchObject({
      dueAt: nov('23 17:00'),
      state: 'missed',
      left: 0,
    })
  })

  it('arrived outside hours it starts asleep, and counts from the next opening', () => {
    const signals = story(['21 11:00', started(response)])
    expect(clockAt('first_response', signals, '22 11:00')).toMatchObject({
      asleep: true,
      used: 0,
      dueAt: nov('23 13:00'),
    })
    expect(clockAt('first_response', signals, '23 10:00')).toMatchObject({ asleep: false, used: hours(1) })
  })

  it('the message with which staff opened the ticket is no answer: the clock runs', () => {
    const signals = story(['23 09:00', started(response, { by: 'staff' })])
    expect(clockAt('first_response', signals, '23 10:00')).toMatchObject({ state: 'running', used: hours(1) })
  })

  it('solved without an answer it ends as met or missed at that instant', () => {
    const signals = (when: string): readonly Signal[] =>
      story(['23 09:00', started(response)], [when, { type: 'solved' }])
    expect(clockAt('first_response', signals('23 12:00'), '25 09:00')).toMatchObject({
      state: 'met',
      used: hours(3),
    })
    expect(clockAt('first_response', signals('23 14:00'), '25 09:00')).toMatchObject({
      state: 'missed',
      left: -hours(1),
    })
  })

  it('F24: an answer fulfils the response and leaves the resolution running', () => {
    const both = terms({ ...response.promises, ...solving.promises })
    const signals = story(['23 09:00', started(both)], ['23 10:00', { type: 'answered' }])
    expect(clockAt('first_response', signals, '23 11:00').state).toBe('met')
    expect(clockAt('resolution', signals, '23 11:00')).toMatchObject({ state: 'running', used: hours(2) })
  })

  it('F38: a policy that starts on acceptance waits for it, and nothing is used before', () => {
    const accepting = terms({ first_response: target(hours(4), { startsOn: 'acceptance' }) })
    const signals = story(['23 09:00', started(accepting)], ['25 10:00', { type: 'accepted' }])
    expect(clockAt('first_response', signals, '24 16:00')).toMatchObject({
      state: 'not_started',
      startedAt: null,
      dueAt: null,
      used: 0,
      left: hours(4),
    })
    expect(clockAt('first_response', signals, '25 11:00')).toMatchObject({
      state: 'running',
      startedAt: nov('25 10:00'),
      dueAt: nov('25 14:00'),
    })
  })

  it('whoever answers before accepting has accepted', () => {
    const accepting = terms({ first_response: target(hours(4), { startsOn: 'acceptance' }) })
    const signals = story(['23 09:00', started(accepting)], ['25 10:00', { type: 'answered' }])
    expect(clockAt('first_response', signals, '25 11:00')).toMatchObject({
      state: 'met',
      startedAt: nov('25 10:00'),
      used: 0,
    })
  })
})

describe('next response', () => {
  const replying = terms({ first_response: target(hours(4)), next_response: target(hours(2)) })
  const base = [
    ['23 09:00', started(replying)],
    ['23 10:00', { type: 'answered' }],
  ] as const

  it('F11: runs from the oldest unanswered client message, not while the last word is ours', () => {
    const signals = story(
      ...base,
      ['23 11:00', { type: 'client_wrote' }],
      ['23 12:00', { type: 'client_wrote' }],
    )
    expect(clocksAt(signals, '23 10:30')).toHaveLength(1)
    expect(clockAt('next_response', signals, '23 12:30')).toMatchObject({
      cycle: 1,
      startedAt: nov('23 11:00'),
      dueAt: nov('23 13:00'),
    })
  })

  it('each unanswered message after an answer is a new cycle', () => {
    const signals = story(
      ...base,
      ['23 11:00', { type: 'client_wrote' }],
      ['23 12:00', { type: 'answered' }],
      ['23 12:30', { type: 'answered' }],
      ['23 15:00', { type: 'client_wrote' }],
    )
    const cycles = clocksAt(signals, '23 16:00').filter(one => one.promise === 'next_response')
    expect(cycles.map(({ cycle, state, used }) => [cycle, state, used])).toEqual([
      [1, 'met', hours(1)],
      [2, 'running', hours(1)],
    ])
  })

  it('a message before the first answer belongs to the first response', () => {
    const signals = story(['23 09:00', started(replying)], ['23 09:30', { type: 'client_wrote' }])
    expect(clocksAt(signals, '23 10:00').map(one => one.promise)).toEqual(['first_response'])
  })

  it('F28: solving ends it, and a thank-you afterwards starts nothing', () => {
    const signals = story(
      ...base,
      ['23 11:00', { type: 'client_wrote' }],
      ['23 11:30', { type: 'solved' }],
      ['23 12:00', { type: 'client_wrote' }],
    )
    const cycles = clocksAt(signals, '24 12:00').filter(one => one.promise === 'next_response')
    expect(cycles).toMatchObject([{ state: 'met', endedAt: nov('23 11:30') }])
  })

  it('a message that reopens the ticket is owed an answer; an earlier thank-you is not', () => {
    const solved = [
      ...base,
      ['23 11:30', { type: 'solved' }],
      ['23 12:00', { type: 'client_wrote' }],
    ] as const
    const byMessage = story(
      ...solved,
      ['24 10:00', { type: 'client_wrote' }],
      ['24 10:00', { type: 'reopened', turn: 'us' }],
    )
    expect(clockAt('next_response', byMessage, '24 11:00')).toMatchObject({
      startedAt: nov('24 10:00'),
      used: hours(1),
    })
    const byStaff = story(...solved, ['24 10:00', { type: 'reopened', turn: 'us' }])
    expect(clocksAt(byStaff, '24 11:00').some(one => one.promise === 'next_response')).toBe(false)
  })

  it('F10: a longer clock never hides a shorter one: the earliest running due is the next', () => {
    const both = terms({ next_response: target(hours(2)), resolution: target(hours(30)) })
    const signals = story(
      ['23 09:00', started(both)],
      ['23 10:00', { type: 'answered' }],
      ['23 11:00', { type: 'client_wrote' }],
    )
    expect(nextDue(clocksAt(signals, '23 11:30'))).toMatchObject({
      promise: 'next_response',
      dueAt: nov('23 13:00'),
    })
    expect(nextDue(clocksAt(signals, '23 10:30'))).toMatchObject({ promise: 'resolution' })
  })
})

describe('periodic update', () => {
  const updating = terms({ periodic_update: target(hours(8), { pausesOn: ['client'] }) })

  it('runs from our last word to the next, and pauses while it is the client’s turn', () => {
    const signals = story(
      ['23 09:00', started(updating)],
      ['23 11:00', { type: 'answered' }],
      ['23 13:00', { type: 'turned', turn: 'client' }],
      ['24 09:00', { type: 'turned', turn: 'us' }],
      ['24 10:00', { type: 'answered' }],
    )
    const cycles = clocksAt(signals, '24 11:00')
    expect(cycles.map(({ cycle, state, used }) => [cycle, state, used])).toEqual([
      [1, 'met', hours(3)],
      [2, 'running', hours(1)],
    ])
    expect(clocksAt(signals, '23 10:00')).toEqual([])
  })

  it('the solution is the last update', () => {
    const signals = story(
      ['23 09:00', started(updating)],
      ['23 11:00', { type: 'answered' }],
      ['23 12:00', { type: 'solved' }],
      ['23 13:00', { type: 'answered' }],
    )
    expect(clocksAt(signals, '26 12:00')).toMatchObject([{ cycle: 1, state: 'met' }])
  })
})

describe('team and supplier promises', () => {
  const inside = terms({ team: target(hours(4), { pausesOn: ['client'] }), supplier: target(hours(6)) })

  it('F8: each team has its own time, from its own assignment', () => {
    const signals = story(
      ['23 09:00', started(inside)],
      ['23 10:00', { type: 'assigned', team: 'network' }],
      ['23 15:00', { type: 'assigned', team: 'database' }],
      ['23 16:00', { type: 'assigned', team: 'database' }],
      ['24 10:00', { type: 'assigned', team: null }],
    )
    expect(
      clocksAt(signals, '24 12:00').map(({ team, cycle, state, used }) => [team, cycle, state, used]),
    ).toEqual([
      ['network', 1, 'missed', hours(5)],
      ['database', 2, 'met', hours(3)],
    ])
  })

  it('a team’s clock ends with the solution, and begins again when the ticket is reopened with them', () => {
    const signals = story(
      ['23 09:00', started(inside)],
      ['23 10:00', { type: 'assigned', team: 'network' }],
      ['23 11:00', { type: 'solved' }],
      ['24 10:00', { type: 'reopened', turn: 'us' }],
    )
    expect(clocksAt(signals, '24 11:00').map(({ cycle, state }) => [cycle, state])).toEqual([
      [1, 'met'],
      [2, 'running'],
    ])
  })

  it('a supplier’s clock runs while it is their turn', () => {
    const signals = story(
      ['23 09:00', started(inside)],
      ['23 10:00', { type: 'turned', turn: 'third_party' }],
      ['23 12:00', { type: 'turned', turn: 'client' }],
      ['23 13:00', { type: 'turned', turn: 'third_party' }],
    )
    expect(
      clocksAt(signals, '23 15:00').map(({ promise, cycle, state, used }) => [promise, cycle, state, used]),
    ).toEqual([
      ['supplier', 1, 'met', hours(2)],
      ['supplier', 2, 'running', hours(2)],
    ])
  })
})

describe('no commitment', () => {
  it('F25, F40: without an agreement there is no clock, no zero and no year, but the reason', () => {
    const result = fold(
      story(
        ['23 09:00', started(null, { reason: 'no_active_agreement' })],
        ['23 10:00', { type: 'answered' }],
      ),
      storyCalendars,
      nov('24 09:00'),
    )
    expect(result).toEqual({ commitment: { kind: 'none', reason: 'no_active_agreement' }, clocks: [] })
  })

  it('a promise the policy does not make has no clock', () => {
    expect(clocksAt(story(['23 09:00', started(response)]), '23 10:00').map(one => one.promise)).toEqual([
      'first_response',
    ])
  })

  it('an agreement attached later is counted from the original arrival', () => {
    const signals = story(['23 09:00', started(null)], ['23 15:00', { type: 'rematched', terms: response }])
    expect(clocksAt(signals, '23 14:00')).toEqual([])
    expect(clockAt('first_response', signals, '23 16:00')).toMatchObject({
      match: 2,
      startedAt: nov('23 09:00'),
      breachedAt: nov('23 13:00'),
      breachedByChange: true,
    })
  })
})

describe('what stops a clock, and what does not', () => {
  const nothingSaid = [
    { type: 'accepted' },
    { type: 'client_wrote' },
    { type: 'assigned', team: 'network' },
    { type: 'turned', turn: 'nobody' },
    { type: 'retargeted', terms: { ...response, key: 'gold@7 again' } },
    { type: 'recalendared', calendars: {} },
  ] as const

  it.each(nothingSaid)('F9: a first response is not answered by "$type"', what => {
    const signals = story(['23 09:00', started(response)], ['23 10:00', what])
    expect(clockAt('first_response', signals, '23 11:00')).toMatchObject({ state: 'running', used: hours(2) })
  })

  it('F39: what is not known is null, never a date long ago', () => {
    const signals = story(['23 09:00', started(solving, { turn: 'client' })])
    const { startedAt, endedAt, dueAt, breachedAt, supersededAt } = clockAt('resolution', signals, '23 11:00')
    expect([startedAt, endedAt, dueAt, breachedAt, supersededAt]).toEqual([
      nov('23 09:00'),
      null,
      null,
      null,
      null,
    ])
  })
})

describe('what a history is', () => {
  it('begins with the arrival, once', () => {
    expect(() => clocksAt(story(['23 09:00', { type: 'answered' }]), '23 10:00')).toThrow(
      'begins with "started"',
    )
    expect(() =>
      clocksAt(story(['23 09:00', started(null)], ['23 09:00', started(null)]), '23 10:00'),
    ).toThrow('begins once')
  })

  it('what comes after now has not happened yet', () => {
    const signals = story(['23 09:00', started(response)], ['23 12:00', { type: 'answered' }])
    expect(clockAt('first_response', signals, '23 11:00')).toMatchObject({ state: 'running', used: hours(2) })
    expect(clocksAt(signals, '22 09:00')).toEqual([])
  })

  it('a calendar that was not given is a mistake, and named', () => {
    const elsewhere = terms({ resolution: target(hours(1), { calendar: 'lost@1' }) })
    expect(() => clocksAt(story(['23 09:00', started(elsewhere)]), '23 10:00')).toThrow('lost@1')
  })
})
