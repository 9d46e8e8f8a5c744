import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { languages } from '#domain/actor.ts'
import { groupOf } from '#web/platform/text/groups.ts'

/**
 * What a browser must fetch before a screen can be used: the entry, the screen's own file, and everything they import
 * at once (what is imported later, on demand or when nothing else is going on, is not in it). Prints kilobytes after
 * gzip; fails above the bar.
 */
const screens: readonly { readonly name: string; readonly of: readonly string[]; readonly barKb: number }[] =
  [
    { name: 'the queue', of: ['index.html', 'views/QueueScreen.tsx'], barKb: 200 },
    { name: 'a ticket', of: ['index.html', 'views/TicketScreen.tsx'], barKb: 200 },
    { name: 'the clients’ front', of: ['portal/index.html'], barKb: 150 },
    { name: 'a client’s request', of: ['portal/index.html', 'portal/request/RequestScreen.tsx'], barKb: 150 },
  ]

/** The clients' side is a program of its own, with a manifest of its own. */
const manifests = ['manifest', 'portal'] as const

type Chunk = {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

const main = (): void => {
  for (const name of manifests)
    measure(JSON.parse(readFileSync(`dist/web/.vite/${name}.json`, 'utf8')) as Manifest)
}

const measure = (manifest: Manifest): void => {
  const entries = Object.keys(manifest).filter(key => manifest[key]?.isEntry)
  const unmeasured = entries.filter(entry => !screens.some(({ of }) => of.includes(entry)))
  if (entries.length === 0) throw new Error('The manifest of the web build names no entry.')
  if (unmeasured.length > 0)
    throw new Error(
      `${unmeasured.join()} is loaded by no screen of bin/bundle-size.ts: name one, with its bar.`,
    )
  for (const { name, of, barKb } of screens.filter(({ of }) => of.some(one => entries.includes(one)))) {
    const chunks = loadedFor(manifest, of)
    const code = new Set(chunks.map(chunk => chunk.file))
    const words = wordGroups(code)
    const scripts = languages.map(language => ({
      language,
      kb: kilobytes(new Set([...code, ...filesOf(manifest, language, words)])),
    }))
    const styles = kilobytes(new Set(chunks.flatMap(chunk => chunk.css ?? [])))
    const each = scripts.map(({ language, kb }) => `${language} ${kb.toFixed(1)}`).join(', ')
    console.log(
      `${name}: ${each} kB of JavaScript (bar ${barKb} kB), ${styles.toFixed(1)} kB of CSS, gzipped`,
    )
    if (scripts.some(({ kb }) => kb > barKb)) process.exitCode = 1
  }
}

/** The groups of words that this code says something from: each of its English texts, by the source map. */
const wordGroups = (code: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    [...code].flatMap(file => {
      if (!existsSync(`dist/web/${file}.map`)) return [] // the bundler's own
      const { sources } = JSON.parse(readFileSync(`dist/web/${file}.map`, 'utf8')) as { sources: string[] }
      return sources.flatMap(source => {
        const namespace = /locales\/en\/([\w-]+)\.ts$/.exec(source)?.[1]
        return namespace === undefined ? [] : [groupOf(namespace)]
      })
    }),
  )

const filesOf = (manifest: Manifest, language: string, groups: ReadonlySet<string>): readonly string[] =>
  language === 'en'
    ? []
    : loadedFor(
        manifest,
        [...groups].map(group => `platform/text/${language}/${group}.ts`),
      ).map(({ file }) => file)

const loadedFor = (manifest: Manifest, names: readonly string[]): readonly Chunk[] => {
  const seen = new Map<string, Chunk>()
  const visit = (name: string): void => {
    const chunk = manifest[name]
    if (chunk === undefined) throw new Error(`The web build has no ${name}: was it renamed?`)
    if (seen.has(name)) return
    seen.set(name, chunk)
    for (const next of chunk.imports ?? []) visit(next)
  }
  for (const name of names) visit(name)
  return [...seen.values()]
}

const kilobytes = (files: ReadonlySet<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(`dist/web/${file}`)).length, 0) / 1000

main()
