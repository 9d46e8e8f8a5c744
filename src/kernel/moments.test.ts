import { describe, expect, it } from 'vitest'
import { clockAt, nov, solving, started, story, target, terms } from '#test/support/story.ts'
import type { CalendarSpec } from './calendar.ts'
import { type Clock, fold, nextMoment } from './clock.ts'
import { hours, minutes, toIso } from './instant.ts'

describe('warnings', () => {
  const parisian = {
    paris: { zone: 'Europe/Paris', week: { mon: [['08:00', '18:00']], tue: [['08:00', '18:00']] } },
  } as const satisfies Record<string, CalendarSpec>

  it('F3, T1: a warning an hour before due is an hour of working time before it, not midnight', () => {
    const warned = terms({
      resolution: target(hours(4), { calendar: 'paris', thresholds: [{ key: '1h', before: hours(1) }] }),
    })
    const {
      clocks: [found],
    } = fold(story(['23 16:00', started(warned)]), parisian, nov('23 16:30'))
    expect(found).toMatchObject({
      dueAt: nov('24 10:00'),
      thresholds: [{ at: nov('24 09:00'), skipped: false }],
    })
  })

  it('F3: a warning longer before due than the whole target does not fire at creation', () => {
    const warned = terms({
      resolution: target(minutes(30), { thresholds: [{ key: '1h', before: hours(1) }] }),
    })
    const found = clockAt('resolution', story(['23 09:00', started(warned)]), '23 09:00')
    expect(found.thresholds).toEqual([{ key: '1h', at: nov('23 09:00'), skipped: true }])
  })

  it('escalations come after so much more working time', () => {
    const escalated = terms({
      resolution: target(hours(8), { thresholds: [{ key: 'lead', after: hours(1) }] }),
    })
    const found = clockAt('resolution', story(['23 09:00', started(escalated)]), '23 10:00')
    expect(found.thresholds).toEqual([{ key: 'lead', at: nov('24 10:00'), skipped: false }])
  })

  it('F7: pausing moves a warning and never re-arms it', () => {
    const signals = story(
      ['23 09:00', started(solving)],
      ['23 16:00', { type: 'turned', turn: 'client' }],
      ['24 10:00', { type: 'turned', turn: 'us' }],
    )
    const resumed = clockAt('resolution', signals, '24 10:00')
    expect(resumed).toMatchObject({
      generation: 1,
      thresholds: [
        { key: '75%', at: nov('23 15:00') },
        { key: '90%', at: nov('24 10:12') },
      ],
    })
  })

  it('the next moment is what a sweeper sleeps until: warning, warning, then a millisecond past due', () => {
    const signals = story(['23 09:00', started(solving)])
    const next = (now: string): string => {
      const moment = nextMoment(clockAt('resolution', signals, now))
      return moment === null ? 'none' : `${moment.key} ${toIso(moment.wakeAt).slice(11)}`
    }
    expect(next('23 09:00')).toBe('75% 15:00:00.000Z')
    expect(next('23 15:00')).toBe('90% 16:12:00.000Z')
    expect(next('23 17:00')).toBe('breach 17:00:00.001Z')
    expect(next('23 17:00:00.001')).toBe('none')
  })

  it('F20: a target has no cap, and one beyond ten years is never due', () => {
    const long = (work: number): Clock =>
      clockAt(
        'resolution',
        story(['23 09:00', started(terms({ resolution: target(hours(work)) }))]),
        '23 10:00',
      )
    expect(long(10_000)).toMatchObject({ left: hours(9_999), breached: false })
    expect(long(10_000).dueAt).toBeGreaterThan(nov('30 00:00'))
    expect(long(50_000)).toMatchObject({ dueAt: 'never', breached: false })
    expect(nextMoment(long(50_000))).toBeNull()
  })
})

describe('the history of due', () => {
  it('names every due instant and the signal that moved it', () => {
    const longer = terms({ resolution: target(hours(16), { pausesOn: ['client'] }) }, 'gold@7/p3')
    const signals = story(
      ['23 09:00', started(solving)],
      ['23 11:00', { type: 'turned', turn: 'client' }],
      ['23 13:00', { type: 'turned', turn: 'us' }],
      ['23 14:00', { type: 'client_wrote' }],
      ['23 15:00', { type: 'retargeted', terms: longer }],
      ['23 16:00', { type: 'solved' }],
    )
    expect(clockAt('resolution', signals, '25 09:00').dueHistory).toEqual([
      { at: nov('23 09:00'), due: nov('23 17:00'), cause: 's1' },
      { at: nov('23 11:00'), due: null, cause: 's2' },
      { at: nov('23 13:00'), due: nov('24 11:00'), cause: 's3' },
      { at: nov('23 15:00'), due: nov('25 11:00'), cause: 's5' },
    ])
  })
})
