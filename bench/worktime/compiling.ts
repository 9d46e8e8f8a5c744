import { compileCalendar } from '#kernel/calendar.ts'
import { instant } from '#kernel/instant.ts'
import { elapsed } from '#kernel/worktime.ts'
import { fiveDays } from './questions.ts'

/**
 * Every zone the platform knows, sixteen years each, nothing remembered: finding its clock changes and the bands.
 * In processor time, so that a busy machine does not count.
 */
export function compiling(): object {
  const [from, to] = [instant('2020-01-01T00:00Z'), instant('2035-12-31T00:00Z')]
  const times = Intl.supportedValuesOf('timeZone').map(zone => {
    const spec = fiveDays(zone, ['09:00', '12:30'], ['13:15', '17:30'], ['22:00', '30:00'])
    const began = process.cpuUsage()
    elapsed(compileCalendar(spec), from, to)
    const spent = process.cpuUsage(began)
    return (spent.user + spent.system) / 1_000 / 16
  })
  times.sort((a, b) => a - b)
  const at = (share: number): number => rounded(times[Math.floor(times.length * share)] ?? 0)
  const mean = rounded(times.reduce((sum, time) => sum + time, 0) / times.length)
  return {
    figure: 'compile, ms per calendar year',
    mean,
    median: at(0.5),
    p99: at(0.99),
    slowest: at(1 - 1 / times.length),
    zones: times.length,
    bar: 2,
    passed: mean <= 2,
  }
}

const rounded = (ms: number): number => Math.round(ms * 1_000) / 1_000
