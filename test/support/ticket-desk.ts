// A served desk with tickets: two clients, three of us, an office in Amsterdam from nine to five, a Monday morning.

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { afterAll } from 'vitest'
import type { Actor, Contact, Staff } from '#domain/actor.ts'
import { contracts, type EndpointName } from '#domain/contracts.ts'
import type { Endpoint } from '#domain/endpoint.ts'
import { instant } from '#kernel/instant.ts'
import { refusal } from '#kernel/refusal.ts'
import { calendarsRoom } from '#server/calendars/index.ts'
import { catalogueRoom } from '#server/catalogue/index.ts'
import { inUnit } from '#server/platform/act.ts'
import type { Desk, Room } from '#server/platform/desk.ts'
import { openFiles } from '#server/platform/files.ts'
import { newId } from '#server/platform/ids.ts'
import { openSecrets } from '#server/platform/secrets.ts'
import { type Handlers, openServer, type Session } from '#server/platform/serve.ts'
import { slaRoom } from '#server/sla/index.ts'
import { seedTickets, ticketsRoom } from '#server/tickets/index.ts'
import { viewsRoom } from '#server/views/index.ts'
import { temporaryFolder } from './postgres-server.ts'
import { type Promised, promise } from './promised.ts'
import { roomDesk } from './room-desk.ts'
import { setClock } from './set-clock.ts'

export type Said = {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they expect, and fail where it is not
  readonly body: any
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
  readonly raw: Buffer
}

type Input = {
  readonly params?: Readonly<Record<string, string | number>>
  readonly query?: Readonly<Record<string, string | number>>
  readonly body?: unknown
  readonly payload?: Buffer
  readonly headers?: Readonly<Record<string, string>>
}
export type Caller = (name: EndpointName, input?: Input) => Promise<Said>

export type TicketDesk = {
  readonly desk: Desk
  readonly server: FastifyInstance
  readonly promised: Promised
  readonly support: string
  readonly acme: Client
  readonly nordwind: Client
  readonly ana: Staff
  readonly bo: Staff
  readonly eva: Staff
  readonly olga: Staff
  readonly as: (actor: Staff | Contact | null) => Caller
  /** `at('24 09:30')`: that day of November 2026, UTC. */
  readonly at: (when: string) => Promise<void>
}
export type Client = {
  readonly id: string
  readonly name: string
  readonly kim: Contact & { readonly email: string }
}

const ownRooms = [calendarsRoom, slaRoom, catalogueRoom, ticketsRoom, viewsRoom]

/** @param more rooms that take part besides: mail, say. */
export const ticketDesk = async (more: readonly Room[] = []): Promise<TicketDesk> => {
  const rooms = [...ownRooms, ...more]
  const desk: Desk = {
    ...(await roomDesk(rooms)),
    secrets: openSecrets('a secret for tests only, long enough to be one', ''),
    files: openFiles(temporaryFolder()),
    config: { url: 'http://desk.example', trustedProxies: [], roles: new Set() } as unknown as Desk['config'],
  }
  const at = (when: string): Promise<void> => setClock(desk, instant(`2026-11-${when.replace(' ', 'T')}Z`))
  await at('23 08:00')
  const promised = await promise(desk)
  const world = await people(desk)

  const known = new Map<string, Session>()
  const rest = Object.keys(contracts).map(name => [name, async () => refusal('not_found')])
  const handlers = Object.assign(
    Object.fromEntries(rest),
    ...rooms.map(room => room.routes?.(desk) ?? {}),
  ) as Partial<Handlers>
  const identify = async (_desk: Desk, request: FastifyRequest): Promise<Session | null> =>
    known.get(String(request.headers['x-test-person'] ?? '')) ?? null
  const doors = Object.assign({}, ...rooms.map(room => room.doors?.(desk) ?? {}))
  const server = await openServer(desk, { handlers, identify: identify as never, doors })
  await server.ready()
  afterAll(() => server.close())

  const as =
    (actor: Staff | Contact | null): Caller =>
    async (name, { params = {}, query, body, payload, headers = {} } = {}) => {
      if (actor) known.set(actor.id, { actor, sessionId: actor.id })
      const { method, path }: Endpoint = contracts[name]
      const response = await server.inject({
        method,
        url: `/api/v1${path.replace(/\{(\w+)\}/g, (_all, key) => String(params[key] ?? ''))}`,
        headers: { ...(actor ? { 'x-test-person': actor.id } : {}), ...headers },
        ...(query
          ? { query: Object.fromEntries(Object.entries(query).map(([key, value]) => [key, String(value)])) }
          : {}),
        ...(payload ? { payload } : body === undefined ? {} : { payload: body as object }),
      })
      const isJson = String(response.headers['content-type'] ?? '').includes('json')
      return {
        status: response.statusCode,
        body: isJson ? response.json() : null,
        headers: response.headers,
        raw: response.rawPayload,
      }
    }
  return { desk, server, promised, ...world, as, at }
}

const people = async (desk: Desk) =>
  inUnit(desk, async unit => {
    seedTickets(unit)
    const support = newId()
    const staff = (name: string, role: Staff['role'], teams: readonly string[] = []): Staff => {
      const id = newId()
      const email = `${name.toLowerCase()}@meridian.example`
      unit.insert('people', {
        id,
        kind: 'staff',
        name,
        email,
        role,
        zone: 'Europe/Amsterdam',
        created_at: unit.now,
      })
      for (const team of teams) unit.insert('team_members', { team_id: team, person_id: id })
      return { kind: 'staff', id, name, role, teams, language: 'en' }
    }
    const client = (name: string, zone: string): Client => {
      const id = newId()
      unit.insert('clients', { id, name, zone, created_at: unit.now })
      unit.insert('projects', { id: newId(), client_id: id, name, created_at: unit.now })
      const contact = newId()
      const email = `kim@${name.toLowerCase()}.example`
      unit.insert('people', {
        id: contact,
        kind: 'contact',
        name: `Kim of ${name}`,
        email,
        client_id: id,
        created_at: unit.now,
      })
      const kim: Contact & { email: string } = {
        kind: 'contact',
        id: contact,
        name: `Kim of ${name}`,
        clientId: id,
        language: 'en',
        email,
      }
      return { id, name, kim }
    }
    unit.insert('teams', { id: support, name: 'Support', zone: 'Europe/Amsterdam', created_at: unit.now })
    return {
      support,
      acme: client('Acme', 'Europe/Amsterdam'),
      nordwind: client('Nordwind', 'Asia/Tokyo'),
      ana: staff('Ana', 'agent', [support]),
      bo: staff('Bo', 'agent', [support]),
      eva: staff('Eva', 'account_manager'),
      olga: staff('Olga', 'observer'),
    }
  })

export type { Actor }
