// The work: is anybody doing it, and how far behind are they.

import type pg from 'pg'
import { broken, doubtful, type Finding, fine } from './finding.ts'

type Roles = readonly { readonly roles: readonly string[] }[]

const start = 'Start Accord: npm start (one process does everything unless ACCORD_ROLES says otherwise).'

export const lookAtNodes = async (owner: pg.Pool, roles: readonly string[]): Promise<Finding> => {
  const { rows } = await owner.query<Roles[number]>(
    `select roles from nodes where heartbeat_at > now() - interval '15 seconds'`,
  )
  // Only a node that works off jobs gives a sign of life.
  if (rows.length === 0) return broken('nodes', 'no worker is running', start)
  const missing = roles.filter(role => !rows.some(node => node.roles.includes(role)))
  const says = `${rows.length} running (${[...new Set(rows.flatMap(node => node.roles))].join(', ')})`
  return missing.length > 0
    ? doubtful('nodes', says, `None of these is known to do ${missing.join(', ')}; see that one does.`)
    : fine('nodes', says)
}

type Lag = { readonly late: number | null; readonly many: number }

/** @param from what waits, and `at` since when. */
const lagOf = async (owner: pg.Pool, from: string): Promise<Lag> => {
  const { rows } = await owner.query<Lag>(
    `select extract(epoch from max(desk_now() - at))::float8 as late, count(*)::int as many from (${from}) waiting`,
  )
  return rows[0] ?? { late: null, many: 0 }
}

const seconds = (late: number | null): string => `${(late ?? 0).toFixed(0)} s`

const lagging = (
  about: string,
  { late, many }: Lag,
  words: { readonly what: string; readonly limit: number; readonly next: string },
): Finding => {
  if (many === 0) return fine(about, 'nothing is late')
  const says = `${many} ${words.what}, the longest for ${seconds(late)}`
  return (late ?? 0) > words.limit ? broken(about, says, words.next) : fine(about, says)
}

export const lookAtSweeper = async (owner: pg.Pool): Promise<Finding> =>
  lagging(
    'clocks',
    await lagOf(owner, 'select next_moment as at from clocks where next_moment < desk_now()'),
    { what: 'moments of clocks wait to be recorded', limit: 5, next: start },
  )

export const lookAtKeeper = async (owner: pg.Pool): Promise<Finding> =>
  lagging(
    'agreements',
    await lagOf(owner, 'select turns_at as at from agreements where turns_at < desk_now()'),
    {
      ...{ what: 'agreements wait to begin or end', limit: 30 },
      next: start,
    },
  )

export const lookAtJobs = async (owner: pg.Pool): Promise<readonly Finding[]> => {
  const waiting = await lagOf(
    owner,
    'select run_at as at from graphile_worker._private_jobs where is_available and run_at < now()',
  )
  const { rows } = await owner.query<{ task: string; many: number }>(
    `select t.identifier as task, count(*)::int as many from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id
      where j.attempts >= j.max_attempts group by 1 order by 2 desc`,
  )
  const late = lagging('jobs', waiting, { what: 'jobs wait for a worker', limit: 60, next: start })
  if (rows.length === 0) return [late]
  return [
    late,
    doubtful(
      'failed jobs',
      rows.map(({ task, many }) => `${many} ${task}`).join(', '),
      'Look for "a job failed for good" in the log; each says why.',
    ),
  ]
}
