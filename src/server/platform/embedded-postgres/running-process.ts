import { readFileSync } from 'node:fs'

/**
 * A name for a running process that a later one with the same number does not share: process numbers are used
 * again, above all in containers, where Accord may be number 1 at every start.
 */
export type ProcessIdentity = string

export const identify = (pid: number): ProcessIdentity | null => {
  if (!isRunning(pid)) return null
  if (process.platform !== 'linux') return String(pid)
  const startedAt = startTicks(pid)
  return startedAt === null ? null : `${pid} ${startedAt} ${bootId()}`
}

/** Answers for a zombie as for a dead process: nobody has fetched its exit code, but it holds nothing. */
export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return process.platform !== 'linux' || startTicks(pid) !== null
}

export const commandLine = (pid: number): readonly string[] =>
  readProc(`${pid}/cmdline`)?.split('\0').filter(Boolean) ?? []

const startTicks = (pid: number): string | null => {
  // "12 (name, which may hold spaces and brackets) S 1 …": state is the first field after the name, start the 20th
  const stat = readProc(`${pid}/stat`)
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  return !fields || fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null)
}

const bootId = (): string => readProc('sys/kernel/random/boot_id')?.trim() ?? ''

const readProc = (path: string): string | null => {
  try {
    return readFileSync(`/proc/${path}`, 'utf8')
  } catch {
    return null
  }
}
