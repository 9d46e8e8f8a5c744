import { expect, test } from 'vitest'
import { lastLine, tallyOf, type VitestReport } from './tally.ts'

const report = (testResults: VitestReport['testResults'], passed = 0, pending = 0): VitestReport => ({
  numPassedTests: passed,
  numPendingTests: pending,
  numTodoTests: 0,
  testResults,
})
const passing = { status: 'passed', fullName: 'holds' }
const failing = { status: 'failed', fullName: 'does not hold' }

test('a good run ends in two numbers', () => {
  const file = { name: '/desk/a.test.ts', status: 'passed', assertionResults: [passing] }
  expect(lastLine(tallyOf(report([file], 1), 0, '/desk'))).toBe('1 passed, 0 failed')
})

test('skipped tests are named only when there are some', () => {
  expect(lastLine(tallyOf(report([], 3, 2), 0, '/desk'))).toBe('3 passed, 0 failed, 2 skipped')
})

test('a failed test is counted and named with its file', () => {
  const file = { name: '/desk/a.test.ts', status: 'failed', assertionResults: [passing, failing] }
  expect(tallyOf(report([file], 1), 'exit code 1', '/desk').failed).toEqual(['a.test.ts: does not hold'])
})

test('a file that does not load is a failure, though it has no tests', () => {
  const file = { name: '/desk/a.test.ts', status: 'failed', assertionResults: [] }
  expect(lastLine(tallyOf(report([file], 5), 'exit code 1', '/desk'))).toBe('5 passed, 1 failed')
})

test('an error outside every test is a failure', () => {
  expect(lastLine(tallyOf(report([], 5), 'exit code 1', '/desk'))).toBe('5 passed, 1 failed')
})

test('a run that leaves no report is a failure, even if it ends with 0', () => {
  expect(lastLine(tallyOf(null, 'SIGKILL', '/desk'))).toBe('0 passed, 1 failed')
  expect(lastLine(tallyOf(null, 0, '/desk'))).toBe('0 passed, 1 failed')
})
