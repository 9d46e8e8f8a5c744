import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commandAs } from '#server/platform/embedded-postgres/account.ts'
import { makeDataFolder, openCluster } from '#server/platform/embedded-postgres/cluster.ts'
import { livePostmaster } from '#server/platform/embedded-postgres/postmaster-file.ts'
import {
  joinEmbeddedPostgres,
  startEmbeddedPostgres,
  superviseEmbeddedPostgres,
} from '#server/platform/embedded-postgres.ts'
import { temporaryFolder } from '../support/postgres-server.ts'

let place: string
let dataFolder: string
let holders: readonly Holder[]
let log: string[]

beforeEach(() => {
  place = temporaryFolder()
  dataFolder = makeDataFolder(place)
  holders = []
  log = []
})

afterEach(async () => {
  for (const { child } of holders) if (child.exitCode === null) child.kill('SIGKILL')
  try {
    await eventually(() => expect(serversOf(place)).toEqual([]))
  } finally {
    for (const pid of serversOf(place)) process.kill(pid, 'SIGKILL')
    rmSync(place, { recursive: true, force: true })
  }
})

const options = () => ({ dataFolder, log: (line: string) => void log.push(line) })

test('a killed process loses no committed row and leaves no server behind', async () => {
  const holder = await hold()
  await query(holder.url, 'create table kept (word text)')
  await query(holder.url, `insert into kept values ('kept')`)

  holder.child.kill('SIGKILL')
  await eventually(() => expect(serversOf(dataFolder)).toEqual([]))

  const server = await startEmbeddedPostgres(options())
  expect(await query(server.url('postgres'), 'select word from kept')).toEqual([{ word: 'kept' }])
  await server.stop()
})

test('a killed process can be followed by the next at once', async () => {
  const holder = await hold()
  holder.child.kill('SIGKILL')
  await once(holder.child, 'exit')
  const server = await startEmbeddedPostgres(options())
  expect(server.pid).not.toBe(holder.pid)
  await server.stop()
})

test('a server that outlived its process is stopped, with its data kept', async () => {
  const cluster = await openCluster(dataFolder, null)
  const command = commandAs(cluster.account, {
    file: cluster.programs.postgres,
    args: ['-D', cluster.folder, '-k', cluster.socketFolder, '-c', 'listen_addresses='],
    diesWithUs: false,
  })
  const stray = spawn(command.file, command.args, {
    ...command.ids,
    env: cluster.env,
    stdio: 'ignore',
    detached: true,
  })
  await eventually(() => expect(livePostmaster(cluster.folder)?.isReady).toBe(true))

  const server = await startEmbeddedPostgres(options())
  expect(log).toContainEqual(expect.stringContaining(`Stopping PostgreSQL ${stray.pid}`))
  expect(serversOf(dataFolder)).toEqual([server.pid])
  await server.stop()
})

test('a server that is killed is started again, and listeners hear of both', async () => {
  const server = await superviseEmbeddedPostgres(options())
  await query(server.url('postgres'), 'create table kept ()')
  const heard: string[] = []
  server.onChange(change => heard.push(change.state))
  const first = server.pid()

  process.kill(first ?? 0, 'SIGKILL')
  await eventually(() => expect(heard).toEqual(['down', 'up']))

  expect(server.pid()).not.toBe(first)
  expect(await query(server.url('postgres'), 'select count(*) from kept')).toEqual([{ count: '0' }])
  await server.stop()
  expect(heard).toEqual(['down', 'up'])
})

test('a second Accord on the same folder is refused in words, and the first goes on', async () => {
  const holder = await hold()
  await expect(startEmbeddedPostgres(options())).rejects.toThrow(
    `Another Accord (process ${holder.child.pid}) already uses the data folder ${dataFolder}. ` +
      'Stop it first, or give this one its own folder with ACCORD_DATA.',
  )
  expect(await query(holder.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('of many started at one instant over the mark of a dead one, exactly one gets the folder', async () => {
  writeFileSync(join(dataFolder, 'accord.lock'), `${process.pid} 1 another-boot`)
  const started = await Promise.all(Array.from({ length: 6 }, () => begin()))
  expect(started.filter(holder => holder.refused === undefined)).toHaveLength(1)
  expect(serversOf(dataFolder)).toHaveLength(1)
})

test('the command line finds the database of the Accord that runs', async () => {
  expect(joinEmbeddedPostgres(dataFolder)).toBeNull()
  const holder = await hold()
  expect(joinEmbeddedPostgres(dataFolder)?.url('postgres')).toBe(holder.url)
})

test('a process number that now belongs to a stranger does not stop the start', async () => {
  await (await startEmbeddedPostgres(options())).stop()
  writeFileSync(join(dataFolder, 'pg18', 'postmaster.pid'), `${process.pid}\n`)
  const server = await startEmbeddedPostgres(options())
  expect(serversOf(dataFolder)).toEqual([server.pid])
  await server.stop()
})

test('a cluster half made when the power went is made anew', async () => {
  mkdirSync(join(dataFolder, 'pg18.draft'))
  writeFileSync(join(dataFolder, 'pg18.draft', 'PG_VERSION'), '18\n')
  const server = await startEmbeddedPostgres(options())
  expect(await query(server.url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }])
  await server.stop()
})

test.runIf(process.getuid?.() === 0)(
  'a cluster made by somebody else is served as that account',
  async () => {
    await (await startEmbeddedPostgres(options())).stop()
    const nobody = 65_534
    spawnSync('chown', ['-R', String(nobody), join(dataFolder, 'pg18')])
    const server = await startEmbeddedPostgres(options())
    expect(statSync(`/proc/${server.pid}`).uid).toBe(nobody)
    await server.stop()
  },
)

test('a data folder that cannot be made is refused in words', async () => {
  dataFolder = '/etc/passwd/accord'
  await expect(startEmbeddedPostgres(options())).rejects.toThrow(
    'The data folder /etc/passwd/accord cannot be written (ENOTDIR). ' +
      'Give it to the account Accord runs as, or choose another with ACCORD_DATA.',
  )
})

test('a data folder too deep for a socket works all the same', async () => {
  dataFolder = join(dataFolder, 'a-folder-name-of-some-length/'.repeat(5))
  const server = await startEmbeddedPostgres(options())
  expect(await query(server.url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }])
  await server.stop()
})

test('asking to stop ends server and process within a second', async () => {
  const holder = await hold()
  const askedAt = performance.now()
  holder.child.kill('SIGTERM')
  const [code] = await once(holder.child, 'exit')
  expect(code).toBe(0)
  expect(performance.now() - askedAt).toBeLessThan(1000)
  expect(serversOf(dataFolder)).toEqual([])
})

type Begun = {
  readonly child: ChildProcess
  readonly pid?: number
  readonly url?: string
  readonly refused?: string
}
type Holder = { readonly child: ChildProcess; readonly pid: number; readonly url: string }

const begin = async (): Promise<Begun> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/hold-postgres.ts', dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const begun = { child, pid: 0, url: '' }
  holders = [...holders, begun]
  const [line] = await once(createInterface(child.stdout), 'line')
  return { child, ...JSON.parse(line) }
}

const hold = async (): Promise<Holder> => {
  const { child, pid, url, refused } = await begin()
  if (pid === undefined || url === undefined) throw new Error(refused)
  return { child, pid, url }
}

const query = async (url: string, statement: string): Promise<readonly unknown[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(statement)
  await client.end()
  return rows
}

/** Process numbers of the postmasters that serve a cluster below the folder, seen from outside: by /proc. */
const serversOf = (folder: string): readonly number[] =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .filter(pid => argumentsOf(pid).some((arg, at, all) => arg.startsWith(folder) && all[at - 1] === '-D'))
    .map(Number)

const argumentsOf = (pid: string): readonly string[] => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}

const eventually = async (check: () => void): Promise<void> => {
  for (let tries = 0; tries < 200; tries++) {
    try {
      check()
      return
    } catch {
      await pause(25)
    }
  }
  check()
}
