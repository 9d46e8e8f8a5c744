// What better-auth is given for a database: our own pool, answering in Dates as it expects, and a plugin that never
// lets a session's token reach a table. better-auth has no option for the latter (1.7.5), so it is done here.

import type { DBAdapter, Where } from '@better-auth/core/db/adapter'
import type { BetterAuthPlugin } from 'better-auth'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from '#server/platform/db.ts'
import { hashOfToken } from '../tokens.ts'

export const accountsDatabase = (database: Database) => ({
  db: new Kysely<unknown>({ dialect: new PostgresDialect({ pool: inDates(database.appPool) }) }),
  type: 'postgres' as const,
  schemaName: 'auth',
  transaction: true,
})

// The desk's pool reads instants as numbers; each query of this facade reads them as Dates.
const inDates = (pool: pg.Pool) =>
  ({
    connect: async () => {
      const client = await pool.connect()
      return {
        query: (text: string, values: readonly unknown[]) =>
          client.query({ text, values: [...values], types: pg.types }),
        release: () => client.release(),
      }
    },
    end: async () => {}, // not ours to end
  }) as unknown as pg.Pool

export const hashedSessionTokens = {
  id: 'accord-hashed-session-tokens',
  init: context => ({ context: { adapter: withHashedTokens(context.adapter) } }),
} satisfies BetterAuthPlugin

const withHashedTokens = (adapter: DBAdapter): DBAdapter => ({
  ...adapter,
  create: async request => {
    if (request.model !== 'session') return adapter.create(request)
    const token = String((request.data as Record<string, unknown>).token)
    const created = await adapter.create({ ...request, data: { ...request.data, token: hashOfToken(token) } })
    return { ...created, token } as never
  },
  findOne: async request => {
    const found = await adapter.findOne(hashed(request))
    const token = request.model === 'session' ? tokenOf(request.where) : undefined
    return (found && token !== undefined ? { ...found, token } : found) as never
  },
  findMany: request => adapter.findMany(hashed(request)),
  update: request => adapter.update(hashed(request)),
  updateMany: request => adapter.updateMany(hashed(request)),
  delete: request => adapter.delete(hashed(request)),
  deleteMany: request => adapter.deleteMany(hashed(request)),
  consumeOne: request => adapter.consumeOne(hashed(request)),
  transaction: work =>
    adapter.transaction(inner => work(withHashedTokens({ ...adapter, ...inner } as DBAdapter))),
})

const hashed = <R extends { readonly model: string; readonly where?: Where[] | undefined }>(request: R): R =>
  request.model === 'session' && request.where ? { ...request, where: request.where.map(hashToken) } : request

const hashToken = (condition: Where): Where => {
  if (condition.field !== 'token') return condition
  const { value } = condition
  if (Array.isArray(value)) return { ...condition, value: value.map(each => hashOfToken(String(each))) }
  return { ...condition, value: hashOfToken(String(value)) }
}

const tokenOf = (where: readonly Where[] | undefined): string | undefined => {
  const condition = where?.find(({ field }) => field === 'token')
  return typeof condition?.value === 'string' ? condition.value : undefined
}
