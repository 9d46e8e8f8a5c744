// From the wire to the words: a clock as the API delivers it, as the facts its words are made of.

import type { Duration, Instant } from '#kernel/instant.ts'
import { instant } from '#kernel/instant.ts'
import type { ClockView } from './shapes.ts'
import type { ClockFacts } from './words.ts'

export const factsOf = (view: ClockView): ClockFacts => ({
  promise: view.promise,
  cycle: view.cycle,
  state: view.state,
  breached: view.breached,
  startedAt: at(view.startedAt),
  endedAt: at(view.endedAt),
  dueAt: view.dueAt === 'never' ? 'never' : at(view.dueAt),
  dueIfResumedNow: view.dueIfResumedNow === 'never' ? 'never' : at(view.dueIfResumedNow),
  target: view.target as Duration,
  used: view.used as Duration,
  left: view.left as Duration,
  asOf: instant(view.asOf),
  pausedOn: view.pausedOn,
  pausedSince: at(view.pausedSince),
  planned: view.planned,
  asleep: view.asleep,
  changesAt: at(view.changesAt),
  holiday: view.holiday,
  soonAt: at(view.soonAt),
  riskAt: at(view.riskAt),
  zone: view.calendar.zone,
  place: view.calendar.place,
  daysLeft: view.daysLeft,
})

const at = (iso: string | null): Instant | null => (iso === null ? null : instant(iso))
