import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { build as bundle } from 'esbuild'
import { createBuilder } from 'vite'

/**
 * Builds the server and the web app into dist/, which is put in place whole at the end: an interrupted build leaves
 * the one before it. The argument is the fingerprint of the sources, kept so that bin/prepare can see a stale build.
 */
const [fingerprint = ''] = process.argv.slice(2)
const draft = `dist.draft-${process.pid}`

const build = async (): Promise<void> => {
  const startedAt = performance.now()
  mkdirSync(draft)
  await Promise.all([buildServer(), buildPages()])
  writeFileSync(`${draft}/fingerprint`, fingerprint)
  putInPlace()
  console.log(`Built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
}

/** Packages stay outside the bundle: they are installed anyway, and some bring files of their own. */
const buildServer = async (): Promise<void> => {
  await bundle({
    entryPoints: ['./src/server/main.ts', './src/server/cli.ts', ...workers()].map(file => ({
      in: file,
      out: basename(file, '.ts'),
    })),
    outdir: `${draft}/server`,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  })
}

/** Files of worker threads are entries of their own; they all land in one folder, see startWorker. */
const workers = (): readonly string[] =>
  readdirSync('src/server', { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.worker.ts'))
    .map(file => `./src/server/${file}`)

const buildPages = async (): Promise<void> => {
  const builder = await createBuilder({
    logLevel: 'warn',
    build: { outDir: `${process.cwd()}/${draft}/web` },
  })
  await builder.buildApp()
}

const putInPlace = (): void => {
  const before = `dist.before-${process.pid}`
  try {
    renameSync('dist', before)
  } catch {
    // the first build
  }
  renameSync(draft, 'dist')
  rmSync(before, { recursive: true, force: true })
}

try {
  await build()
} finally {
  rmSync(draft, { recursive: true, force: true })
}
