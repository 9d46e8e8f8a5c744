import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

/**
 * A headless Chromium that needs nothing but npm: CHROMIUM_PATH if set, else the one packed in @sparticuz/chromium,
 * unpacked once (2 s, 200 MB) into ~/.cache/accord-chromium.
 */
export const launchChromium = async (options: LaunchOptions = {}): Promise<Browser> => {
  const { executablePath, env } = await findChromium()
  return chromium.launch({
    executablePath,
    headless: true,
    chromiumSandbox: false, // containers and root have no user namespace to give it; it only sees our own pages
    ...options,
    env: { ...process.env, ...env },
    args: [
      '--disable-dev-shm-usage',
      // Colours and glyphs the same on every machine. Not the package's own arguments: they turn off web security.
      '--force-color-profile=srgb',
      '--font-render-hinting=none',
      ...(options.args ?? []),
    ],
  })
}

type Chromium = { readonly executablePath: string; readonly env: Readonly<Record<string, string>> }

const findChromium = async (): Promise<Chromium> => {
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH, env: {} }
  const folder = await unpacked()
  const libraries = [process.env.LD_LIBRARY_PATH, join(folder, 'al2023', 'lib')]
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: libraries.filter(Boolean).join(':'),
      FONTCONFIG_PATH: existsSync('/etc/fonts/fonts.conf') ? '/etc/fonts' : join(folder, 'fonts'),
    },
  }
}

/** Unpacks beside and renames, so that two runs at once cannot see half a browser. */
const unpacked = async (): Promise<string> => {
  const packageFolder = join(
    dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
    '..',
    '..',
  )
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string
  }
  const folder = join(homedir(), '.cache', 'accord-chromium', version)
  if (existsSync(join(folder, 'complete'))) return folder

  mkdirSync(dirname(folder), { recursive: true })
  const draft = mkdtempSync(`${folder}.draft-`)
  await unpackInto(draft, packageFolder)
  writeFileSync(join(draft, 'complete'), '')
  try {
    renameSync(draft, folder)
  } catch {
    rmSync(draft, { recursive: true, force: true }) // another run was first
  }
  return folder
}

/**
 * The package unpacks into the temporary folder and takes what lies there unchecked, so it gets one of its own. The
 * al2023 archive (nss, nspr) it would unpack only on the cloud it was made for; plain machines may lack them too.
 */
const unpackInto = async (folder: string, packageFolder: string): Promise<void> => {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    await packed.executablePath(join(packageFolder, 'bin'))
    const unpacker = pathToFileURL(join(packageFolder, 'build', 'esm', 'lambdafs.js')).href
    const { inflate } = (await import(unpacker)) as { inflate: (archive: string) => Promise<string> }
    await inflate(join(packageFolder, 'bin', 'al2023.tar.br'))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}
