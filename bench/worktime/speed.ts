import { type Duration, hours, type Instant } from '#kernel/instant.ts'
import { anyMinute, office, YEAR } from './questions.ts'
import type { Rival } from './rivals.ts'
import { shippedKernel } from './shipped-kernel.ts'

type Counting = Pick<Rival, 'due' | 'elapsed'>

type Contest = {
  readonly figure: string
  readonly ask: (counting: Counting) => (start: Instant) => number
  /** How many times faster than that rival is asked for. */
  readonly bars: Readonly<Record<string, number>>
}

const contests: readonly Contest[] = [
  {
    figure: 'due +8h',
    ask: counting => start => counting.due(start, hours(8)),
    bars: { 'moment-business-time': 1_000, 'temporal day loop': 200 },
  },
  {
    figure: 'due +2000h',
    ask: counting => start => counting.due(start, hours(2_000)),
    bars: { 'moment-business-time': 20_000, 'temporal day loop': 20_000 },
  },
  {
    figure: 'elapsed over one year',
    ask: counting => start => counting.elapsed(start, (start + YEAR) as Instant),
    bars: { 'moment-business-time': 20_000, 'temporal day loop': 20_000 },
  },
]

/** Passes take turns, so that a busy machine is busy for everybody; the best pass of each counts. */
export async function speed(rivals: readonly Rival[]): Promise<readonly object[]> {
  const kernel = await kernelRunner()
  return contests.map(({ figure, ask, bars }) => {
    const passes = Array.from({ length: 4 }, () => ({
      ours: nanoseconds(ask(kernel), 500),
      theirs: rivals.map(rival => nanoseconds(ask(rival), 500)),
    }))
    const ours = Math.min(...passes.map(pass => pass.ours))
    const comparison = rivals.map(({ name }, index) => {
      const theirs = Math.min(...passes.map(pass => pass.theirs[index] ?? Number.NaN))
      const [times, bar] = [Math.round(theirs / ours), bars[name] ?? null]
      return { name, microseconds: rounded(theirs / 1_000), times, bar, passed: bar === null || times >= bar }
    })
    return { figure, nanoseconds: rounded(ours), comparison }
  })
}

async function kernelRunner(): Promise<Counting> {
  const { compileCalendar, due, elapsed } = await shippedKernel()
  const calendar = compileCalendar(office)
  return {
    due: (start: Instant, work: Duration) => Number(due(calendar, start, work)),
    elapsed: (from: Instant, to: Instant) => elapsed(calendar, from, to),
  }
}

const starts = Array.from({ length: 100_000 }, anyMinute)

/** A call, on average over as many as fit into so many milliseconds. */
function nanoseconds(ask: (start: Instant) => number, limit: number): number {
  const inTenMs = Math.ceil((3 * 10) / timeOf(ask, 3))
  const chunk = Math.min(starts.length, inTenMs)
  let [calls, spent] = [0, 0]
  while (spent < limit) {
    spent += timeOf(ask, chunk)
    calls += chunk
  }
  return (spent * 1e6) / calls
}

/** Milliseconds for so many calls, from any place in the list on. */
function timeOf(ask: (start: Instant) => number, calls: number): number {
  const first = Math.floor(Math.random() * (starts.length - calls))
  let sum = 0
  const began = performance.now()
  for (let i = first; i < first + calls; i++) sum += ask(starts[i] as Instant)
  const spent = performance.now() - began
  if (Number.isNaN(sum)) throw new Error('an answer was not a number')
  return spent
}

const rounded = (value: number): number => Math.round(value * 10) / 10
