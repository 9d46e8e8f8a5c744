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
  warnings,
} from '#test/support/story.ts'
import { fold, moments, type Signal } from './clock.ts'
import { hours } from './instant.ts'

describe('severity, priority or target changes', () => {
  const change = (work: number, at: string, more: readonly Signal[] = []): readonly Signal[] => [
    ...story(
      ['23 09:00', started(solving)],
      ['23 10:00', { type: 'turned', turn: 'client' }],
      ['23 12:00', { type: 'turned', turn: 'us' }],
    ),
    {
      id: 'changed',
      at: nov(at),
      type: 'retargeted',
      terms: terms(
        { resolution: target(hours(work), { pausesOn: ['client'], thresholds: warnings }) },
        `gold@7/${work}h`,
      ),
    },
    ...more,
  ]

  it('F1: keep the start and every pause, and judge the new target from the whole history', () => {
    expect(clockAt('resolution', change(16, '23 14:00'), '23 15:00')).toMatchObject({
      cycle: 1,
      match: 1,
      generation: 2,
      startedAt: nov('23 09:00'),
      used: hours(4),
      left: hours(12),
      dueAt: nov('25 11:00'),
    })
  })

  it('T2: what that makes overdue was due at the new due instant, by change, and is announced once', () => {
    const late = clockAt('resolution', change(2, '23 16:00'), '23 16:00')
    expect(late).toMatchObject({
      breached: true,
      breachedAt: nov('23 13:00'),
      breachedByChange: true,
      breachRepeated: false,
    })
    expect(
      moments(late)
        .filter(moment => !moment.skipped)
        .map(({ kind, at }) => [kind, at]),
    ).toEqual([['breach', nov('23 13:00')]])
  })

  it('T2: warnings already past are recorded as skipped, those to come are armed again', () => {
    expect(clockAt('resolution', change(4, '23 14:30'), '23 14:30').thresholds).toEqual([
      { key: '75%', at: nov('23 14:00'), skipped: true },
      { key: '90%', at: nov('23 14:36'), skipped: false },
    ])
  })

  it('a clock that was breached already is not announced a second time', () => {
    const twice = clockAt('resolution', change(4, '24 12:00'), '24 12:00')
    expect(twice).toMatchObject({
      breachedAt: nov('23 15:00'),
      breachedByChange: false,
      breachRepeated: true,
    })
    expect(moments(twice).every(moment => moment.skipped)).toBe(true)
  })

  it('F35: a longer target takes a breach back', () => {
    expect(clockAt('resolution', change(40, '24 11:00'), '24 11:00')).toMatchObject({
      breached: false,
      left: hours(32),
    })
  })

  it('a new source for the same target re-arms nothing', () => {
    expect(clockAt('resolution', change(8, '23 16:00'), '23 16:30')).toMatchObject({
      generation: 1,
      terms: { key: 'gold@7/8h' },
    })
  })

  it('ended clocks stay as they ended', () => {
    const signals = change(2, '24 14:00', []).toSpliced(3, 0, {
      id: 'solved',
      at: nov('23 14:00'),
      type: 'solved',
    })
    expect(clockAt('resolution', signals, '24 15:00')).toMatchObject({
      state: 'met',
      generation: 1,
      target: { work: hours(8) },
    })
  })

  it('a promise that the new target no longer makes is cancelled, one that it adds counts from the arrival', () => {
    const signals = story(
      ['23 09:00', started(solving)],
      ['23 12:00', { type: 'retargeted', terms: response }],
    )
    expect(
      clocksAt(signals, '23 14:00').map(({ promise, state, used, breached }) => [
        promise,
        state,
        used,
        breached,
      ]),
    ).toEqual([
      ['resolution', 'cancelled', hours(3), false],
      ['first_response', 'running', hours(5), true],
    ])
  })
})

describe('another agreement or policy is matched', () => {
  const silver = terms(
    {
      first_response: target(hours(2)),
      resolution: target(hours(20), { calendar: 'always', pausesOn: ['client'] }),
    },
    'silver@1',
  )
  const corrected = story(
    ['23 09:00', started(terms({ ...response.promises, ...solving.promises }))],
    ['23 12:00', { type: 'answered' }],
    ['23 12:00', { type: 'turned', turn: 'client' }],
    ['23 20:00', { type: 'turned', turn: 'us' }],
    ['24 10:00', { type: 'rematched', terms: silver }],
  )

  it('F12: what runs is superseded, and all is folded anew from the arrival, with all pauses', () => {
    expect(
      clocksAt(corrected, '24 11:00').map(({ promise, match, state, used }) => [promise, match, state, used]),
    ).toEqual([
      ['first_response', 1, 'met', hours(3)],
      ['resolution', 1, 'superseded', hours(4)],
      ['first_response', 2, 'missed', hours(3)],
      ['resolution', 2, 'running', hours(18)],
    ])
  })

  it('F41: an outcome already reached is kept beside the new assessment', () => {
    const [kept, , anew] = clocksAt(corrected, '24 11:00')
    expect(kept).toMatchObject({
      state: 'met',
      endedAt: nov('23 12:00'),
      supersededAt: nov('24 10:00'),
      terms: { key: 'gold@7' },
    })
    expect(anew).toMatchObject({
      state: 'missed',
      generation: 2,
      breachedAt: nov('23 11:00'),
      breachedByChange: true,
    })
  })

  it('F12: a promise absent from the new terms does not survive', () => {
    const signals = story(
      ['23 09:00', started(solving)],
      ['23 12:00', { type: 'rematched', terms: response }],
    )
    expect(clocksAt(signals, '23 12:00').map(({ promise, state }) => [promise, state])).toEqual([
      ['resolution', 'superseded'],
      ['first_response', 'running'],
    ])
  })

  it('to no agreement at all: nothing runs any more, and the reason is kept', () => {
    const signals = story(
      ['23 09:00', started(solving)],
      ['23 12:00', { type: 'rematched', terms: null, reason: 'agreement_ended' }],
    )
    expect(fold(signals, storyCalendars, nov('24 09:00'))).toMatchObject({
      commitment: { kind: 'none', reason: 'agreement_ended' },
      clocks: [{ state: 'superseded', endedAt: nov('23 12:00') }],
    })
  })
})

describe('a new calendar version is published', () => {
  const published: readonly Signal[] = [
    ...story(['23 09:00', started(terms({ resolution: target(hours(12), { thresholds: warnings }) }))]),
    { id: 'new hours', at: nov('23 15:00'), type: 'recalendared', calendars: { 'office@1': 'office@2' } },
  ]

  it('F14, F42, T10: what was counted stays counted, the rest counts under the new version', () => {
    expect(clockAt('resolution', published, '23 17:00')).toMatchObject({
      used: hours(6),
      calendar: 'office@2',
      asleep: true,
      generation: 1,
    })
    expect(clockAt('resolution', published, '25 20:00')).toMatchObject({
      used: hours(14),
      dueAt: nov('25 11:00'),
    })
  })

  it('clocks that have ended never move', () => {
    const signals = published.toSpliced(1, 0, { id: 'solved', at: nov('23 14:00'), type: 'solved' })
    const before = clockAt('resolution', signals.slice(0, 2), '30 09:00')
    expect(clockAt('resolution', signals, '30 09:00')).toEqual(before)
  })

  it('a later severity change keeps what the old version counted', () => {
    const shorter = terms({ resolution: target(hours(10), { calendar: 'office@2' }) }, 'gold@7/10h')
    const signals: readonly Signal[] = [
      ...published,
      { id: 'sev', at: nov('24 10:00'), type: 'retargeted', terms: shorter },
    ]
    expect(clockAt('resolution', signals, '24 10:00')).toMatchObject({
      used: hours(7),
      left: hours(3),
      generation: 2,
    })
  })
})

describe('merged, cancelled, inherited', () => {
  it('F19: the source of a merge ends as merged, and nothing falls due on it any more', () => {
    const signals = story(
      ['23 09:00', started(response)],
      ['23 10:00', { type: 'ended', how: 'merged' }],
      ['23 12:00', { type: 'answered' }],
    )
    const merged = clockAt('first_response', signals, '25 10:00')
    expect(merged).toMatchObject({ state: 'merged', endedAt: nov('23 10:00'), breached: false })
    expect(moments(merged)).toEqual([])
  })

  it('spam is cancelled, and what was breached before stays on record', () => {
    const signals = story(['23 09:00', started(response)], ['23 14:00', { type: 'ended', how: 'cancelled' }])
    expect(clockAt('first_response', signals, '25 10:00')).toMatchObject({
      state: 'cancelled',
      breachedAt: nov('23 13:00'),
    })
  })

  it('the target of a merge keeps the earliest start of each promise', () => {
    const both = terms({ ...response.promises, ...solving.promises })
    const signals: readonly Signal[] = [
      ...story(['23 12:00', started(both)], ['23 13:00', { type: 'answered' }]),
      {
        id: 'merge',
        at: nov('23 14:00'),
        type: 'inherited',
        starts: { first_response: nov('23 09:00'), resolution: nov('23 10:00') },
      },
    ]
    expect(clockAt('first_response', signals, '23 15:00')).toMatchObject({
      state: 'met',
      startedAt: nov('23 12:00'),
    })
    expect(clockAt('resolution', signals, '23 15:00')).toMatchObject({
      startedAt: nov('23 10:00'),
      used: hours(5),
      generation: 2,
    })
  })

  it('a question that came with the merged ticket is still owed its answer', () => {
    const replying = terms({ next_response: target(hours(2)) })
    const signals: readonly Signal[] = [
      ...story(['23 09:00', started(replying)], ['23 10:00', { type: 'answered' }]),
      { id: 'merge', at: nov('23 12:00'), type: 'inherited', starts: { next_response: nov('23 11:00') } },
    ]
    expect(clockAt('next_response', signals, '23 12:30')).toMatchObject({
      startedAt: nov('23 11:00'),
      dueAt: nov('23 13:00'),
    })
  })
})
