// A unit of work: everything one change writes, gathered while it is decided and written by ONE statement.
// Rows cross as JSON recordsets, so a change costs the same number of round trips whether it writes five rows or
// five hundred, and mail intake can put fifty changes into one unit.

import type { Insertable, Updateable } from 'kysely'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Instant } from '#kernel/instant.ts'
import { type Database, planOnce } from './db.ts'
import type { DB } from './tables.ts'

export type Table = keyof DB & string
export type NewRow<T extends Table> = Insertable<DB[T]>
export type Changes<T extends Table> = Updateable<DB[T]>

export type Job = {
  readonly task: string
  readonly payload: Readonly<Record<string, unknown>>
  /** A job with the same key replaces the earlier one. */
  readonly key?: string
  readonly runAt?: Instant
  /** Jobs of one queue run one after another. */
  readonly queue?: string
  readonly maxAttempts?: number
}

/** What listening browsers are told: which things changed. They ask again for what they show. */
export type Announcement = {
  readonly topic: string
  readonly ids: readonly string[]
  readonly clientId?: string | null
}

export type Unit = {
  readonly db: Kysely<DB> | Transaction<DB>
  /** The database's time when the unit began; later only if `notBefore` said so. */
  readonly now: Instant
  /**
   * Whoever waited for a lock began before the change it waited for, and must not be dated before it: what happens to
   * one thing has one order, by its instants.
   */
  notBefore(moment: Instant): void
  insert<T extends Table>(table: T, row: NewRow<T>): void
  /** Changes one row by its id; `version`, where the table has one, grows by itself. */
  update<T extends Table>(table: T, id: string, changes: Changes<T>): void
  /** Inserts, or replaces the named columns of the row with the same key. */
  upsert<T extends Table>(table: T, key: readonly (keyof DB[T] & string)[], row: NewRow<T>): void
  /** Inserts unless a row with the same unique key is there already. */
  insertOnce<T extends Table>(table: T, row: NewRow<T>): void
  remove<T extends Table>(table: T, key: Changes<T>): void
  enqueue(job: Job): void
  announce(announcement: Announcement): void
  /**
   * For what is computed from everything this unit wrote: done in the same transaction once that is there to be read.
   * What it gathers is written then. The same key once.
   */
  afterwards(key: string, work: Afterwork): void
}

export type Afterwork = (unit: Unit) => Promise<void>

type Row = Record<string, unknown>
type Write = { readonly table: Table; readonly key: readonly string[]; readonly rows: Map<string, Row> }

export type Gathered = {
  readonly inserts: Map<string, Write>
  readonly onces: Map<string, Write>
  readonly upserts: Map<string, Write>
  readonly updates: Map<string, Write>
  readonly removals: Map<string, Write>
  readonly jobs: Job[]
  readonly announcements: Announcement[]
  readonly afterwards: Map<string, Afterwork>
}

export const openUnit = (
  db: Kysely<DB> | Transaction<DB>,
  now: Instant,
): Unit & { readonly gathered: Gathered } => {
  const gathered: Gathered = {
    inserts: new Map(),
    onces: new Map(),
    upserts: new Map(),
    updates: new Map(),
    removals: new Map(),
    jobs: [],
    announcements: [],
    afterwards: new Map(),
  }
  let latest = now
  return {
    db,
    get now() {
      return latest
    },
    notBefore: moment => {
      if (moment > latest) latest = moment
    },
    gathered,
    insert: (table, row) => put(gathered.inserts, table, [], row as Row),
    insertOnce: (table, row) => put(gathered.onces, table, [], row as Row),
    upsert: (table, key, row) => put(gathered.upserts, table, key, row as Row),
    update: (table, id, changes) => {
      // A row born in this unit is not there yet for an UPDATE of the same statement: change it before it is written.
      const born = gathered.inserts.get(nameOf(table, []))?.rows.get(id)
      if (born) Object.assign(born, changes)
      else put(gathered.updates, table, ['id'], { id, ...changes })
    },
    remove: (table, key) => put(gathered.removals, table, Object.keys(key), key as Row),
    enqueue: job => void gathered.jobs.push(job),
    announce: announcement => void gathered.announcements.push(announcement),
    afterwards: (key, work) => void gathered.afterwards.set(key, work),
  }
}

const nameOf = (table: Table, key: readonly string[]): string => `${table} ${key.join()}`

let unnamed = 0
const put = (writes: Map<string, Write>, table: Table, key: readonly string[], row: Row): void => {
  const name = nameOf(table, key)
  const write = writes.get(name) ?? { table, key, rows: new Map<string, Row>() }
  writes.set(name, write)
  const identity =
    key.length > 0 ? key.map(column => String(row[column])).join('\n') : String(row.id ?? `#${++unnamed}`)
  const earlier = write.rows.get(identity)
  if (earlier) Object.assign(earlier, row)
  else write.rows.set(identity, { ...row })
}

/**
 * What browsers look at again, and nothing else depends on. A NOTIFY makes its transaction wait for every other one
 * that notifies, until that has reached the disk: with it sixteen writers were a third as fast. So these leave just
 * after the commit, many in one; what nodes rely on (configuration, sessions) is told with the commit itself.
 */
const hints = new Set(['ticket', 'queue', 'outbox', 'presence'])
export const isHint = ({ topic }: Announcement): boolean => hints.has(topic)

/**
 * Writes all of it with one statement: all or nothing, even outside a transaction.
 * @param told which announcements go with it; the caller sees to the others after the commit.
 */
export const flush = async (
  database: Database,
  unit: Unit & { readonly gathered: Gathered },
  told: (announcement: Announcement) => boolean = () => true,
): Promise<void> => {
  const { inserts, onces, upserts, updates, removals, jobs } = unit.gathered
  const announcements = unit.gathered.announcements.filter(told)
  const parts: string[] = []
  const ends: string[] = []
  const parameters: string[] = []
  const recordset = (write: Write): string => {
    parameters.push(JSON.stringify([...write.rows.values()].map(row => asJson(database, write.table, row))))
    return `jsonb_populate_recordset(null::${write.table}, $${parameters.length}::jsonb)`
  }
  const part = (text: string): void => void parts.push(`w${parts.length} as (${text})`)

  for (const write of removals.values())
    part(
      `delete from ${write.table} t using ${recordset(write)} r where ${write.key.map(column => `t.${quote(column)} = r.${quote(column)}`).join(' and ')}`,
    )
  for (const write of inserts.values())
    for (const same of alike(write)) part(insertion(same, recordset(same)))
  for (const write of onces.values())
    for (const same of alike(write)) part(`${insertion(same, recordset(same))} on conflict do nothing`)
  for (const write of upserts.values())
    for (const same of alike(write)) {
      const changed = columnsOf(same).filter(column => !write.key.includes(column))
      const sets = changed.map(column => `${quote(column)} = excluded.${quote(column)}`)
      if (grows(write, changed)) sets.push(`version = ${write.table}.version + 1`)
      part(
        `${insertion(same, recordset(same))} on conflict (${write.key.map(quote).join(', ')}) do ${
          changed.length > 0 ? `update set ${sets.join(', ')}` : 'nothing'
        }`,
      )
    }
  for (const write of updates.values())
    for (const same of alike(write)) {
      const changed = columnsOf(same).filter(column => column !== 'id')
      part(
        `update ${write.table} t set ${[
          ...changed.map(column => `${quote(column)} = r.${quote(column)}`),
          ...(grows(write, changed) ? ['version = t.version + 1'] : []),
        ].join(', ')} from ${recordset(same)} r where t.id = r.id`,
      )
    }
  if (jobs.length > 0) {
    parameters.push(JSON.stringify(jobs.map(jobAsJson)))
    ends.push(
      `(select count(enqueue(j.task, j.payload, j.key, j.run_at, j.queue, j.max_attempts)) from jsonb_to_recordset($${parameters.length}::jsonb)
         as j(task text, payload json, key text, run_at timestamptz, queue text, max_attempts integer))`,
    )
  }
  for (const text of announcementTexts(announcements)) {
    parameters.push(text)
    ends.push(`pg_notify('accord_live', $${parameters.length})`)
  }
  if (parts.length === 0 && ends.length === 0) return
  const statement = `${parts.length > 0 ? `with ${parts.join(',\n')} ` : ''}select ${ends.length > 0 ? ends.join(', ') : '1'}`
  await unit.db.executeQuery({
    query: { kind: 'RawNode', sqlFragments: [], parameters: [] },
    queryId: { queryId: 'unit' },
    sql: isOften(statement) ? `${planOnce} ${statement}` : statement,
    parameters,
  } as never)
}

// Planning such a statement takes longer than running it. Few shapes make up nearly all writes; those are planned once a
// connection. The rest, and whatever comes after so many shapes, is not worth the memory.
const timesSeen = new Map<string, number>()
const isOften = (statement: string): boolean => {
  const times = timesSeen.get(statement)
  if (times === undefined && timesSeen.size >= 500) return false
  timesSeen.set(statement, (times ?? 0) + 1)
  return (times ?? 0) >= 5
}

const versioned = new Set<string>([
  'people',
  'teams',
  'clients',
  'projects',
  'calendars',
  'policies',
  'services',
  'tickets',
  'settings',
  'agreements',
  'client_sites',
])

const grows = ({ table }: Write, changed: readonly string[]): boolean =>
  versioned.has(table) && !changed.includes('version')

const quote = (column: string): string => `"${column}"`

const columnsOf = (write: Write): readonly string[] => {
  const [first] = write.rows.values()
  return first ? Object.keys(first) : []
}

const insertion = (write: Write, records: string): string => {
  const columns = columnsOf(write).map(quote).join(', ')
  return `insert into ${write.table} (${columns}) select ${columns} from ${records}`
}

// Rows that name the same columns go together: a column nobody named keeps its default.
const alike = (write: Write): readonly Write[] => {
  const groups = new Map<string, Write>()
  for (const [identity, row] of write.rows) {
    const name = Object.keys(row).sort().join()
    const group = groups.get(name) ?? { table: write.table, key: write.key, rows: new Map<string, Row>() }
    groups.set(name, group)
    group.rows.set(identity, row)
  }
  return [...groups.values()]
}

const asJson = (database: Database, table: Table, row: Row): Row => {
  const instants = database.instantColumns.get(table)
  if (!instants) return row
  const json: Row = {}
  for (const [column, value] of Object.entries(row))
    json[column] = typeof value === 'number' && instants.has(column) ? new Date(value).toISOString() : value
  return json
}

const jobAsJson = (job: Job): Row => ({
  task: job.task,
  payload: job.payload,
  key: job.key ?? null,
  run_at: job.runAt === undefined ? null : new Date(job.runAt).toISOString(),
  queue: job.queue ?? null,
  max_attempts: job.maxAttempts ?? null,
})

// A NOTIFY carries at most 8,000 bytes: long lists of ids are cut into several.
export const announcementTexts = (announcements: readonly Announcement[]): readonly string[] => {
  const merged = new Map<string, { topic: string; clientId: string | null; ids: Set<string> }>()
  for (const { topic, ids, clientId = null } of announcements) {
    const name = `${topic} ${clientId}`
    const entry = merged.get(name) ?? { topic, clientId, ids: new Set<string>() }
    merged.set(name, entry)
    for (const id of ids) entry.ids.add(id)
  }
  return [...merged.values()].flatMap(({ topic, clientId, ids }) => {
    const all = [...ids]
    const texts: string[] = []
    for (let from = 0; from < Math.max(1, all.length); from += 150)
      texts.push(JSON.stringify({ topic, clientId, ids: all.slice(from, from + 150) }))
    return texts
  })
}

/** For a query that must run now inside the unit's transaction. */
export const query = sql
