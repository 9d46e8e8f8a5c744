import {
  type Cluster,
  clusterFolder,
  leaveSocketFolder,
  makeDataFolder,
  openCluster,
  readPassword,
  stopStray,
} from './embedded-postgres/cluster.ts'
import { holderOf, lockFolder } from './embedded-postgres/folder-lock.ts'
import { livePostmaster } from './embedded-postgres/postmaster-file.ts'
import { type Exit, type Server, serve } from './embedded-postgres/serve.ts'
import { type Listener, supervise } from './embedded-postgres/supervise.ts'

export type EmbeddedPostgresOptions = {
  /** Everything lives in here: the cluster, its password, its socket and the lock. Made if missing. */
  readonly dataFolder: string
  readonly log: (line: string) => void
  /** Which account PostgreSQL runs as when we are root; null: postgres, else node, else nobody. */
  readonly account?: string | null
  /** Server settings on top of ours, e.g. `{ fsync: 'off' }` where the data may be lost. */
  readonly settings?: Readonly<Record<string, string>>
}

/** A real PostgreSQL server out of npm, reachable only through a unix socket in a folder closed to others. */
export type EmbeddedPostgres = {
  /** A connection string for the owner of everything; the database must exist already. */
  readonly url: (database: string) => string
  readonly pid: number
  readonly onExit: (listener: (exit: Exit) => void) => void
  /** Fast shutdown; open sessions are ended. Releases the data folder. */
  readonly stop: () => Promise<void>
}

export type SupervisedPostgres = {
  /** Stays true across restarts. */
  readonly url: (database: string) => string
  /** null while it is down. */
  readonly pid: () => number | null
  readonly onChange: (listener: Listener) => void
  readonly stop: () => Promise<void>
}

/**
 * Starts the server of a data folder, creating the cluster at first (about a second; later starts take 0.1 s).
 * The server ends with this process, even by kill -9: call it from the main thread, whose end the kernel watches.
 * Throws a sentence to show to people when the folder is in use, or the platform or the account does not allow it.
 */
export const startEmbeddedPostgres = (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> =>
  withCluster(options, async ({ url, start, release }) => {
    const server = await start()
    return {
      url,
      pid: server.pid,
      onExit: listener => void server.exited.then(listener),
      stop: () => server.stop().then(release),
    }
  })

/** The same, and starts it again whenever it dies. Connections are lost then: listen, and reconnect when it is up. */
export const superviseEmbeddedPostgres = (options: EmbeddedPostgresOptions): Promise<SupervisedPostgres> =>
  withCluster(options, async ({ url, start, release }) => {
    const supervised = supervise(await start(), start, options.log)
    return {
      url,
      pid: supervised.pid,
      onChange: supervised.onChange,
      stop: () => supervised.stop().then(release),
    }
  })

/** For a second program beside a running Accord (the command line): its database, or null if none is running. */
export const joinEmbeddedPostgres = (dataFolder: string): Pick<EmbeddedPostgres, 'url'> | null => {
  const folder = makeDataFolder(dataFolder)
  const postmaster = holderOf(folder) === null ? null : livePostmaster(clusterFolder(folder))
  if (!postmaster?.isReady) return null
  return { url: urlOf({ socketFolder: postmaster.socketFolder, password: readPassword(folder) }) }
}

type HeldCluster = {
  readonly url: (database: string) => string
  readonly start: () => Promise<Server>
  readonly release: () => void
}

/** Locks the data folder and opens its cluster; gives the lock back if `use` fails. */
const withCluster = async <T>(
  options: EmbeddedPostgresOptions,
  use: (held: HeldCluster) => Promise<T>,
): Promise<T> => {
  const { log, account = null, settings = {} } = options
  const dataFolder = makeDataFolder(options.dataFolder)
  const lock = lockFolder(dataFolder)
  let cluster: Cluster | null = null
  const release = () => {
    if (cluster) leaveSocketFolder(cluster, dataFolder)
    lock.release()
  }
  try {
    const opened = await openCluster(dataFolder, account)
    cluster = opened
    const start = async () => {
      await stopStray(opened, log)
      return serve(opened, { settings, log })
    }
    return await use({ url: urlOf(opened), start, release })
  } catch (error) {
    release()
    throw error
  }
}

/** The host is the folder of the socket; “localhost” only keeps the whole a well-formed URL. */
const urlOf =
  ({ socketFolder, password }: Pick<Cluster, 'socketFolder' | 'password'>) =>
  (database: string): string =>
    `postgres://postgres:${encodeURIComponent(password)}@localhost/${encodeURIComponent(database)}` +
    `?host=${encodeURIComponent(socketFolder)}`
