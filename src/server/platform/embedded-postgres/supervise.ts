import { setTimeout as pause } from 'node:timers/promises'
import type { Exit, Server } from './serve.ts'

/** Told when the server is gone unexpectedly and when it accepts connections again. */
export type Listener = (
  change: { readonly state: 'down'; readonly exit: Exit } | { readonly state: 'up' },
) => void

export type Supervised = {
  readonly pid: () => number | null
  readonly onChange: (listener: Listener) => void
  readonly stop: () => Promise<void>
}

/** Waits grow from 100 ms to 10 s and never end: a full disk may be emptied; the log says what is tried. */
const firstWaitMs = 100
const longestWaitMs = 10_000
/** A server that held this long was healthy: its next death starts the waits anew. */
const healthyAfterMs = 60_000

export const supervise = (
  first: Server,
  start: () => Promise<Server>,
  log: (line: string) => void,
): Supervised => {
  const listeners: Listener[] = []
  const stopping = new AbortController()
  let server: Server | null = first
  const tell: Listener = change => {
    for (const listener of listeners) listener(change)
  }

  const watch = async (): Promise<void> => {
    let wait = firstWaitMs
    while (server) {
      const startedAt = performance.now()
      const exit = await server.exited
      server = null
      if (stopping.signal.aborted) return
      if (performance.now() - startedAt > healthyAfterMs) wait = firstWaitMs
      log(`PostgreSQL is gone (${exit.signal ?? `exit code ${exit.code}`}); starting it again`)
      tell({ state: 'down', exit })
      while (!server && !stopping.signal.aborted) {
        await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined)
        wait = Math.min(wait * 2, longestWaitMs)
        if (!stopping.signal.aborted) server = await attempt(start, log)
      }
      if (stopping.signal.aborted) return server?.stop()
      tell({ state: 'up' })
    }
  }

  const watching = watch()
  return {
    pid: () => server?.pid ?? null,
    onChange: listener => void listeners.push(listener),
    stop: async () => {
      stopping.abort()
      await server?.stop()
      await watching
    },
  }
}

const attempt = async (start: () => Promise<Server>, log: (line: string) => void): Promise<Server | null> => {
  try {
    return await start()
  } catch (error) {
    log(`PostgreSQL does not start: ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}
