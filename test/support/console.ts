import { format } from 'node:util'
import { afterEach, beforeEach, expect } from 'vitest'

/**
 * A test fails when something it calls warns or complains on the console, because a warning nobody must read is
 * one nobody reads. `expectConsole(/…/)` takes out the complaints a test is about.
 */
export const expectConsole = (words: RegExp): void => {
  expected = [...expected, words]
}

let noise: readonly string[] = []
let expected: readonly RegExp[] = []

for (const level of ['error', 'warn'] as const) {
  const print = console[level]
  console[level] = (...parts: unknown[]) => {
    noise = [...noise, format(...parts)]
    print(...parts)
  }
}

process.on('warning', warning => {
  noise = [...noise, `${warning.name}: ${warning.message}`]
})

beforeEach(() => {
  noise = []
  expected = []
})

afterEach(() => {
  const unexpected = noise.filter(line => !expected.some(words => words.test(line)))
  const unmet = expected.filter(words => !noise.some(line => words.test(line)))
  expect(unexpected, 'nothing on the console that the test does not expect').toEqual([])
  expect(unmet, 'everything on the console that the test expects').toEqual([])
})
