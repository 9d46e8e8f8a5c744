// What every part of the running desk is handed: the database, the settings of this node, and what the rooms
// have registered. Passed as an argument; there is no global.

import type { FastifyRequest } from 'fastify'
import type { EndpointName } from '#domain/contracts.ts'
import type { EventTable } from '#domain/event.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { Reaction } from './change.ts'
import type { Config, NodeRole } from './config.ts'
import type { Database } from './db.ts'
import type { Files } from './files.ts'
import type { Handlers } from './handling.ts'
import type { Live } from './live.ts'
import type { Log } from './log.ts'
import type { Secrets } from './secrets.ts'

export type Desk = {
  readonly config: Config
  readonly database: Database
  readonly log: Log
  readonly files: Files
  readonly secrets: Secrets
  readonly live: Live
  readonly reactions: ReadonlyMap<string, readonly Reaction[]>
  readonly events: ReadonlyMap<
    string,
    { readonly version: number; readonly check: (payload: unknown) => unknown }
  >
}

/** What stands before a route: asked before its body is read, and how much of a body it takes. */
export type Door = {
  readonly before: (request: FastifyRequest) => Promise<Refusal | null>
  readonly bodyLimit: number
}
export type Doors = Readonly<Partial<Record<EndpointName, Door>>>

export type Work = (desk: Desk, payload: Readonly<Record<string, unknown>>) => Promise<void>

/** Something that runs while the node runs: a listener, a sweeper. `stop` waits until it has let go. */
export type Service = {
  readonly stop: () => Promise<void>
  /** False when it no longer does its work: the node is then not ready. Absent: as long as it has not stopped. */
  readonly isAlive?: () => boolean
}

/** What a room's index.ts gives to the house. */
export type Room = {
  readonly name: string
  readonly events?: EventTable
  readonly routes?: (desk: Desk) => Partial<Handlers>
  readonly doors?: (desk: Desk) => Doors
  /** Jobs by task name. At least once: each must be safe to run again. */
  readonly jobs?: Readonly<Record<string, Work>>
  /** Which jobs follow which events. */
  readonly reactions?: Readonly<Record<string, readonly Reaction[]>>
  readonly services?: Readonly<Partial<Record<NodeRole, (desk: Desk) => Promise<Service>>>>
}

export type { EndpointName }
