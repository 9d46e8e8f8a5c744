// "P1 arriving Fri 17:50 in Tokyo -> respond by Mon 09:50": examples kept with an agreement, counted by the kernel and
// compared to the minute, each time its terms are published.

import { always, type CountingCalendar, type PublishedPolicy, termsOf } from '#domain/sla/terms.ts'
import { compileCalendar } from '#kernel/calendar.ts'
import { due } from '#kernel/worktime.ts'
import { wallInstant, wallTimeIn } from './term.ts'
import type { ExampleCase } from './terms-shapes.ts'

export type CaseOutcome = {
  readonly case: ExampleCase
  readonly ok: boolean
  /** What it comes to: a local time in the case's zone, `never`, or `none` when nothing is promised. */
  readonly found: string
}

/** @param calendar the one these terms would count on; null when there is none, so that nothing can be promised. */
export const tryCases = (
  cases: readonly ExampleCase[],
  policy: PublishedPolicy | null,
  calendar: CountingCalendar | null,
): readonly CaseOutcome[] =>
  cases.map(example => {
    const found = policy && calendar ? dueOf(example, policy, calendar) : 'none'
    return { case: example, ok: found === example.due, found }
  })

const dueOf = (
  { severity, promise, arrives, zone }: ExampleCase,
  policy: PublishedPolicy,
  calendar: CountingCalendar,
): string => {
  const terms = termsOf(policy, calendar, { severity: { value: severity, setBy: 'default' }, priority: null })
  const target = terms.promises[promise]
  if (!target) return 'none'
  const counted = compileCalendar(target.calendar === always.key ? always.spec : calendar.spec)
  const at = due(counted, wallInstant(zone, arrives), target.work)
  return at === 'never' ? at : wallTimeIn(zone, at)
}

/** Says a text of the `agreements-check` language file. */
type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

export const caseMessage = (
  { case: { name, due: expected }, ok, found }: CaseOutcome,
  say: Say,
  moment: (wallTime: string) => string,
): string => {
  const values = { name, due: moment(expected) }
  if (ok) return say('case.agreement.holds', values)
  if (found === 'none' || found === 'never') return say(`case.agreement.${found}`, values)
  return say('case.agreement.differs', { ...values, found: moment(found) })
}
