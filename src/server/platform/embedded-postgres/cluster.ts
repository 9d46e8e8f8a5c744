import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Account, chooseAccount, commandAs, type Finished, runToEnd } from './account.ts'
import { forgetPostmaster, livePostmaster } from './postmaster-file.ts'
import { findPrograms, type Programs } from './programs.ts'

/** A PostgreSQL cluster on disk, ready to be served. */
export type Cluster = {
  /** Named after the major version: the next one cannot read it and gets a folder of its own. */
  readonly folder: string
  readonly socketFolder: string
  readonly password: string
  readonly account: Account
  readonly programs: Programs
  readonly env: NodeJS.ProcessEnv
}

export const clusterFolder = (dataFolder: string): string => join(dataFolder, 'pg18')

const secretFile = (dataFolder: string): string => join(dataFolder, 'pg18.secret')

export const makeDataFolder = (dataFolder: string): string => {
  try {
    mkdirSync(resolve(dataFolder), { recursive: true })
    accessSync(dataFolder, constants.W_OK)
  } catch (cause) {
    throw new Error(
      `The data folder ${resolve(dataFolder)} cannot be written (${(cause as NodeJS.ErrnoException).code}). ` +
        'Give it to the account Accord runs as, or choose another with ACCORD_DATA.',
      { cause },
    )
  }
  return realpathSync(dataFolder)
}

/** Finds or creates the cluster inside the (already made and locked) data folder. */
export const openCluster = async (dataFolder: string, account: string | null): Promise<Cluster> => {
  const programs = await findPrograms(dataFolder)
  const folder = clusterFolder(dataFolder)
  const cluster: Cluster = {
    folder,
    socketFolder: chooseSocketFolder(dataFolder),
    password: readOrMakePassword(dataFolder),
    account: chooseAccount(account, statSync(folder, { throwIfNoEntry: false })?.uid ?? null),
    programs,
    env: environment(programs, dataFolder),
  }
  giveFolder(cluster.socketFolder, cluster.account)
  if (!existsSync(folder)) await create(cluster)
  return cluster
}

export const readPassword = (dataFolder: string): string =>
  readFileSync(secretFile(dataFolder), 'utf8').trim()

/** Stops a server that outlived the process that started it. Call only while holding the data folder. */
export const stopStray = async (cluster: Cluster, log: (line: string) => void): Promise<void> => {
  const stray = livePostmaster(cluster.folder)
  if (stray) {
    log(`Stopping PostgreSQL ${stray.pid}, left over from a run that was killed`)
    const stopped = await run(cluster, cluster.programs.pgCtl, [
      ...['stop', '-D', cluster.folder],
      ...['-m', 'fast', '-w', '-t', '60'],
    ])
    if (stopped.code !== 0 && livePostmaster(cluster.folder))
      throw new Error(
        `The PostgreSQL of an earlier run (process ${stray.pid}) does not stop: ${stopped.output}`,
      )
  }
  forgetPostmaster(cluster.folder)
}

/** Made beside its place and moved there when whole: initdb writes PG_VERSION first, so a half one looks finished. */
const create = async (cluster: Cluster): Promise<void> => {
  const draft = `${cluster.folder}.draft`
  rmSync(draft, { recursive: true, force: true })
  giveFolder(draft, cluster.account)
  // Not by /dev/stdin: the pipes node gives a child are sockets, which cannot be opened by name.
  const passwordFile = join(cluster.socketFolder, 'password')
  writeFileSync(passwordFile, `${cluster.password}\n`, { mode: 0o600 })
  giveTo(passwordFile, cluster.account)
  const made = await run(cluster, cluster.programs.initdb, [
    ...['-D', draft, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    // The builtin locale knows every script and changes with no base image, so indexes survive an upgrade of the
    // machine; people's alphabetical order is asked for per query, by ICU collation.
    ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
  ])
  rmSync(passwordFile, { force: true })
  if (made.code !== 0)
    throw new Error(
      `PostgreSQL could not create its cluster in ${cluster.folder} as ${cluster.account.name}: ${made.output}. ` +
        'On Alpine and other musl systems, or if this account may not enter the folder, set DATABASE_URL instead.',
    )
  renameSync(draft, cluster.folder)
}

const run = (cluster: Cluster, file: string, args: readonly string[]): Promise<Finished> =>
  runToEnd(commandAs(cluster.account, { file, args, diesWithUs: true }), cluster.env)

const environment = (programs: Programs, home: string): NodeJS.ProcessEnv => ({
  ...(programs.libraries === null ? {} : { LD_LIBRARY_PATH: programs.libraries }),
  ...(process.env.PATH === undefined ? {} : { PATH: process.env.PATH }),
  LC_ALL: 'C',
  TZ: 'UTC',
  HOME: home,
})

/** The kernel allows a socket 107 bytes of path; a deeper data folder gets a private one among the temporary files. */
const chooseSocketFolder = (dataFolder: string): string => {
  const inside = join(dataFolder, 'run')
  return Buffer.byteLength(join(inside, '.s.PGSQL.5432')) < 100
    ? inside
    : mkdtempSync(join(tmpdir(), 'accord-pg-'))
}

/** Removes the socket folder when it was made for this run alone. */
export const leaveSocketFolder = (cluster: Cluster, dataFolder: string): void => {
  if (cluster.socketFolder !== join(dataFolder, 'run'))
    rmSync(cluster.socketFolder, { recursive: true, force: true })
}

const readOrMakePassword = (dataFolder: string): string => {
  if (!existsSync(secretFile(dataFolder)))
    writeFileSync(secretFile(dataFolder), randomBytes(24).toString('base64url'), { mode: 0o600 })
  return readPassword(dataFolder)
}

const giveFolder = (folder: string, account: Account): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  giveTo(folder, account)
}

const giveTo = (path: string, account: Account): void => {
  if (account.ids) chownSync(path, account.ids.uid, account.ids.gid)
}
