import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { lastLine, type Tally, tallyOf, type VitestReport } from './tally.ts'

/** A check beside the tests; it counts as one item, whatever it finds. */
type Step = { readonly name: string; readonly command: readonly string[]; readonly minutes: number }

const isQuick = process.argv.includes('--quick')

const program = (name: string, file: string, ...args: readonly string[]): Step => ({
  name,
  command: ['node', '--import', 'tsx', file, ...args],
  minutes: 6,
})

const steps: readonly Step[] = [
  { name: 'types', command: ['bash', 'bin/types'], minutes: 6 },
  { name: 'lint', command: ['node_modules/.bin/biome', 'check', '--error-on-warnings', '.'], minutes: 5 },
  {
    name: 'boundaries',
    command: ['node_modules/.bin/depcruise', '--config', '.dependency-cruiser.cjs', 'src'],
    minutes: 5,
  },
  program('schema.sql is what the migrations make', 'bin/schema.ts', '--check'),
  ...(existsSync('bin/openapi.ts')
    ? [program('openapi.json is what the contracts say', 'bin/openapi.ts', '--check')]
    : []),
  { name: 'build', command: ['bash', 'bin/build'], minutes: 6 },
  program('first load of the web app', 'bin/bundle-size.ts'),
]

const main = async (): Promise<void> => {
  let total: Tally = { passed: 0, failed: [], skipped: 0 }
  for (const step of isQuick ? [] : steps) total = add(total, await check(step))
  total = add(total, await runTests())
  if (total.failed.length > 0) console.log(`\nFailed:\n${total.failed.map(name => `  ${name}`).join('\n')}\n`)
  process.exitCode = total.failed.length > 0 ? 1 : 0
  console.log(lastLine(total))
}

const check = async (step: Step): Promise<Tally> => {
  console.log(`\n${step.name}`)
  const ended = await run(step)
  return ended === 0
    ? { passed: 1, failed: [], skipped: 0 }
    : { passed: 0, failed: [`${step.name} (${ended})`], skipped: 0 }
}

const runTests = async (): Promise<Tally> => {
  const reportFile = '.test/vitest.json'
  mkdirSync('.test', { recursive: true })
  rmSync(reportFile, { force: true })
  const kinds = isQuick ? ['--project', 'unit', '--project', 'db'] : []
  const ended = await run({
    name: 'tests',
    command: [
      ...['node_modules/.bin/vitest', 'run', ...kinds],
      ...['--reporter', 'default', '--reporter', 'json', '--outputFile.json', reportFile],
    ],
    // Generous: a busy machine is slow, and a run that is cut off tells nothing.
    minutes: isQuick ? 5 : 40,
  })
  const report = existsSync(reportFile)
    ? (JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport)
    : null
  return tallyOf(report, ended, process.cwd())
}

/** Resolves to 0, or to what went wrong in words. A step that hangs is ended with everything it started. */
const run = ({ command, minutes }: Step): Promise<0 | string> =>
  new Promise(resolve => {
    const [file = '', ...args] = command
    const env = { ...process.env, ACCORD_LAWS: isQuick ? 'quick' : 'full' }
    const child = spawn(file, args, { stdio: ['ignore', 'inherit', 'inherit'], env, detached: true })
    endRunning = () => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL')
    let isHanging = false
    const limit = setTimeout(() => {
      isHanging = true
      endRunning()
    }, minutes * 60_000)
    child.once('error', error => resolve(error.message))
    child.once('exit', (code, signal) =>
      resolve(
        isHanging ? `no end after ${minutes} minutes` : code === 0 ? 0 : (signal ?? `exit code ${code}`),
      ),
    )
    child.once('close', () => clearTimeout(limit))
  })

let endRunning: () => void = () => undefined

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    endRunning()
    process.exit(130)
  })

const add = (one: Tally, other: Tally): Tally => ({
  passed: one.passed + other.passed,
  failed: [...one.failed, ...other.failed],
  skipped: one.skipped + other.skipped,
})

await main()
