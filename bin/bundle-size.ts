import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/**
 * What a browser must fetch before the app can show anything: an entry and everything it imports at once (what is
 * imported later, on demand, is not in it). Prints kilobytes after gzip; fails above the bar.
 */
const barsKb: Readonly<Record<string, number>> = { 'index.html': 200, 'portal/index.html': 150 }

type Chunk = {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

const main = (): void => {
  const manifest = JSON.parse(readFileSync('dist/web/.vite/manifest.json', 'utf8')) as Manifest
  const entries = Object.entries(manifest).filter(([, chunk]) => chunk.isEntry)
  if (entries.length === 0) throw new Error('The manifest of the web build names no entry.')
  for (const [entry] of entries) {
    const barKb = barsKb[entry]
    if (barKb === undefined)
      throw new Error(`${entry} has no bar for its first load: give it one in bin/bundle-size.ts.`)
    const chunks = firstLoad(manifest, entry)
    const scripts = kilobytes(new Set(chunks.map(chunk => chunk.file)))
    const styles = kilobytes(new Set(chunks.flatMap(chunk => chunk.css ?? [])))
    console.log(
      `${entry}: ${scripts.toFixed(1)} kB of JavaScript (bar ${barKb} kB), ${styles.toFixed(1)} kB of CSS, gzipped`,
    )
    if (scripts > barKb) process.exitCode = 1
  }
}

const firstLoad = (manifest: Manifest, entry: string): readonly Chunk[] => {
  const seen = new Map<string, Chunk>()
  const visit = (name: string): void => {
    const chunk = manifest[name]
    if (chunk === undefined || seen.has(name)) return
    seen.set(name, chunk)
    for (const next of chunk.imports ?? []) visit(next)
  }
  visit(entry)
  return [...seen.values()]
}

const kilobytes = (files: ReadonlySet<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(`dist/web/${file}`)).length, 0) / 1000

main()
