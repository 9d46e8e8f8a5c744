import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { commandLine, isRunning } from './running-process.ts'

/** What a running server writes about itself into postmaster.pid. */
export type Postmaster = { readonly pid: number; readonly socketFolder: string; readonly isReady: boolean }

export const readPostmaster = (cluster: string): Postmaster | null => {
  let lines: readonly string[]
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return null
  }
  const pid = Math.abs(Number(lines[0]))
  return pid > 0 ? { pid, socketFolder: lines[4]?.trim() ?? '', isReady: lines[7]?.trim() === 'ready' } : null
}

/** The live server of exactly this cluster: neither a zombie nor a stranger who got the same process number. */
export const livePostmaster = (cluster: string): Postmaster | null => {
  const postmaster = readPostmaster(cluster)
  if (!postmaster || !isRunning(postmaster.pid)) return null
  if (process.platform !== 'linux') return postmaster
  const [program = '', ...args] = commandLine(postmaster.pid)
  return program.endsWith('postgres') && args.includes(cluster) ? postmaster : null
}

/**
 * PostgreSQL refuses to start over a file whose process number is in use, be it by a stranger. Removing the file
 * is safe: the shared memory segment keyed to the cluster still keeps out a second server.
 */
export const forgetPostmaster = (cluster: string): void =>
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
