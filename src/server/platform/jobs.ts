// Jobs run after the commit that enqueued them, at least once. A killed node's jobs are released by its silence
// within fifteen seconds, not by the queue's own four hours.

import { randomUUID } from 'node:crypto'
import { type Runner, run } from 'graphile-worker'
import pg from 'pg'
import type { Desk, Service, Work } from './desk.ts'

const heartbeatEvery = 4_000
const silentFor = '15 seconds'

/** Runs the tasks until stopped. `concurrency` jobs at a time; each task must be safe to run twice. */
export const runJobs = async (
  desk: Desk,
  tasks: ReadonlyMap<string, Work>,
  concurrency = 6,
): Promise<Service> => {
  const pool = new pg.Pool({ connectionString: desk.database.url, max: concurrency + 2 })
  pool.on('error', error => desk.log.warn({ error: error.message }, 'job queue connection lost'))
  pool.on('connect', client => client.on('error', () => {}))

  const node = randomUUID()
  const workers = new Set<string>()
  const runner: Runner = await run({
    pgPool: pool,
    concurrency,
    noHandleSignals: true,
    parsedCronItems: [],
    pollInterval: 1_000,
    logger: quiet(desk),
    taskList: Object.fromEntries(
      [...tasks].map(([name, work]) => [
        name,
        (payload: unknown) => work(desk, payload as Record<string, unknown>),
      ]),
    ),
  })
  runner.events.on('worker:create', ({ worker }) => void workers.add(worker.workerId))
  runner.events.on('job:failed', ({ job, error }) =>
    desk.log.error({ task: job.task_identifier, error: messageOf(error) }, 'a job failed for good'),
  )
  runner.events.on('job:error', ({ job, error }) =>
    desk.log.warn(
      { task: job.task_identifier, attempt: job.attempts, error: messageOf(error) },
      'a job failed and will be tried again',
    ),
  )

  const beat = async (): Promise<void> => {
    await pool.query(
      `insert into nodes (id, version, roles, workers) values ($1, $2, $3, $4)
       on conflict (id) do update set heartbeat_at = now(), workers = excluded.workers`,
      [node, '1', [...desk.config.roles], [...workers]],
    )
    await pool.query(
      `with silent as (delete from nodes where heartbeat_at < now() - interval '${silentFor}' returning workers)
       select graphile_worker.force_unlock_workers((select array_agg(w) from silent, unnest(silent.workers) w))
        where exists (select from silent)`,
    )
  }
  const beatQuietly = (): void =>
    void beat().catch(error => desk.log.warn({ error: messageOf(error) }, 'heartbeat missed'))
  beatQuietly()
  const timer = setInterval(beatQuietly, heartbeatEvery)

  return {
    stop: async () => {
      clearInterval(timer)
      await runner.stop().catch(() => {})
      await pool.query('delete from nodes where id = $1', [node]).catch(() => {})
      await pool.end()
    },
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const quiet = (desk: Desk): NonNullable<Parameters<typeof run>[0]['logger']> => {
  const scoped = () => ({
    error: (text: string) => desk.log.debug(text),
    warn: (text: string) => desk.log.debug(text),
    info: (text: string) => desk.log.trace(text),
    debug: (text: string) => desk.log.trace(text),
    scope: scoped,
  })
  return scoped() as never
}
