import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contracts } from '#domain/contracts.ts'
import { refusal } from '#kernel/refusal.ts'
import { testDatabase } from '#test/support/database.ts'
import type { Desk } from './desk.ts'
import { newId } from './ids.ts'
import { openServer } from './serve.ts'

const database = await testDatabase()
const logged: unknown[] = []
const desk = {
  database,
  config: { url: 'https://desk.example', trustedProxies: [], roles: new Set() },
  log: { error: (entry: unknown) => logged.push(entry), warn: () => {} },
} as unknown as Desk

const staff = {
  kind: 'staff',
  id: newId(),
  name: 'Ana',
  role: 'administrator',
  teams: [],
  language: 'en',
} as const
let answer: () => Promise<unknown> = async () => ({})
let server: FastifyInstance

beforeAll(async () => {
  const handlers = Object.fromEntries(Object.keys(contracts).map(name => [name, () => answer()]))
  server = await openServer(desk, { handlers, identify: async () => ({ actor: staff, sessionId: 's' }) })
  await server.ready()
})
afterAll(() => server.close())

const post = (payload: string | object, headers: Record<string, string> = {}) =>
  server.inject({
    method: 'POST',
    url: '/api/v1/tickets',
    payload,
    headers: { 'content-type': 'application/json', ...headers },
  })

test('a field the contract does not know is refused by name, and nothing runs', async () => {
  answer = async () => {
    throw new Error('must not run')
  }
  const response = await post({ clientId: 'no id', subject: 'x', password: 'sneaked in' })
  expect(response.statusCode).toBe(422)
  expect(response.headers['content-type']).toContain('application/problem+json')
  const paths = response
    .json<{ errors: { path: string; message: string }[] }>()
    .errors.map(({ path, message }) => `${path} ${message}`)
  expect(paths.some(line => line.startsWith('clientId'))).toBe(true)
  expect(paths.some(line => line.includes('password'))).toBe(true)
})

test('broken and monstrous JSON is a client’s error, not ours', async () => {
  for (const [payload, status] of [
    ['{"subject": ', 400],
    [`{"subject": "${'x'.repeat(2_000_000)}"}`, 413],
    [`${'['.repeat(10_000)}${']'.repeat(10_000)}`, 422],
    ['{"__proto__": {"admin": true}, "subject": "x"}', 400],
  ] as const) {
    const response = await post(payload)
    expect(response.statusCode, payload.slice(0, 30)).toBe(status)
  }
})

test('a refusal is told in words, with its code and status', async () => {
  answer = async () => refusal('rate_limited', { params: { seconds: 40 } })
  const response = await server.inject({ method: 'GET', url: '/api/v1/queue' })
  expect(response.statusCode).toBe(429)
  expect(response.headers['retry-after']).toBe('40')
  expect(response.json()).toMatchObject({
    code: 'rate_limited',
    title: 'Too many attempts. Try again in 40 seconds.',
  })
})

test('a fault tells a reference and nothing of our insides', async () => {
  answer = async () => {
    throw new Error('relation "secret_table" does not exist')
  }
  const response = await server.inject({ method: 'GET', url: '/api/v1/queue' })
  expect(response.statusCode).toBe(500)
  expect(response.body).not.toContain('secret_table')
  expect(JSON.stringify(logged)).toContain(response.json<{ id: string }>().id)
})

test('a database that is away is weather: 503, and when to come back', async () => {
  answer = async () => {
    throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  }
  const response = await server.inject({ method: 'GET', url: '/api/v1/queue' })
  expect(response.statusCode).toBe(503)
  expect(response.headers['retry-after']).toBe('2')
})

test('every answer forbids sniffing, framing, caching and leaking the address', async () => {
  const response = await server.inject({ method: 'GET', url: '/api/v1/queue' })
  expect(response.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
  })
})
