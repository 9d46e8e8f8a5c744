import { expect, test } from 'vitest'
import { instant } from '#kernel/instant.ts'
import { nextPromise } from './next-promise.ts'
import type { Request } from './shape.ts'

type Promised = Request['promises'][number]
const clock = (changes: Partial<Promised>): Promised => ({
  ...{ promise: 'resolution', state: 'running', pausedOn: null, startedAt: null, endedAt: null },
  dueAt: '2026-11-25T16:00:00Z',
  ...changes,
})
const at = (hour: string) => instant(`2026-11-24T${hour}:00Z`)

test('the client is told what is due next', () => {
  const answer = clock({ promise: 'first_response', dueAt: '2026-11-24T10:00:00Z' })
  expect(nextPromise([clock({}), answer], at('09:00'))).toEqual({
    promise: 'first_response',
    dueAt: '2026-11-24T10:00:00Z',
  })
})

test('that something is late comes before all else', () => {
  const answer = clock({ promise: 'first_response', dueAt: '2026-11-24T10:00:00Z' })
  expect(nextPromise([clock({}), answer], at('10:01'))).toBe('late')
  expect(nextPromise([clock({}), answer], at('10:00'))).not.toBe('late')
})

test('while we wait for the client nothing is due, and where nothing is promised nothing is said', () => {
  expect(nextPromise([clock({ state: 'paused', pausedOn: 'client' })], at('09:00'))).toBe('paused')
  expect(nextPromise([clock({ state: 'met' })], at('09:00'))).toBeNull()
  expect(nextPromise([], at('09:00'))).toBeNull()
})
