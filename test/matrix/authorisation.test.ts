import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, roles } from '#domain/actor.ts'
import { contracts, type EndpointName } from '#domain/contracts.ts'
import type { Endpoint } from '#domain/endpoint.ts'
import { policies } from '#domain/policies.ts'
import type { Policy } from '#domain/policy.ts'
import { newId } from '#server/platform/ids.ts'
import { type Handlers, openServer, type Session } from '#server/platform/serve.ts'
import { testDesk } from '#test/support/test-desk.ts'

const endpoints = Object.entries(contracts) as [EndpointName, Endpoint][]
const guarded = endpoints.filter(([, contract]) => contract.who !== 'public')

const contact: Session['actor'] = {
  kind: 'contact',
  id: newId(),
  name: 'Kim Lee',
  clientId: newId(),
  language: 'en',
}
const lets = (rule: Policy[string] | undefined, actor: Actor): boolean =>
  rule !== undefined && (rule.may as (actor: Actor) => boolean)(actor)

const principals: Readonly<Record<string, Session['actor'] | null>> = {
  anonymous: null,
  contact,
  ...Object.fromEntries(
    roles.map(role => [
      role,
      { kind: 'staff', id: newId(), name: role, role, teams: [], language: 'en' } as const,
    ]),
  ),
}

describe('who may do what', () => {
  const reached = new Set<string>()
  let server: FastifyInstance

  // Real routes and real rules; behind each route only a bell that says it was reached.
  beforeAll(async () => {
    const desk = await testDesk()
    const handlers = Object.fromEntries(
      endpoints.map(([name]) => [
        name,
        async ({
          reply,
          request,
        }: {
          reply: { send: (body: unknown) => unknown }
          request: { headers: object }
        }) => {
          reached.add(`${name} ${(request.headers as Record<string, string>)['x-principal']}`)
          return reply.send({})
        },
      ]),
    ) as unknown as Handlers
    server = await openServer(desk, {
      handlers,
      identify: async (_desk, request) => {
        const actor = principals[String(request.headers['x-principal'])] ?? null
        return actor ? { actor, sessionId: 'test' } : null
      },
    })
    await server.ready()
  })
  afterAll(() => server.close())

  const knock = (contract: Endpoint, principal: string) =>
    server.inject({
      method: contract.method,
      url: `/api/v1${contract.path.replace(/\{\w+\}/g, newId())}`,
      headers: { 'x-principal': principal },
      ...(contract.method === 'GET' || contract.method === 'DELETE' ? {} : { payload: {} }),
    })

  test('every endpoint names a rule that a policy has, and every rule says who in a sentence', () => {
    for (const [name, contract] of guarded)
      expect(policies, `${name} is guarded by ${contract.who}`).toHaveProperty([contract.who])
    for (const [name, rule] of Object.entries(policies))
      expect(rule.says, name).toMatch(/^[A-ZÀ-Þ].{8,}[^.]$|^[A-Z].{8,}\.$/)
  })

  test('every rule is used by an endpoint or by an action of its room', () => {
    const used = new Set(guarded.map(([, contract]) => contract.who))
    const rooms = new Set(Object.keys(policies).map(name => name.slice(0, name.indexOf('.'))))
    expect(rooms.size).toBeGreaterThan(5)
    expect([...used].every(name => name in policies)).toBe(true)
  })

  test.each(guarded)('%s lets in exactly whom its rule names', async (name, contract) => {
    const rule = (policies as Policy)[contract.who]
    for (const [principal, actor] of Object.entries(principals)) {
      reached.delete(`${name} ${principal}`)
      const response = await knock(contract, principal)
      const wasReached = reached.has(`${name} ${principal}`)
      if (!actor) {
        expect(response.statusCode, `${name} without signing in`).toBe(401)
      } else if (actor.kind === 'contact' && !contract.contactReply) {
        expect(response.statusCode, `${name} for a contact`).toBe(404)
      } else if (!lets(rule, actor)) {
        expect(response.statusCode, `${name} for ${principal}`).toBe(403)
      } else {
        // Past the rule: reached, or stopped only because this empty body does not fit the contract.
        expect([200, 201, 202, 204, 422], `${name} for ${principal}`).toContain(response.statusCode)
        continue
      }
      expect(wasReached, `${name} must not run for ${principal}`).toBe(false)
    }
  })
})
