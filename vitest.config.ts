import { defineConfig } from 'vitest/config'

const slowFiles = ['**/*.laws.test.ts', '**/*.db.test.ts', '**/*.fault.test.ts']
const withDatabase = { globalSetup: ['test/support/postgres-server.ts'] }

/** Kinds of test, told apart by file name and folder; `vitest --project db` runs one kind. */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      kind('unit', { include: ['{src,bin,test/support,test/world}/**/*.test.{ts,tsx}'], exclude: slowFiles }),
      kind('laws', { include: ['{src,test}/**/*.laws.test.ts'], testTimeout: 300_000 }),
      kind('db', { include: ['{src,bin,test}/**/*.db.test.ts'], testTimeout: 20_000, ...withDatabase }),
      kind('matrix', { include: ['test/matrix/**/*.test.ts'], testTimeout: 60_000, ...withDatabase }),
      kind('journeys', {
        include: ['test/journeys/**/*.test.ts'],
        testTimeout: 120_000,
        turn: 1,
        ...withDatabase,
      }),
      kind('faults', {
        include: ['{src,test}/**/*.fault.test.ts', 'test/faults/**/*.test.ts'],
        testTimeout: 120_000,
        turn: 2,
        fileParallelism: false, // they kill processes and measure waits
        ...withDatabase,
      }),
    ],
  },
})

type Kind = {
  readonly include: string[]
  readonly exclude?: string[]
  readonly testTimeout?: number
  /** Kinds with the same turn run side by side; journeys and faults measure waits and want the machine alone. */
  readonly turn?: number
  readonly fileParallelism?: boolean
  readonly globalSetup?: string[]
}

function kind(name: string, options: Kind) {
  const { testTimeout = 5_000, turn = 0, ...rest } = options
  return {
    extends: true as const,
    test: {
      ...rest,
      name,
      testTimeout,
      hookTimeout: Math.max(testTimeout, 30_000),
      sequence: { groupOrder: turn },
      setupFiles: ['test/support/console.ts'],
    },
  }
}
