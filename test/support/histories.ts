import fc from 'fast-check'
import type { CalendarSpec } from '#kernel/calendar.ts'
import { promiseKinds, type Signal, type Target, type Terms, type Turn } from '#kernel/clock.ts'
import { type Duration, hours, type Instant, plus } from '#kernel/instant.ts'
import { question } from './calendars.ts'
import { started, terms } from './story.ts'

/** Any history a ticket may have, with terms, calendars and a now. */
export type AnyHistory = {
  readonly signals: readonly Signal[]
  readonly calendars: Readonly<Record<string, CalendarSpec>>
  readonly now: Instant
}

const turns = fc.constantFrom<Turn>('us', 'us', 'client', 'client', 'third_party', 'nobody')

const target = (calendars: readonly string[]): fc.Arbitrary<Target> =>
  fc.record({
    work: fc.integer({ min: 0, max: 200 }).map(quarters => hours(quarters / 4)),
    calendar: fc.constantFrom(...calendars),
    pausesOn: fc.subarray<Turn>(['client', 'third_party', 'nobody']),
    startsOn: fc.constantFrom('arrival' as const, 'arrival' as const, 'acceptance' as const),
    reopenWindow: fc.constantFrom(null, hours(0), hours(48)),
    thresholds: fc.constantFrom(
      [],
      [
        { key: '75%', percent: 75 },
        { key: '1h', before: hours(1) },
        { key: 'lead', after: hours(2) },
      ],
    ),
  })

export const anyTerms = (calendars: readonly string[]): fc.Arbitrary<Terms> =>
  fc
    .tuple(fc.string({ minLength: 1 }), ...promiseKinds.map(() => fc.option(target(calendars), { freq: 4 })))
    .map(([key, ...targets]) => {
      const promised = promiseKinds.flatMap((promise, index) => {
        const one = targets[index]
        return one === null || one === undefined ? [] : [[promise, one]]
      })
      return terms(Object.fromEntries(promised), key)
    })

type Step = (gap: number) => { readonly gap: number; readonly what: object }
const happens = (what: object): fc.Arbitrary<Step> => fc.constant(gap => ({ gap, what }))

/** What a ticket lives through day by day. */
const plain = fc.oneof(
  turns.map(
    (turn): Step =>
      gap => ({ gap, what: { type: 'turned', turn } }),
  ),
  happens({ type: 'turned', turn: 'client', planned: true }),
  happens({ type: 'client_wrote' }),
  happens({ type: 'answered' }),
  happens({ type: 'solved' }),
  turns.map(
    (turn): Step =>
      gap => ({ gap, what: { type: 'reopened', turn } }),
  ),
)

/** And what changes the ground under its clocks. */
const upheaval = (calendars: readonly string[]): fc.Arbitrary<Step> =>
  fc.oneof(
    happens({ type: 'accepted' }),
    fc.constantFrom('network', 'database', null).map(
      (team): Step =>
        gap => ({ gap, what: { type: 'assigned', team } }),
    ),
    anyTerms(calendars).map(
      (terms): Step =>
        gap => ({ gap, what: { type: 'retargeted', terms } }),
    ),
    fc.option(anyTerms(calendars)).map(
      (terms): Step =>
        gap => ({ gap, what: { type: 'rematched', terms } }),
    ),
    fc.constant<Step>(gap => ({
      gap,
      what: { type: 'recalendared', calendars: { one: 'two', two: 'one' } },
    })),
    fc.integer({ min: 0, max: 90 }).map(
      (earlier): Step =>
        gap => ({ gap, what: { type: 'inherited', earlier } }),
    ),
  )

const gap = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 60 * 72 }).map(minute => minute * 60_000),
  fc.integer({ min: 1, max: 200_000_000 }),
)

const told = (
  from: Instant,
  first: object,
  steps: readonly { gap: number; what: object }[],
): readonly Signal[] => {
  let at = from
  const rest = steps.map(({ gap, what }, index) => {
    at = plus(at, gap as Duration)
    const earlier =
      'earlier' in what
        ? { starts: { resolution: plus(from, hours(-Number(what.earlier))), first_response: from } }
        : {}
    return { id: `s${index + 2}`, at, ...what, ...earlier } as Signal
  })
  return [{ id: 's1', at: from, ...first } as Signal, ...rest]
}

const history = (
  step: (calendars: readonly string[]) => fc.Arbitrary<Step>,
  most: number,
): fc.Arbitrary<AnyHistory> =>
  fc
    .tuple(
      question(0),
      question(0),
      turns,
      fc.boolean(),
      fc.array(fc.tuple(step(['one', 'two']), gap), { maxLength: most }),
      gap,
      anyTerms(['one', 'two']),
    )
    .map(([one, two, turn, solved, steps, rest, agreed]) => {
      const first = started(agreed, { turn, solved: solved && steps.length > 5 })
      const signals = told(
        one.from,
        first,
        steps.map(([make, length]) => make(length)),
      )
      const last = signals.at(-1)?.at ?? one.from
      return { signals, calendars: { one: one.spec, two: two.spec }, now: plus(last, rest as Duration) }
    })

/** Turns, messages, solving and reopening under one set of terms. */
export const quietHistory = history(() => plain, 8)

/** Everything, in any order. */
export const anyHistory = history(
  calendars => fc.oneof({ weight: 2, arbitrary: plain }, { weight: 1, arbitrary: upheaval(calendars) }),
  10,
)
