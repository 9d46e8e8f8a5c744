import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Staff } from '#domain/actor.ts'
import { standardTerms } from '#domain/sla/standard.ts'
import type { CalendarSpec } from '#kernel/calendar.ts'
import type { Instant } from '#kernel/instant.ts'
import { calendarsRoom, seedCalendar } from '#server/calendars/index.ts'
import { catalogueRoom } from '#server/catalogue/index.ts'
import { type OpenDesk, openDesk } from '#server/desk.ts'
import { inUnit } from '#server/platform/act.ts'
import type { Config } from '#server/platform/config.ts'
import type { Room } from '#server/platform/desk.ts'
import { startEmbeddedPostgres } from '#server/platform/embedded-postgres.ts'
import { newId } from '#server/platform/ids.ts'
import { openLog } from '#server/platform/log.ts'
import { migrate } from '#server/platform/migrate.ts'
import { seedDefaultPolicy, seedPolicy, slaRoom } from '#server/sla/index.ts'
import { seedTickets, ticketsRoom } from '#server/tickets/index.ts'
import { viewsRoom } from '#server/views/index.ts'

export type Bench = {
  readonly desk: OpenDesk
  readonly agent: Staff
  readonly clients: readonly { readonly id: string; readonly projectId: string; readonly contactId: string }[]
  readonly close: () => Promise<void>
}

const day = [['09:00', '17:00']] as const
const office: CalendarSpec = {
  zone: 'Europe/Amsterdam',
  week: { mon: day, tue: day, wed: day, thu: day, fri: day },
}

/** A PostgreSQL of its own in a folder that goes away, as durable as the product's, with a small company in it. */
export const openBench = async (more: readonly Room[] = []): Promise<Bench> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'accord-bench-'))
  chmodSync(dataFolder, 0o711)
  const server = await startEmbeddedPostgres({ dataFolder, log: () => undefined })
  const databaseUrl = server.url('bench')
  const admin = new pg.Client({ connectionString: server.url('postgres') })
  await admin.connect()
  await admin.query('create database bench')
  await admin.end()
  await migrate(databaseUrl)
  const config = {
    url: 'http://desk.example',
    dataFolder,
    secret: 'x'.repeat(40),
    trustedProxies: [],
  } as unknown as Config
  const rooms = [calendarsRoom, slaRoom, catalogueRoom, ticketsRoom, viewsRoom, ...more]
  const desk = await openDesk({ config, databaseUrl, log: openLog('silent') }, rooms)
  const world = await settle(desk)
  return {
    desk,
    ...world,
    close: async () => {
      await desk.close()
      await server.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

const settle = (desk: OpenDesk) =>
  inUnit(desk, async unit => {
    seedTickets(unit)
    const calendar = seedCalendar(unit, { name: 'Office', spec: office, since: 0 as Instant })
    seedDefaultPolicy(unit, seedPolicy(unit, { name: 'Standard', terms: standardTerms }).id)
    const company = {
      name: 'Bench',
      calendarId: calendar.id,
      zone: office.zone,
      language: 'en',
      region: 'NL',
    }
    unit.upsert('settings', ['key'], { key: 'company', value: company, changed_at: unit.now })
    const agent: Staff = { kind: 'staff', id: newId(), name: 'Ana', role: 'agent', teams: [], language: 'en' }
    unit.insert('people', {
      id: agent.id,
      kind: 'staff',
      name: agent.name,
      role: agent.role,
      created_at: unit.now,
    })
    const clients = Array.from({ length: 200 }, (_, n) => {
      const client = { id: newId(), projectId: newId(), contactId: newId() }
      unit.insert('clients', {
        id: client.id,
        name: `Client ${n}`,
        zone: 'Europe/Paris',
        created_at: unit.now,
      })
      unit.insert('projects', {
        id: client.projectId,
        client_id: client.id,
        name: `Client ${n}`,
        created_at: unit.now,
      })
      unit.insert('people', {
        id: client.contactId,
        kind: 'contact',
        name: `Contact ${n}`,
        email: `contact@client-${n}.example`,
        client_id: client.id,
        created_at: unit.now,
      })
      return client
    })
    return { agent, clients }
  })
