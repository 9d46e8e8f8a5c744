import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** One small tree that breaks every rule once: each file, what it imports, and the rule that must say no. */
const offences: readonly (readonly [rule: string, from: string, imports: string])[] = [
  ['kernel-imports-nothing', 'src/kernel/money.ts', 'node:fs'],
  ['kernel-imports-nothing', 'src/kernel/span.ts', '../domain/policy.ts'],
  ['temporal-only-in-calendar', 'src/kernel/instant.ts', 'temporal-polyfill'],
  ['domain-is-pure', 'src/domain/tickets/policy.ts', 'node:crypto'],
  ['domain-is-pure', 'src/domain/tickets/severity.ts', '../../server/main.ts'],
  ['domain-is-pure', 'src/domain/tickets/words.ts', '../../locales/en/words.ts'],
  ['locales-import-nothing', 'src/locales/nl/words.ts', '../../domain/policy.ts'],
  ['server-and-web-never-meet', 'src/server/live.ts', '../web/main.ts'],
  ['web-and-server-never-meet', 'src/web/queue.ts', '../server/main.ts'],
  ['web-and-server-never-meet', 'src/web/disk.ts', 'node:fs'],
  ['product-knows-no-tests', 'src/server/demo.ts', '../../test/world.ts'],
  ['calendars-uses-only-earlier-rooms', 'src/domain/calendars/hours.ts', '../sla/policy.ts'],
  ['people-uses-only-earlier-rooms', 'src/server/people/roles.ts', '../tickets/index.ts'],
  ['tickets-uses-only-earlier-rooms', 'src/web/tickets/Page.tsx', '../portal/Home.tsx'],
  ['mail-uses-only-earlier-rooms', 'src/web/mail/Outbox.tsx', '../views/Queue.tsx'],
  ['platform-knows-no-room', 'src/web/ui/Frame.tsx', '../shell/room.ts'],
  ['rooms-have-one-door', 'src/server/mail/intake.ts', '../tickets/merging.ts'],
  ['rooms-have-one-door', 'src/server/cli.ts', './tickets/merging.ts'],
  ['platform-knows-no-room', 'src/server/platform/act.ts', '../tickets/index.ts'],
  ['platform-knows-no-room', 'src/web/ui/Chip.tsx', '../tickets/Row.tsx'],
  ['sql-only-in-stores', 'src/server/tickets/actions.ts', 'kysely'],
  ['sql-only-in-stores', 'src/server/tickets/reading.ts', 'pg'],
  ['no-cycles', 'src/kernel/egg.ts', './hen.ts'],
  ['everything-resolves', 'src/server/lost.ts', './nowhere.ts'],
]

/** And what a good neighbour does, which no rule may touch. */
const allowed: readonly (readonly [from: string, imports: string])[] = [
  ['src/kernel/calendar.ts', 'temporal-polyfill'],
  ['src/domain/policy.ts', 'zod'],
  ['src/domain/event.ts', '../locales/keys.ts'],
  ['src/domain/sla/policy.ts', '../calendars/contract.ts'],
  ['src/server/main.ts', './tickets/index.ts'],
  ['src/server/tickets/store.ts', 'kysely'],
  ['src/server/tickets/index.ts', './merging.ts'],
  ['src/server/portal/index.ts', '../tickets/index.ts'],
  ['src/server/platform/db.ts', 'pg'],
  ['src/web/shell/Frame.tsx', '../tickets/Row.tsx'],
  ['src/web/tickets/Row.tsx', '../../domain/policy.ts'],
  ['src/web/tickets/routes.tsx', '../shell/room.ts'],
  ['src/server/tickets/merging.test.ts', '../sla/store.ts'],
]

const bystanders: readonly (readonly [path: string, text: string])[] = [
  ['src/kernel/hen.ts', `export * from './egg.ts'`],
  ...[
    ...[
      'src/locales/keys.ts',
      'src/locales/en/words.ts',
      'test/world.ts',
      'src/web/main.ts',
      'src/web/portal/Home.tsx',
      'src/web/views/Queue.tsx',
      'src/web/shell/room.ts',
    ],
    ...['src/domain/calendars/contract.ts', 'src/server/tickets/merging.ts', 'src/server/sla/store.ts'],
  ].map(path => [path, 'export const here = 1'] as const),
]

type Violation = { readonly rule: { readonly name: string }; readonly from: string; readonly to: string }

let tree: string
let violations: readonly Violation[]

beforeAll(async () => {
  // inside the project, so that packages are found as they are from the real tree
  mkdirSync(resolve('.test'), { recursive: true })
  tree = mkdtempSync(resolve('.test', 'boundaries-'))
  for (const [, from, imports] of offences) write(from, `export * from '${imports}'`)
  for (const [from, imports] of allowed) write(from, `export * from '${imports}'`)
  for (const [path, text] of bystanders) write(path, text)
  violations = await findViolations()
}, 30_000)

afterAll(() => rmSync(tree, { recursive: true, force: true }))

test.each(offences)('%s: refused when %s imports %s', (rule, from) => {
  expect(violations.filter(found => found.from === from).map(found => found.rule.name)).toContain(rule)
})

test.each(allowed)('%s may import %s', from => {
  expect(violations.filter(found => found.from === from)).toEqual([])
})

const write = (path: string, text: string): void => {
  mkdirSync(join(tree, dirname(path)), { recursive: true })
  writeFileSync(join(tree, path), `${text}\n`)
}

const findViolations = (): Promise<readonly Violation[]> =>
  new Promise((done, fail) => {
    const [program, config] = [resolve('node_modules/.bin/depcruise'), resolve('.dependency-cruiser.cjs')]
    const args = ['--config', config, '--output-type', 'json', 'src']
    execFile(program, args, { cwd: tree, maxBuffer: 2 ** 26 }, (error, json) => {
      if (json === '') fail(error)
      else done((JSON.parse(json) as { summary: { violations: readonly Violation[] } }).summary.violations)
    })
  })
