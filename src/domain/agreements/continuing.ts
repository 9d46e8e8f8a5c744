// The term that follows a term: from the day after its last, and as long. Whole months stay whole months, so that
// 1 January - 31 December is followed by 1 January - 31 December in leap years too; other terms keep their days.

import { civil } from '#kernel/civil.ts'
import { addDays, addMonths, daysBetween, numberOf, type Term } from './term.ts'

/** What never ends has nothing after it: both days stay open. What was open at its start is open at its end. */
export const continueTerm = ({ startsOn, endsOn, zone }: Term): Term => {
  if (endsOn === null) return { startsOn: null, endsOn: null, zone }
  const next = addDays(endsOn, 1)
  if (startsOn === null) return { startsOn: next, endsOn: null, zone }
  const months = wholeMonths(startsOn, endsOn)
  const end =
    months === null ? addDays(next, daysBetween(startsOn, endsOn)) : addDays(addMonths(next, months), -1)
  return { startsOn: next, endsOn: end, zone }
}

/**
 * How many months a term is, when it is whole ones. A month without the day it began on is over on its last day, or
 * the day before that: 31 January - 28 February is a month, and so is 31 January - 27 February.
 */
export const wholeMonths = (startsOn: string, endsOn: string): number | null => {
  const next = addDays(endsOn, 1)
  const [from, to] = [civil(numberOf(startsOn)), civil(numberOf(next))]
  const most = (to.year - from.year) * 12 + to.month - from.month
  const found = [most, most - 1].find(
    months => months >= 1 && endsOfMonths(startsOn, months).some(end => end === next),
  )
  return found ?? null
}

const endsOfMonths = (startsOn: string, months: number): readonly string[] => {
  const end = addMonths(startsOn, months)
  const missing = civil(numberOf(end)).day < civil(numberOf(startsOn)).day
  return missing ? [end, addDays(end, 1)] : [end]
}
