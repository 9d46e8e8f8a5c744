import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

type Kernel = typeof import('#kernel/calendar.ts') & typeof import('#kernel/worktime.ts')

/** The kernel as it runs in production and in the browser: bundled. One module is optimised as one. */
export async function shippedKernel(): Promise<Kernel> {
  const { outputFiles } = await build({
    stdin: {
      contents: "export * from '#kernel/calendar.ts'\nexport * from '#kernel/worktime.ts'",
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'node20',
  })
  const folder = await mkdtemp(join(tmpdir(), 'accord-bench-'))
  try {
    const file = join(folder, 'kernel.mjs')
    await writeFile(file, outputFiles[0]?.text ?? '')
    return (await import(pathToFileURL(file).href)) as Kernel
  } finally {
    await rm(folder, { recursive: true })
  }
}
