import { describe, expect, it } from 'vitest'
import {
  clockAt,
  clocksAt,
  nov,
  response,
  solving,
  started,
  story,
  target,
  terms,
  warnings,
} from '#test/support/story.ts'
import { type Clock, nextMoment, type Signal } from './clock.ts'
import { hours } from './instant.ts'

describe('pausing', () => {
  const waiting = story(
    ['23 09:00', started(solving)],
    ['23 11:00', { type: 'turned', turn: 'client' }],
    ['24 14:00', { type: 'turned', turn: 'us' }],
  )

  it('F22: a pause keeps what is left, and moves the due by working time, not by wall time', () => {
    expect(clockAt('resolution', waiting, '23 10:00').dueAt).toBe(nov('23 17:00'))
    expect(clockAt('resolution', waiting, '24 15:00')).toMatchObject({
      used: hours(3),
      left: hours(5),
      dueAt: nov('25 12:00'),
    })
  })

  it('while paused it has no due instant, but says when it would be due if the client answered now', () => {
    expect(clockAt('resolution', waiting, '23 16:00')).toMatchObject({
      state: 'paused',
      pausedOn: 'client',
      dueAt: null,
      dueIfResumedNow: nov('24 14:00'),
      used: hours(2),
    })
    expect(clockAt('resolution', waiting, '24 13:00').dueIfResumedNow).toBe(nov('25 11:00'))
  })

  it('F2: a weekend in the pause is no credit: pausing outside hours moves nothing', () => {
    const signals = story(
      ['20 16:00', started(solving)],
      ['20 17:00', { type: 'turned', turn: 'client' }],
      ['23 09:00', { type: 'turned', turn: 'us' }],
    )
    expect(clockAt('resolution', signals, '23 10:00').dueAt).toBe(nov('23 16:00'))
  })

  it('F4: leaving the pause resumes whatever the next status is', () => {
    const next = ['us', 'third_party', 'nobody'] as const
    for (const turn of next) {
      const signals = story(
        ['23 09:00', started(solving)],
        ['23 11:00', { type: 'turned', turn: 'client' }],
        ['23 15:00', { type: 'turned', turn }],
      )
      expect(clockAt('resolution', signals, '23 16:00')).toMatchObject({ state: 'running', used: hours(3) })
    }
  })

  it('F5: nothing is breached while paused, however long', () => {
    const signals = waiting.slice(0, 2)
    expect(clockAt('resolution', signals, '30 12:00')).toMatchObject({
      state: 'paused',
      breached: false,
      left: hours(6),
    })
    expect(nextMoment(clockAt('resolution', signals, '30 12:00'))).toBeNull()
  })

  it('what was breached before it paused stays breached, with its due instant', () => {
    const signals = story(['23 09:00', started(solving)], ['24 10:00', { type: 'turned', turn: 'client' }])
    expect(clockAt('resolution', signals, '26 10:00')).toMatchObject({
      state: 'paused',
      breached: true,
      breachedAt: nov('23 17:00'),
      dueAt: nov('23 17:00'),
      dueIfResumedNow: null,
      left: -hours(1),
    })
  })

  it('paused in the very millisecond it was due, it is due the moment it resumes', () => {
    const signals = story(
      ['23 09:00', started(solving)],
      ['23 17:00', { type: 'turned', turn: 'client' }],
      ['25 10:00', { type: 'turned', turn: 'us' }],
    )
    expect(clockAt('resolution', signals, '24 10:00')).toMatchObject({
      breached: false,
      left: 0,
      dueIfResumedNow: nov('24 10:00'),
    })
    expect(clockAt('resolution', signals, '25 10:00')).toMatchObject({
      breached: false,
      dueAt: nov('25 10:00'),
    })
    expect(clockAt('resolution', signals, '25 10:00:00.001')).toMatchObject({
      breached: true,
      breachedAt: nov('25 10:00'),
    })
  })

  it('F37: a ticket created directly in a waiting status is paused from its first instant', () => {
    const signals = story(
      ['23 09:00', started(solving, { turn: 'client' })],
      ['25 09:00', { type: 'turned', turn: 'us' }],
    )
    expect(clockAt('resolution', signals, '24 12:00')).toMatchObject({
      state: 'paused',
      used: 0,
      pausedOn: 'client',
    })
    expect(clockAt('resolution', signals, '25 10:00')).toMatchObject({
      used: hours(1),
      dueAt: nov('25 17:00'),
    })
  })

  it('F37: a ticket created solved has its promises met at once', () => {
    const signals = story([
      '23 09:00',
      started(terms({ ...response.promises, ...solving.promises }), { solved: true }),
    ])
    expect(clocksAt(signals, '25 09:00').map(({ state, used }) => [state, used])).toEqual([
      ['met', 0],
      ['met', 0],
    ])
  })

  it('F33: whether a supplier’s turn pauses is the policy’s word', () => {
    const at = (pausesOn: readonly ('client' | 'third_party')[]): Clock =>
      clockAt(
        'resolution',
        story(
          ['23 09:00', started(terms({ resolution: target(hours(8), { pausesOn }) }))],
          ['23 10:00', { type: 'turned', turn: 'third_party' }],
        ),
        '23 12:00',
      )
    expect(at(['client'])).toMatchObject({ state: 'running', used: hours(3) })
    expect(at(['client', 'third_party'])).toMatchObject({
      state: 'paused',
      pausedOn: 'third_party',
      used: hours(1),
    })
  })

  it('pausing and resuming at once is nothing', () => {
    const there = story(
      ['23 09:00', started(solving)],
      ['23 11:00', { type: 'turned', turn: 'client' }],
      ['23 11:00', { type: 'turned', turn: 'us' }],
    )
    const { asOf: _, ...plain } = clockAt('resolution', there.slice(0, 1), '23 12:00')
    expect(clockAt('resolution', there, '23 12:00')).toMatchObject(plain)
  })
})

describe('reopening', () => {
  const within = (reopenWindow: ReturnType<typeof hours> | null): readonly Signal[] =>
    story(
      ['23 09:00', started(terms({ resolution: target(hours(8), { reopenWindow, thresholds: warnings }) }))],
      ['23 12:00', { type: 'solved' }],
      ['25 10:00', { type: 'reopened', turn: 'us' }],
    )

  it('F6: within the window the same cycle goes on, and the time in between does not count', () => {
    expect(clockAt('resolution', within(hours(72)), '24 10:00')).toMatchObject({
      state: 'met',
      used: hours(3),
    })
    expect(clockAt('resolution', within(hours(72)), '25 11:00')).toMatchObject({
      cycle: 1,
      generation: 1,
      state: 'running',
      endedAt: null,
      used: hours(4),
      dueAt: nov('25 15:00'),
    })
  })

  it('later it is a new cycle with a full target, and the old outcome stays', () => {
    const cycles = clocksAt(within(hours(24)), '25 11:00')
    expect(cycles.map(({ cycle, state, used }) => [cycle, state, used])).toEqual([
      [1, 'met', hours(3)],
      [2, 'running', hours(1)],
    ])
  })

  it('exactly at the end of the window is still within it; no window is no limit', () => {
    expect(clockAt('resolution', within(hours(46)), '25 11:00').cycle).toBe(1)
    expect(clockAt('resolution', within(null), '25 11:00').cycle).toBe(1)
    expect(clockAt('resolution', within(hours(0)), '25 11:00').cycle).toBe(2)
  })

  it('goes on under the terms of the day', () => {
    const longer = terms({ resolution: target(hours(16), { reopenWindow: null }) }, 'gold@7/p3')
    const [first, solved, reopened] = within(null)
    const signals = [
      first,
      solved,
      { id: 'r', at: nov('24 10:00'), type: 'retargeted', terms: longer },
      reopened,
    ] as readonly Signal[]
    expect(clockAt('resolution', signals, '24 11:00')).toMatchObject({
      state: 'met',
      target: { work: hours(8) },
    })
    expect(clockAt('resolution', signals, '25 10:00')).toMatchObject({
      state: 'running',
      generation: 2,
      left: hours(13),
    })
  })
})
