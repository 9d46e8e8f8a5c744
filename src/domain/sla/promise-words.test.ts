import { expect, test } from 'vitest'
import { segmentKinds } from '#kernel/explain.ts'
import type { SignalType } from '#kernel/signal.ts'
import { promiseKinds } from '#kernel/terms.ts'
import { promise } from '#locales/en/promise.ts'

const signals = [
  'started',
  'accepted',
  'client_wrote',
  'answered',
  'turned',
  'solved',
  'reopened',
  'assigned',
  'retargeted',
  'rematched',
  'recalendared',
  'ended',
  'inherited',
] as const satisfies readonly SignalType[]
// A new signal without a word does not compile.
const complete: Exclude<SignalType, (typeof signals)[number]> extends never ? true : never = true

test('every promise, every kind of time and every cause has its word', () => {
  expect(complete).toBe(true)
  const wanted = [
    ...promiseKinds.flatMap(kind => [`promise_${kind}`, `by_${kind}`, `client_${kind}`]),
    ...segmentKinds.map(kind => `kind_${kind}`),
    ...segmentKinds.filter(kind => kind !== 'counted').map(kind => `why_part_${kind}`),
    ...signals.map(type => `cause_${type}`),
  ]
  expect(wanted.filter(key => !(key in promise))).toEqual([])
})
