// The shapes of the API by name, so that its description says `TicketsMessage` once instead of spelling it out at
// every place it occurs.

import { z } from 'zod'
import * as calendars from '#domain/calendars/shapes.ts'
import * as catalogue from '#domain/catalogue/shapes.ts'
import * as clients from '#domain/clients/shapes.ts'
import * as mail from '#domain/mail/shapes.ts'
import * as notifications from '#domain/notifications/shapes.ts'
import * as people from '#domain/people/shapes.ts'
import * as signIn from '#domain/people/sign-in-shapes.ts'
import * as teams from '#domain/people/team-shapes.ts'
import * as policies from '#domain/sla/policy-shapes.ts'
import * as sla from '#domain/sla/shapes.ts'
import * as contact from '#domain/tickets/contact-shapes.ts'
import * as tickets from '#domain/tickets/shapes.ts'
import * as views from '#domain/views/shapes.ts'

type Json = Readonly<Record<string, unknown>>

const rooms: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  People: people,
  SignIn: signIn,
  Teams: teams,
  Clients: clients,
  Calendars: calendars,
  Sla: sla,
  Policies: policies,
  Catalogue: catalogue,
  Tickets: tickets,
  Contact: contact,
  Mail: mail,
  Notifications: notifications,
  Views: views,
}

const names = z.registry<{ id: string }>()
for (const [room, shapes] of Object.entries(rooms))
  for (const [name, shape] of Object.entries(shapes))
    if (isObjectShape(shape) && !names.has(shape))
      names.add(shape, { id: `${room}${name.slice(0, 1).toUpperCase()}${name.slice(1)}` })

function isObjectShape(value: unknown): value is z.ZodType {
  return value instanceof z.ZodObject || value instanceof z.ZodDiscriminatedUnion
}

export type NamedShapes = {
  /** The JSON Schema of a shape; named shapes inside it are references into `shapes`. */
  readonly schemaOf: (schema: z.ZodType, io: 'input' | 'output') => Json
  /** Every named shape that was referred to, for `components.schemas`. */
  readonly shapes: () => Json
}

export const namedShapes = (): NamedShapes => {
  const referred = new Map<string, Json>()
  return {
    schemaOf: (schema, io) => {
      const {
        $schema: _dialect,
        $defs = {},
        id: _id,
        ...rest
      } = z.toJSONSchema(schema, { io, unrepresentable: 'any', metadata: names }) as Record<
        string,
        unknown
      > & {
        $defs?: Record<string, Json>
      }
      const suffix = io === 'input' ? 'Input' : ''
      for (const [name, { id: _name, ...definition }] of Object.entries($defs))
        referred.set(`${name}${suffix}`, pointed(definition, suffix))
      return pointed(rest, suffix)
    },
    shapes: () => Object.fromEntries([...referred].sort(([one], [other]) => (one < other ? -1 : 1))),
  }
}

const pointed = (schema: Json, suffix: string): Json =>
  JSON.parse(
    JSON.stringify(schema).replace(
      /"#\/\$defs\/([^"]+)"/g,
      (_, name: string) => `"#/components/schemas/${name}${suffix}"`,
    ),
  ) as Json
