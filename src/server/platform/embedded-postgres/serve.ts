import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { commandAs } from './account.ts'
import type { Cluster } from './cluster.ts'
import { readPostmaster } from './postmaster-file.ts'

/** How a server ended: an exit code or the signal that ended it. */
export type Exit = { readonly code: number | null; readonly signal: NodeJS.Signals | null }

export type Server = {
  readonly pid: number
  readonly exited: Promise<Exit>
  readonly stop: () => Promise<void>
}

const readyWithinMs = 120_000
const stopWithinMs = 15_000

/** Serves a cluster over its unix socket; resolves once connections are accepted. */
export const serve = async (
  cluster: Cluster,
  options: { readonly settings: Readonly<Record<string, string>>; readonly log: (line: string) => void },
): Promise<Server> => {
  const child = launch(cluster, options.settings)
  const tail = followLog(child, options.log)
  const exited = new Promise<Exit>(resolve => {
    child.once('exit', (code, signal) => resolve({ code, signal }))
    child.once('error', error => {
      options.log(error.message)
      resolve({ code: null, signal: null })
    })
  })
  const pid = await ready(cluster, { child, exited, tail })
  return { pid, exited, stop: () => stop(child, exited) }
}

const launch = (cluster: Cluster, settings: Readonly<Record<string, string>>): ChildProcess => {
  const all = {
    listen_addresses: '', // the socket folder is closed to everybody else; a port on loopback would not be
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: '128MB',
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...settings,
  }
  const command = commandAs(cluster.account, {
    file: cluster.programs.postgres,
    args: [
      ...['-D', cluster.folder, '-k', cluster.socketFolder],
      ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    diesWithUs: true,
  })
  return spawn(command.file, command.args, {
    ...command.ids,
    env: cluster.env,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true, // Ctrl-C goes to the whole group: it would stop the database before we have drained
  })
}

/** Hands each line to the log and keeps the last few for an error message. */
const followLog = (child: ChildProcess, log: (line: string) => void): (() => string) => {
  let rest = ''
  let recent: readonly string[] = []
  child.stderr?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    recent = [...recent, ...lines].slice(-20)
    for (const line of lines) log(line)
  })
  return () => [...recent, rest].join('\n').trim()
}

const ready = async (
  cluster: Cluster,
  server: { readonly child: ChildProcess; readonly exited: Promise<Exit>; readonly tail: () => string },
): Promise<number> => {
  const giveUpAt = performance.now() + readyWithinMs
  for (;;) {
    const ended = await Promise.race([server.exited, pause(20)])
    if (ended)
      throw new Error(`PostgreSQL ended while starting (${ended.code ?? ended.signal}): ${server.tail()}`)
    // The server says so itself in its pid file; its log is for people and its wording may change.
    const postmaster = readPostmaster(cluster.folder)
    if (postmaster?.isReady && postmaster.pid === server.child.pid) return postmaster.pid
    if (performance.now() > giveUpAt) {
      await stop(server.child, server.exited)
      throw new Error(`PostgreSQL was not ready within ${readyWithinMs / 1000} s: ${server.tail()}`)
    }
  }
}

/** Fast shutdown: ends sessions, writes everything down. Immediate shutdown (replayed at the next start) if it hangs. */
const stop = async (child: ChildProcess, exited: Promise<Exit>): Promise<void> => {
  child.kill('SIGINT')
  const patience = new AbortController()
  const ended = await Promise.race([
    exited,
    pause(stopWithinMs, null, { signal: patience.signal }).catch(() => null),
  ])
  patience.abort()
  if (ended === null) child.kill('SIGQUIT')
  await exited
}
