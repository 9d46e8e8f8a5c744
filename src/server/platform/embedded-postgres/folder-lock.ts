import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { identify } from './running-process.ts'

/** Holds a data folder for this process until released; the mark of a process that is gone is taken over. */
export type FolderLock = { readonly release: () => void }

export const lockFolder = (folder: string): FolderLock => {
  const lock = join(folder, 'accord.lock')
  const own = identify(process.pid) ?? String(process.pid)
  const draft = `${lock}.${process.pid}`
  writeFileSync(draft, own, { mode: 0o644 })
  try {
    // A link either makes the whole lock at once or fails: no half-written lock, no two winners.
    while (!linked(draft, lock)) removeLeftover(lock, folder)
  } finally {
    rmSync(draft, { force: true })
  }
  return { release: () => rmSync(lock, { force: true }) }
}

/** The number of the live process that holds the folder, or null. */
export const holderOf = (folder: string): number | null => liveHolder(readMark(join(folder, 'accord.lock')))

/** Was locked once, by a process that is gone without giving it back. */
export const isAbandoned = (folder: string): boolean => {
  const mark = readMark(join(folder, 'accord.lock'))
  return mark !== null && liveHolder(mark) === null
}

const removeLeftover = (lock: string, folder: string): void => {
  const mark = readMark(lock)
  const holder = liveHolder(mark)
  if (holder !== null)
    throw new Error(
      `Another Accord (process ${holder}) already uses the data folder ${folder}. ` +
        'Stop it first, or give this one its own folder with ACCORD_DATA.',
    )
  // Of two processes that find the same leftover, one moves it; the other may then move the winner's fresh lock,
  // sees that by its content and puts it back.
  const aside = `${lock}.${process.pid}.leftover`
  if (!moved(lock, aside)) return
  if (readMark(aside) !== mark) linked(aside, lock)
  rmSync(aside, { force: true })
}

const liveHolder = (mark: string | null): number | null => {
  if (mark === null) return null
  const pid = Number(mark.split(' ')[0])
  return pid > 0 && identify(pid) === mark ? pid : null
}

const readMark = (lock: string): string | null => {
  try {
    return readFileSync(lock, 'utf8')
  } catch {
    return null
  }
}

const linked = (from: string, to: string): boolean => {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

const moved = (from: string, to: string): boolean => {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}
