// A desk of people and clients, served: what sign-in, staff, contacts and clients are tested on.

import type { FastifyInstance } from 'fastify'
import { afterAll } from 'vitest'
import { system } from '#domain/actor.ts'
import { contracts } from '#domain/contracts.ts'
import { isRefusal, refusal } from '#kernel/refusal.ts'
import { clientsRoom } from '#server/clients/index.ts'
import { addStaff, hashPassword, identify, peopleRoom } from '#server/people/index.ts'
import { act } from '#server/platform/act.ts'
import type { Desk, Room } from '#server/platform/desk.ts'
import { openSecrets } from '#server/platform/secrets.ts'
import { type Handlers, openServer } from '#server/platform/serve.ts'
import { roomDesk } from './room-desk.ts'
import { type Visitor, visitor } from './visitor.ts'

export const password = 'three quiet herons'

export type PeopleDesk = {
  readonly desk: Desk
  readonly server: FastifyInstance
  /** A browser nobody is signed in at. */
  readonly visit: (from?: string) => Visitor
  /** Someone of the staff with an account and the password above. @returns their id. */
  readonly hire: (name: string, role: Role, email?: string) => Promise<string>
  readonly signIn: (email: string, at?: Visitor) => Promise<Visitor>
  /** The links in the mails that wait for an address, newest first. */
  readonly linksFor: (email: string) => Promise<readonly Link[]>
  /** Does what was left to jobs, as the worker would. */
  readonly work: () => Promise<void>
}
type Role = 'administrator' | 'lead' | 'account_manager' | 'agent' | 'observer'
export type Link = { readonly page: string; readonly account: string; readonly token: string }

let known: Promise<string> | null = null

export const peopleDesk = async ({
  url = 'http://desk.example',
  rooms = [peopleRoom, clientsRoom],
}: {
  readonly url?: string
  readonly rooms?: readonly Room[]
} = {}): Promise<PeopleDesk> => {
  const plain = await roomDesk(rooms)
  const desk: Desk = {
    ...plain,
    // What the server would only write into its log fails the test that caused it.
    log: Object.assign(Object.create(plain.log) as Desk['log'], { error: console.error }),
    secrets: openSecrets('a secret for tests only, long enough to be one', ''),
    config: { url, trustedProxies: [], roles: new Set() } as unknown as Desk['config'],
  }
  const handlers = Object.assign({}, ...rooms.map(room => room.routes?.(desk) ?? {})) as Partial<Handlers>
  const rest = Object.keys(contracts).map(name => [name, async () => refusal('not_found')])
  const server = await openServer(desk, {
    handlers: { ...Object.fromEntries(rest), ...handlers },
    identify,
  })
  await server.ready()
  afterAll(() => server.close())
  const visit = (from?: string) => visitor(server, new URL(url).origin, from)

  return {
    desk,
    server,
    visit,
    hire: async (name, role, email = `${name.split(' ')[0]?.toLowerCase()}@meridian.example`) => {
      known ??= hashPassword(password) // one hash for all: making it is meant to be slow
      const input = { name, role, email, passwordHash: await known }
      const id = await act(desk, addStaff, input, { actor: system, via: 'import' })
      if (isRefusal(id)) throw new Error(id.code)
      return id
    },
    signIn: async (email, at = visit()) => {
      const { status, body } = await at.call('people.signIn', { body: { email, password } })
      if (status !== 200) throw new Error(`${email} could not sign in: ${JSON.stringify(body)}`)
      return at
    },
    linksFor: async email => {
      const { rows } = await desk.database.owner.query<{ text: string }>(
        `select text from outbox where to_addresses @> $1 order by sequence desc`,
        [JSON.stringify([{ address: email }])],
      )
      return rows.flatMap(({ text }) => {
        const found = /(http\S+)#account=([^&\s]+)&token=(\S+)/.exec(text)
        return found ? [{ page: found[1] ?? '', account: found[2] ?? '', token: found[3] ?? '' }] : []
      })
    },
    work: async () => {
      const jobs = new Map(rooms.flatMap(room => Object.entries(room.jobs ?? {})))
      const { rows } = await desk.database.owner.query<{ task: string; payload: Record<string, unknown> }>(
        `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
          where t.id = j.task_id and t.identifier = any($1) returning t.identifier as task, j.payload`,
        [[...jobs.keys()]],
      )
      for (const { task, payload } of rows) await jobs.get(task)?.(desk, payload)
    },
  }
}
