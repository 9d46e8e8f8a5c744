import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** A file, a line in it, and whether the linter must refuse the line. */
const lines: readonly (readonly [path: string, text: string, refused: boolean])[] = [
  ['src/kernel/a.ts', 'export const now = () => Date.now()', true],
  ['src/kernel/b.ts', 'export const now = () => new Date()', true],
  ['src/domain/tickets/c.ts', 'export const chance = () => Math.random()', true],
  ['src/domain/tickets/d.ts', 'export const ask = () => fetch("https://example.com")', true],
  ['src/domain/tickets/e.ts', 'export const setting = () => process.env', true],
  ['src/locales/f.ts', 'export const at = () => Date.now()', true],
  ['src/kernel/g.ts', 'export const midnight = (at: number) => new Date(at).setUTCHours(0)', false],
  ['src/kernel/h.test.ts', 'export const now = () => Date.now()', false],
  ['src/server/i.ts', 'export const now = () => Date.now()', false],
  ['src/server/j.ts', 'const save = async () => 1\nexport const go = () => {\n  save()\n}', true],
  [
    'src/server/k.ts',
    'const save = async () => 1\nexport const go = async () => {\n  await save()\n}',
    false,
  ],
  ['src/server/l.ts', 'export const size = (value: any) => value.size', true],
  ['src/server/m.ts', 'export default 1', true],
  ['src/server/n.ts', 'export const first = (all: readonly string[]) => all[0]!.length', true],
  ['src/web/a.css', '.a {\n  margin-left: 1rem;\n}', true],
  ['src/web/b.css', '.b {\n  left: 0;\n}', true],
  ['src/web/c.css', '@media (min-width: 10px) {\n  .c {\n    text-align: right;\n  }\n}', true],
  ['src/web/d.css', '.d {\n  border-top-left-radius: 2px;\n}', true],
  [
    'src/web/e.css',
    '.e {\n  margin-inline-start: 1rem;\n  inset-inline-start: 0;\n  text-align: start;\n}',
    false,
  ],
]

type Report = {
  readonly diagnostics: readonly { readonly severity: string; readonly location: { readonly path: string } }[]
}

let tree: string
let refused: ReadonlySet<string>

beforeAll(async () => {
  mkdirSync(resolve('.test'), { recursive: true })
  tree = mkdtempSync(resolve('.test', 'lint-'))
  symlinkSync(resolve('bin'), join(tree, 'bin'))
  symlinkSync(resolve('node_modules'), join(tree, 'node_modules'))
  symlinkSync(resolve('biome.json'), join(tree, 'biome.json'))
  for (const [path, text] of lines) {
    mkdirSync(join(tree, dirname(path)), { recursive: true })
    writeFileSync(join(tree, path), `${text}\n`)
  }
  const report = await lint()
  refused = new Set(
    report.diagnostics.filter(found => found.severity === 'error').map(found => found.location.path),
  )
}, 30_000)

afterAll(() => rmSync(tree, { recursive: true, force: true }))

test.each(lines)('%s: %j refused: %s', (path, _text, mustRefuse) => {
  expect(refused.has(path)).toBe(mustRefuse)
})

const lint = (): Promise<Report> =>
  new Promise((done, fail) => {
    const args = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', 'src']
    execFile(resolve('node_modules/.bin/biome'), args, { cwd: tree }, (error, json) => {
      if (json === '') fail(error)
      else done(JSON.parse(json) as Report)
    })
  })
