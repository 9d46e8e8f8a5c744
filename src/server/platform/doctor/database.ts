// The database: which one it is, whether it has all the schema this program knows, and whether the ledger holds.

import type pg from 'pg'
import type { Config } from '../config.ts'
import { brokenSeals } from '../seal.ts'
import { broken, type Finding, fine } from './finding.ts'

type Facts = {
  readonly version: string
  readonly size: string
  readonly used: number
  readonly allowed: number
  readonly newest: string
  readonly migrations: number
}

export const lookAtDatabase = async (owner: pg.Pool, config: Config): Promise<readonly Finding[]> => {
  const { rows } = await owner.query<Facts>(
    `select split_part(current_setting('server_version'), ' ', 1) as version,
            pg_size_pretty(pg_database_size(current_database())) as size,
            (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as used,
            current_setting('max_connections')::int as allowed,
            (select max(name) from migrations) as newest, (select count(*)::int from migrations) as migrations`,
  )
  const [facts] = rows
  if (!facts) return []
  const { version, size, used, allowed, newest, migrations } = facts
  const says = `${config.databaseUrl ? 'PostgreSQL' : 'embedded PostgreSQL'} ${version}, ${size}, ${used} of ${allowed} connections`
  return [
    used > allowed * 0.9
      ? broken('database', says, 'Raise max_connections of the server; a node opens up to 32.')
      : fine('database', says),
    // the command line has applied what was missing, or refused a newer one, before it came here
    fine('schema', `${migrations} migrations, up to ${newest}`),
  ]
}

export const lookAtLedger = async (owner: pg.Pool): Promise<Finding> => {
  const seals = await brokenSeals(owner)
  return seals.length > 0
    ? broken(
        'ledger',
        `${seals.length} seals do not hold: ${seals.slice(0, 5).join(', ')}`,
        'npm run -s accord -- ledger verify',
      )
    : fine('ledger', 'every seal holds')
}
