import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/**
 * What a browser must fetch before a screen can be used: the entry, the screen's own file, and everything they import
 * at once (what is imported later, on demand or when nothing else is going on, is not in it). Prints kilobytes after
 * gzip; fails above the bar.
 */
const screens: readonly { readonly name: string; readonly of: readonly string[]; readonly barKb: number }[] =
  [
    { name: 'the queue', of: ['index.html', 'views/QueueScreen.tsx'], barKb: 200 },
    { name: 'a ticket', of: ['index.html', 'views/TicketScreen.tsx'], barKb: 200 },
    // 150 kB once the portal has an entry of its own; until then it carries the staff's frame.
    { name: 'a client’s requests', of: ['index.html', 'portal/RequestsScreen.tsx'], barKb: 160 },
  ]

type Chunk = {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

const main = (): void => {
  const manifest = JSON.parse(readFileSync('dist/web/.vite/manifest.json', 'utf8')) as Manifest
  const entries = Object.keys(manifest).filter(key => manifest[key]?.isEntry)
  const unmeasured = entries.filter(entry => !screens.some(({ of }) => of.includes(entry)))
  if (entries.length === 0) throw new Error('The manifest of the web build names no entry.')
  if (unmeasured.length > 0)
    throw new Error(
      `${unmeasured.join()} is loaded by no screen of bin/bundle-size.ts: name one, with its bar.`,
    )
  for (const { name, of, barKb } of screens) {
    const chunks = loadedFor(manifest, of)
    const scripts = kilobytes(new Set(chunks.map(chunk => chunk.file)))
    const styles = kilobytes(new Set(chunks.flatMap(chunk => chunk.css ?? [])))
    console.log(
      `${name}: ${scripts.toFixed(1)} kB of JavaScript (bar ${barKb} kB), ${styles.toFixed(1)} kB of CSS, gzipped`,
    )
    if (scripts > barKb) process.exitCode = 1
  }
}

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
