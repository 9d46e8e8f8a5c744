import { relative } from 'node:path'

export type Tally = { readonly passed: number; readonly failed: readonly string[]; readonly skipped: number }

/** The part we read of the report vitest writes as JSON. */
export type VitestReport = {
  readonly numPassedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

/** The words a machine reads last; nothing else stands on that line. */
export const lastLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

/**
 * Counts the tests of a run that ended with 0 or with some words. Whatever the report does not tell (no report, a
 * file that did not load, an error outside every test) is a failure of its own, so that none goes uncounted.
 */
export const tallyOf = (report: VitestReport | null, ended: 0 | string, root: string): Tally => {
  if (report === null)
    return { passed: 0, failed: [`the test run itself (${ended || 'no report'})`], skipped: 0 }
  const failed = report.testResults.flatMap(file => failuresOf(file, relative(root, file.name)))
  return {
    passed: report.numPassedTests,
    failed: ended !== 0 && failed.length === 0 ? [`an error outside every test (${ended})`] : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

const failuresOf = (file: VitestReport['testResults'][number], path: string): readonly string[] => {
  const tests = file.assertionResults.filter(test => test.status === 'failed')
  if (tests.length === 0 && file.status === 'failed') return [path]
  return tests.map(test => `${path}: ${test.fullName}`)
}
