import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#domain/actor.ts'
import { isRefusal, refusal } from '#kernel/refusal.ts'
import { testDatabase } from '#test/support/database.ts'
import { type Ability, act, type Decision, inUnit } from './act.ts'
import type { Desk } from './desk.ts'
import { newId } from './ids.ts'
import { brokenSeals, sealLedger } from './seal.ts'

const database = await testDatabase()
const ana: Actor = { kind: 'staff', id: newId(), name: 'Ana', role: 'agent', teams: [], language: 'en' }
const desk = {
  database,
  reactions: new Map([['rooms.painted', [{ task: 'rooms.admire' }]]]),
  events: new Map([['rooms.painted', { version: 1, check: (payload: unknown) => payload }]]),
} as unknown as Desk

type Paint = { readonly room: string; readonly colour: string }
const paint: Ability<Paint, Paint, Decision<{ colour: string }>> = {
  name: 'rooms.paint',
  may: actor => actor.kind === 'staff' && actor.role !== 'observer',
  load: async (_unit, input) => input,
  decide: (_state, { room, colour }) =>
    colour === 'beige'
      ? refusal('rooms.dull', { path: ['colour'] })
      : {
          subject: { kind: 'room', id: room, clientId: null },
          events: [{ type: 'rooms.painted', payload: { colour } }],
          reply: { colour },
        },
  store: (unit, { reply }, { room }) =>
    unit.upsert('settings', ['key'], { key: `room ${room}`, value: reply, changed_at: unit.now }),
}

const painted = async (room: string) => {
  const row = await database.app
    .selectFrom('settings')
    .select('value')
    .where('key', '=', `room ${room}`)
    .executeTakeFirst()
  return row?.value ?? null
}
const history = (room: string) =>
  database.app.selectFrom('ledger').selectAll().where('subject_id', '=', room).orderBy('id').execute()

describe('one way to change anything', () => {
  test('a change, its ledger entry and its job are committed together', async () => {
    const room = newId()
    expect(
      await act(desk, paint, { room, colour: 'blue' }, { actor: ana, via: 'app', reason: 'worn' }),
    ).toEqual({
      colour: 'blue',
    })
    expect(await painted(room)).toEqual({ colour: 'blue' })
    const [entry, ...more] = await history(room)
    expect(more).toEqual([])
    expect(entry).toMatchObject({
      type: 'rooms.painted',
      actor_id: ana.id,
      via: 'app',
      room: 'rooms',
      reason: 'worn',
    })
    const { rows } = await database.owner.query(
      `select task_identifier from graphile_worker.jobs where key = $1`,
      [`rooms.admire:${entry?.id}`],
    )
    expect(rows).toHaveLength(1)
  })

  test('a refusal changes nothing and writes nothing', async () => {
    const room = newId()
    const answer = await act(desk, paint, { room, colour: 'beige' }, { actor: ana, via: 'app' })
    expect(isRefusal(answer) && answer.code).toBe('rooms.dull')
    expect(await painted(room)).toBeNull()
    expect(await history(room)).toEqual([])
  })

  test('an observer is refused before anything is decided', async () => {
    const observer: Actor = { ...ana, role: 'observer' }
    const answer = await act(desk, paint, { room: newId(), colour: 'blue' }, { actor: observer, via: 'app' })
    expect(isRefusal(answer) && answer.code).toBe('forbidden')
  })

  test('the same idempotency key ten times at once has one effect and ten equal replies', async () => {
    const room = newId()
    const context = { actor: ana, via: 'api' as const, idempotencyKey: newId() }
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => act(desk, paint, { room, colour: 'green' }, context)),
    )
    expect(new Set(replies.map(reply => JSON.stringify(reply)))).toEqual(new Set(['{"colour":"green"}']))
    expect(await history(room)).toHaveLength(1)
  })

  test('a key used for another kind of change is refused by name', async () => {
    const context = { actor: ana, via: 'api' as const, idempotencyKey: newId() }
    await act(desk, paint, { room: newId(), colour: 'green' }, context)
    const answer = await act(
      desk,
      { ...paint, name: 'rooms.wallpaper' },
      { room: newId(), colour: 'red' },
      context,
    )
    expect(isRefusal(answer) && answer.code).toBe('idempotency.other_command')
  })

  test('a fault in the middle leaves no half change', async () => {
    const room = newId()
    const clumsy = {
      ...paint,
      store: (unit: Parameters<typeof paint.store>[0]) => {
        unit.insert('settings', { key: `room ${room}`, value: {}, changed_at: unit.now })
        unit.insert('projects', { id: newId(), client_id: newId(), name: 'of a client that does not exist' })
      },
    }
    await expect(act(desk, clumsy, { room, colour: 'blue' }, { actor: ana, via: 'app' })).rejects.toThrow(
      /foreign key/,
    )
    expect(await painted(room)).toBeNull()
    expect(await history(room)).toEqual([])
  })
})

describe('a unit of work', () => {
  test('rows with different columns, changes to new rows and lists go out as one statement', async () => {
    const [first, second] = [newId(), newId()]
    await inUnit(desk, async unit => {
      unit.insert('clients', {
        id: first,
        name: `First ${first}`,
        zone: 'Asia/Tokyo',
        former_names: ['Erste', 'Première'],
      })
      unit.insert('clients', { id: second, name: `Second ${second}`, zone: 'UTC', created_at: unit.now })
      unit.update('clients', first, { language: 'nl' })
    })
    const rows = await database.app
      .selectFrom('clients')
      .selectAll()
      .where('id', 'in', [first, second])
      .orderBy('name')
      .execute()
    expect(rows.map(row => [row.language, row.former_names, row.version])).toEqual([
      ['nl', ['Erste', 'Première'], 1],
      ['en', [], 1],
    ])
    await inUnit(desk, async unit => unit.update('clients', first, { archived_at: unit.now }))
    const changed = await database.app
      .selectFrom('clients')
      .selectAll()
      .where('id', '=', first)
      .executeTakeFirstOrThrow()
    expect(changed.version).toBe(2)
    expect(changed.archived_at).toBeTypeOf('number')
  })

  test('instants survive the way to the database and back to the millisecond', async () => {
    const id = newId()
    const now = await inUnit(desk, async unit => {
      unit.insert('clients', { id, name: `Third ${id}`, zone: 'UTC', created_at: unit.now })
      return unit.now
    })
    const row = await database.app
      .selectFrom('clients')
      .select('created_at')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row.created_at).toBe(now)
  })
})

describe('the ledger', () => {
  // A transaction still open anywhere on the server, also in another test's database, holds a seal back.
  const sealed = (room: string) =>
    expect
      .poll(
        async () => {
          await sealLedger(database.owner)
          const { rows } = await database.owner.query(
            "select 1 from ledger where subject_id = $1 and tx >= (select coalesce(max(to_tx), '0') from ledger_seals)",
            [room],
          )
          return rows
        },
        { timeout: 15_000, interval: 50 },
      )
      .toEqual([])

  test('cannot be changed or removed, not even by the owner', async () => {
    const room = newId()
    await act(desk, paint, { room, colour: 'blue' }, { actor: ana, via: 'app' })
    await expect(database.owner.query('update ledger set reason = $1', ['nothing happened'])).rejects.toThrow(
      /append-only/,
    )
    await expect(sql`delete from ledger`.execute(database.app)).rejects.toThrow(/permission denied/)
  })

  test('a seal notices one changed word and one missing row', async () => {
    const room = newId()
    await act(desk, paint, { room, colour: 'blue' }, { actor: ana, via: 'app' })
    await sealed(room)
    await act(desk, paint, { room, colour: 'red' }, { actor: ana, via: 'app' })
    await sealed(room)
    expect(await brokenSeals(database.owner)).toEqual([])

    const client = await database.owner.connect()
    await client.query('begin; set local session_replication_role = replica')
    await client.query(
      `update ledger set payload = '{"colour": "brown"}' where subject_id = $1 and payload->>'colour' = 'blue'`,
      [room],
    )
    await client.query('commit')
    client.release()
    expect(await brokenSeals(database.owner)).toHaveLength(1)
  })
})
