// HTTP from contracts: for each endpoint one route, its rule checked first, its input parsed by the contract's
// schemas, its answer parsed through the reply schema of whoever asks. What no contract lists does not exist.

import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Actor, Language } from '#domain/actor.ts'
import { type Contracts, contracts, type EndpointName } from '#domain/contracts.ts'
import type { Endpoint, ParsedOf } from '#domain/endpoint.ts'
import { policies } from '#domain/policies.ts'
import type { Policy } from '#domain/policy.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import type { Context } from './change.ts'
import type { Desk, Door, Doors } from './desk.ts'
import type { Handler, Handlers, Session } from './handling.ts'
import { securityHeaders } from './headers.ts'
import { newId } from './ids.ts'
import { invalidInput, problemOf } from './problems.ts'
import { wordsIn } from './words.ts'

export type { Call, Handler, Handlers, Session } from './handling.ts'

/** Who is asking: nobody (null), somebody, or a refusal (a forged cross-site request, say). */
export type Identify = (desk: Desk, request: FastifyRequest) => Promise<Session | null | Refusal>

export class ContractError extends Error {}

/** Builds the server; it does not listen yet. Throws when an endpoint has no handler or no rule. */
export const openServer = async (
  desk: Desk,
  parts: { readonly handlers: Partial<Handlers>; readonly identify: Identify; readonly doors?: Doors },
): Promise<FastifyInstance> => {
  const server = fastify({
    logger: false,
    trustProxy: desk.config.trustedProxies.length > 0 ? [...desk.config.trustedProxies] : false,
    bodyLimit: 1024 * 1024,
    genReqId: newId,
    forceCloseConnections: true,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 200 },
  })
  await server.register(cookie)
  await server.register(multipart, {
    limits: { fileSize: 25 * 1024 * 1024, files: 20, fields: 20, parts: 40 },
  })
  server.addContentTypeParser('message/rfc822', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  securityHeaders(server, desk.config)
  server.setErrorHandler((error, request, reply) => answerFault(desk, error as Error, request, reply))

  for (const name of Object.keys(contracts) as EndpointName[]) {
    const handler = parts.handlers[name]
    if (!handler) throw new ContractError(`The endpoint ${name} has no handler.`)
    mount(server, desk, name, handler as Handler<EndpointName>, parts.identify, parts.doors?.[name])
  }
  return server
}

const mount = (
  server: FastifyInstance,
  desk: Desk,
  name: EndpointName,
  handler: Handler<EndpointName>,
  identify: Identify,
  door: Door | undefined,
): void => {
  const contract: Endpoint = contracts[name]
  const rule = contract.who === 'public' ? null : (policies as Policy)[contract.who]
  if (rule === undefined)
    throw new ContractError(`The endpoint ${name} names the rule ${contract.who}, which no policy has.`)
  server.route({
    method: contract.method,
    url: `/api/v1${contract.path.replace(/\{(\w+)\}/g, ':$1')}`,
    ...(door
      ? {
          bodyLimit: door.bodyLimit,
          onRequest: async (request: FastifyRequest, reply: FastifyReply) => {
            const refused = await door.before(request)
            // The body was not read and will not be: nothing else can come over this connection.
            if (refused) return send(reply.header('connection', 'close'), refused, 'en')
          },
        }
      : {}),
    handler: async (request, reply) => {
      const found = await identify(desk, request)
      if (isRefusal(found)) return send(reply, found, 'en')
      const language = found?.actor.language ?? 'en'
      if (rule) {
        if (!found) return send(reply, refusal('unauthenticated'), language)
        if (found.actor.kind === 'contact' && !contract.contactReply)
          return send(reply, refusal('not_found'), language)
        if (!(rule.may as (actor: Actor, on: undefined) => boolean)(found.actor, undefined))
          return send(reply, refusal('forbidden', { params: { action: name } }), language)
      }
      const input = parseInput(contract, request)
      if (!input.ok)
        return reply.code(422).type('application/problem+json').send(invalidInput(input.issues, language))
      const actor: Actor = found?.actor ?? { kind: 'system', id: null, name: 'Accord' }
      const answer = await handler({
        ...(input.value as ParsedOf<Contracts[EndpointName]>),
        session: found,
        actor,
        context: { actor, via: viaOf(found, request), idempotencyKey: headerOf(request, 'idempotency-key') },
        language,
        request,
        reply,
      })
      if (answer === reply) return reply
      if (isRefusal(answer)) return send(reply, answer, language)
      const schema =
        found?.actor.kind === 'contact' && contract.contactReply ? contract.contactReply : contract.reply
      const status = contract.status ?? 200
      if (status === 204) return reply.code(204).send()
      return reply.code(status).send(schema.parse(answer))
    },
  })
}

type Parsed =
  | { readonly ok: true; readonly value: { params: unknown; query: unknown; body: unknown } }
  | { readonly ok: false; readonly issues: readonly z.core.$ZodIssue[] }

const parseInput = (contract: Endpoint, request: FastifyRequest): Parsed => {
  const issues: z.core.$ZodIssue[] = []
  // PostgreSQL has no place for NUL in a text; an address that carries one is a mistake or a trial.
  if (request.url.includes('%00'))
    issues.push({ code: 'custom', path: ['query'], message: 'no NUL character', input: undefined })
  const parse = (schema: z.ZodType | undefined, value: unknown): unknown => {
    if (!schema) return undefined
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    issues.push(...parsed.error.issues)
    return undefined
  }
  const value = {
    params: parse(contract.params, request.params),
    query: parse(contract.query, request.query),
    body: parse(contract.body, request.body),
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value }
}

const viaOf = (session: Session | null, request: FastifyRequest): Context['via'] => {
  if (session?.actor.kind === 'contact') return 'portal'
  return request.headers.authorization ? 'api' : 'app'
}

const headerOf = (request: FastifyRequest, name: string): string | null => {
  const value = request.headers[name]
  return typeof value === 'string' && value.length > 0 && value.length <= 200 ? value : null
}

const send = (reply: FastifyReply, refused: Refusal, language: Language): FastifyReply => {
  const problem = problemOf(refused, language)
  if (problem.status === 429) void reply.header('retry-after', String(refused.params?.seconds ?? 60))
  return reply.code(problem.status).type('application/problem+json').send(problem)
}

// The database being away is weather, not a bug: 503, and the caller may come back.
const databaseAway = /ECONNREFUSED|ENOENT|ECONNRESET|ETIMEDOUT|57P0[123]|53300|08\d\d\d/

const answerFault = (
  desk: Desk,
  error: Error,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => {
  const status = (error as { statusCode?: number }).statusCode ?? 500
  const code = String((error as { code?: unknown }).code ?? '')
  if (status >= 400 && status < 500)
    return reply
      .code(status)
      .type('application/problem+json')
      .send({ type: 'about:blank', status, code: 'input.invalid', title: error.message })
  if (
    databaseAway.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  ) {
    void reply.header('retry-after', '2')
    return send(reply, refusal('unavailable'), 'en')
  }
  if (code === '23505' || code === '40P01') return send(reply, refusal('desk.changed_meanwhile'), 'en')
  desk.log.error(
    { request: request.id, method: request.method, url: request.url, error: error.stack },
    'request failed',
  )
  return reply
    .code(500)
    .type('application/problem+json')
    .send({
      type: 'about:blank',
      status: 500,
      code: 'fault',
      title: wordsIn('en')('refusal.fault', { id: request.id }),
      id: request.id,
    })
}
