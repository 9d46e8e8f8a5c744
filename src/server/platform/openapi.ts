// OpenAPI 3.1 from the contracts: the same schemas that check requests and replies, as JSON Schema 2020-12.

import type { z } from 'zod'
import { contracts } from '#domain/contracts.ts'
import type { Endpoint } from '#domain/endpoint.ts'
import { policies } from '#domain/policies.ts'
import type { Policy } from '#domain/policy.ts'
import { type NamedShapes, namedShapes } from './api-shapes.ts'
import { statusOf } from './problems.ts'

type Json = Readonly<Record<string, unknown>>

/** The whole document. The same contracts give the same text, byte for byte. */
export const openApiDocument = (version: string): Json => {
  const paths: Record<string, Record<string, Json>> = {}
  const named = namedShapes()
  for (const [name, contract] of Object.entries(contracts) as [string, Endpoint][]) {
    const operations = paths[contract.path] ?? {}
    paths[contract.path] = operations
    operations[contract.method.toLowerCase()] = operationOf(name, contract, named.schemaOf)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Accord',
      version,
      description:
        'A service desk that keeps its agreements. Instants are ISO 8601 in UTC, durations ISO 8601, ids UUIDs; errors are problem documents (RFC 9457).',
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'accord' } },
      schemas: { Problem: problemSchema, ...named.shapes() },
    },
  }
}

const operationOf = (name: string, contract: Endpoint, schemaOf: NamedShapes['schemaOf']): Json => {
  const rule = contract.who === 'public' ? undefined : (policies as Policy)[contract.who]
  const status = String(contract.status ?? 200)
  return {
    operationId: name,
    tags: [name.slice(0, name.indexOf('.'))],
    summary: contract.summary,
    ...(rule ? { description: `Who may: ${rule.says}`, security: [{ session: [] }] } : { security: [] }),
    parameters: [
      ...parametersOf(contract.params, 'path', schemaOf),
      ...parametersOf(contract.query, 'query', schemaOf),
    ],
    ...(contract.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(contract.body, 'input') } },
          },
        }
      : {}),
    responses: {
      [status]:
        status === '204'
          ? { description: 'Done' }
          : { description: 'Done', content: { 'application/json': { schema: replyOf(contract, schemaOf) } } },
      ...refusalsOf(contract),
    },
  }
}

const replyOf = (contract: Endpoint, schemaOf: NamedShapes['schemaOf']): Json =>
  contract.contactReply
    ? {
        oneOf: [
          { title: 'For staff', ...schemaOf(contract.reply, 'output') },
          { title: 'For contacts', ...schemaOf(contract.contactReply, 'output') },
        ],
      }
    : schemaOf(contract.reply, 'output')

const refusalsOf = (contract: Endpoint): Json => {
  const byStatus = new Map<number, string[]>()
  const codes = [
    ...(contract.refusals ?? []),
    'input.invalid',
    ...(contract.who === 'public' ? [] : ['unauthenticated', 'forbidden']),
  ]
  for (const code of codes) byStatus.set(statusOf(code), [...(byStatus.get(statusOf(code)) ?? []), code])
  return Object.fromEntries(
    [...byStatus]
      .sort(([one], [other]) => one - other)
      .map(([status, found]) => [
        String(status),
        {
          description: found.join(', '),
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ]),
  )
}

const parametersOf = (
  schema: z.ZodType | undefined,
  place: 'path' | 'query',
  schemaOf: NamedShapes['schemaOf'],
): readonly Json[] => {
  if (!schema) return []
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, Json>
    required?: readonly string[]
  }
  return Object.entries(properties).map(([name, described]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: described,
  }))
}

const problemSchema: Json = {
  type: 'object',
  required: ['type', 'status', 'code', 'title'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable, for programs' },
    title: { type: 'string', description: 'One sentence in the reader’s language' },
    params: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
    id: { type: 'string', format: 'uuid' },
  },
}
