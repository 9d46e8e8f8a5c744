import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cases } from '#test/support/calendars.ts'
import { clockOracle } from '#test/support/clock-oracle.ts'
import { type AnyHistory, anyHistory, quietHistory } from '#test/support/histories.ts'
import { type Clock, fold, type Signal, type Terms, type Turn } from './clock.ts'
import { type Duration, type Instant, plus } from './instant.ts'

const clocksOf = ({ signals, calendars, now }: AnyHistory): readonly Clock[] =>
  fold(signals, calendars, now).clocks

const identity = ({ promise, cycle, match }: Clock): string => `${promise} ${cycle} ${match}`

/** What a clock says for good, apart from the instant of the fold and whether another match came after. */
function outcome({ asOf: _, supersededAt: __, ...clock }: Clock): Partial<Clock> {
  return clock
}

const isEnded = (clock: Clock): boolean => clock.endedAt !== null

const firstTerms = (signals: readonly Signal[]): Terms | null =>
  signals[0]?.type === 'started' ? signals[0].terms : null

function withTerms(history: AnyHistory, terms: Terms): AnyHistory {
  return {
    ...history,
    signals: history.signals.map(signal => (signal.type === 'started' ? { ...signal, terms } : signal)),
  }
}

describe('against the minute-stepping oracle', () => {
  it.each(['first_response', 'resolution'] as const)('%s: used time, state and breach agree', promise => {
    fc.assert(
      fc.property(quietHistory, history => {
        const given = firstTerms(history.signals)?.promises[promise]
        fc.pre(given !== undefined)
        if (given === undefined) return
        const target = { ...given, startsOn: 'arrival', reopenWindow: null } as const
        const source = firstTerms(history.signals) as Terms
        const asked = withTerms(history, { ...source, promises: { [promise]: target } })
        const [clock] = clocksOf(asked)
        const spec = history.calendars[target.calendar]
        if (spec === undefined) throw new Error(`no calendar ${target.calendar}`)
        const seen = clockOracle(promise, target, {
          spec,
          signals: solvedApart(asked.signals),
          now: history.now,
        })
        expect(clock).toMatchObject(seen)
      }),
      cases(150, 8_000),
    )
  })
})

/** The oracle wants "arrived solved" told as two signals. */
function solvedApart(signals: readonly Signal[]): readonly Signal[] {
  const [first, ...rest] = signals
  if (first?.type !== 'started' || !first.solved) return signals
  return [first, { id: first.id, at: first.at, type: 'solved' }, ...rest]
}

describe('laws of every clock', () => {
  it('used and left make up the target, and no clock stands twice', () => {
    fc.assert(
      fc.property(anyHistory, history => {
        const clocks = clocksOf(history)
        for (const { used, left, target } of clocks) expect(used + left).toBe(target.work)
        expect(new Set(clocks.map(identity)).size).toBe(clocks.length)
      }),
      cases(300, 10_000),
    )
  })

  it('at its due instant a running clock has used its target and is not breached; a millisecond later it is', () => {
    fc.assert(
      fc.property(anyHistory, history => {
        for (const clock of clocksOf(history)) {
          const { dueAt, state } = clock
          if (state !== 'running' || typeof dueAt !== 'number' || dueAt <= history.now) continue
          const then = (now: Instant): Clock | undefined =>
            clocksOf({ ...history, now }).find(one => identity(one) === identity(clock))
          expect(then(dueAt)).toMatchObject({ used: clock.target.work, breached: false, dueAt })
          expect(then(plus(dueAt, 1 as Duration))).toMatchObject({ breached: true, breachedAt: dueAt })
        }
      }),
      cases(150, 4_000),
    )
  })

  it('a warning comes when its share of the work is used, and not a millisecond earlier', () => {
    fc.assert(
      fc.property(anyHistory, history => {
        for (const clock of clocksOf(history)) {
          const warning = clock.thresholds.find(({ key, skipped }) => key === '75%' && !skipped)
          if (clock.state !== 'running' || warning === undefined || warning.at === null) continue
          if (warning.at <= history.now) continue
          const usedAt = (now: Instant): number | undefined =>
            clocksOf({ ...history, now }).find(one => identity(one) === identity(clock))?.used
          const level = Math.ceil(clock.target.work * 0.75)
          expect(usedAt(warning.at)).toBe(level)
          expect(usedAt(plus(warning.at, -1 as Duration))).toBe(level - 1)
        }
      }),
      cases(150, 4_000),
    )
  })

  it('ended clocks never move, whatever comes after', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), (history, cut) => {
        const known = history.signals.slice(0, 1 + (cut % history.signals.length))
        const then = clocksOf({ ...history, signals: known, now: known.at(-1)?.at ?? history.now })
        const reopens = history.signals.slice(known.length).some(({ type }) => type === 'reopened')
        const later = clocksOf(history)
        for (const clock of then.filter(isEnded)) {
          if (reopens && clock.promise === 'resolution') continue
          const same = later.find(one => identity(one) === identity(clock))
          expect(same && outcome(same)).toEqual(outcome(clock))
        }
      }),
      cases(300, 8_000),
    )
  })

  it('nothing that has passed changes with now: later folds agree on what the earlier one had seen', () => {
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: 1, max: 900_000_000 }), (history, more) => {
        const later = clocksOf({ ...history, now: plus(history.now, more as Duration) })
        clocksOf(history).forEach((clock, index) => {
          const then = later[index] as Clock
          expect(identity(then)).toBe(identity(clock))
          expect(then.dueHistory).toEqual(clock.dueHistory)
          expect(then.used).toBeGreaterThanOrEqual(clock.used)
          expect(then.breachedAt ?? then.asOf).toBeGreaterThanOrEqual(clock.breachedAt ?? 0)
          if (clock.breached) expect(then.breachedAt).toBe(clock.breachedAt)
          if (isEnded(clock)) expect(outcome(then)).toEqual(outcome(clock))
        })
      }),
      cases(150, 4_000),
    )
  })

  it('clocks are independent: each is the same alone as among the others', () => {
    fc.assert(
      fc.property(quietHistory, history => {
        const all = firstTerms(history.signals)
        if (all === null) return
        for (const clock of clocksOf(history)) {
          const alone = { ...all, promises: { [clock.promise]: clock.target } }
          const same = clocksOf(withTerms(history, alone)).find(one => identity(one) === identity(clock))
          expect(same).toEqual({ ...clock, terms: alone })
        }
      }),
      cases(150, 4_000),
    )
  })

  it('pausing and resuming at once is nothing', () => {
    fc.assert(
      fc.property(quietHistory, fc.nat(), (history, place) => {
        const { signals } = history
        const index = 1 + (place % signals.length)
        const turn = turnAfter(signals.slice(0, index))
        fc.pre(turn !== 'third_party' && !signals.some(one => one.type === 'turned' && one.planned === true))
        const at = plus(signals[index - 1]?.at ?? history.now, 1 as Duration)
        fc.pre(at < (signals[index]?.at ?? history.now))
        const pause: Signal = { id: 'pause', at, type: 'turned', turn: 'client' }
        const resume: Signal = { id: 'resume', at, type: 'turned', turn }
        const paused = [...signals.slice(0, index), pause, resume, ...signals.slice(index)]
        expect(clocksOf({ ...history, signals: paused })).toEqual(clocksOf(history))
      }),
      cases(200, 6_000),
    )
  })

  it('T10: a new calendar version changes nothing that has been counted, and no clock that has ended', () => {
    fc.assert(
      fc.property(anyHistory, history => {
        const { signals, now } = history
        const publish: Signal = {
          id: 'new',
          at: now,
          type: 'recalendared',
          calendars: { one: 'two', two: 'one' },
        }
        const after = clocksOf({ ...history, signals: [...signals, publish] })
        clocksOf(history).forEach((clock, index) => {
          expect(after[index]?.used).toBe(clock.used)
          expect(after[index]?.generation).toBe(clock.generation)
          if (isEnded(clock)) expect(after[index]).toEqual(clock)
        })
      }),
      cases(150, 5_000),
    )
  })

  it('the order in which signals of different instants arrive is no matter', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), (history, by) => {
        const instants = history.signals.map(({ at }) => at)
        fc.pre(new Set(instants).size === instants.length)
        const turned = history.signals.map((_, index, all) => all[(index + by) % all.length] as Signal)
        expect(clocksOf({ ...history, signals: turned })).toEqual(clocksOf(history))
      }),
      cases(100, 3_000),
    )
  })
})

function turnAfter(signals: readonly Signal[]): Turn {
  return signals.reduce<Turn>((turn, signal) => {
    if (signal.type === 'started' || signal.type === 'turned' || signal.type === 'reopened')
      return signal.turn
    return signal.type === 'solved' ? 'nobody' : turn
  }, 'us')
}
