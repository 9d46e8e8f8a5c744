// Is the process there, can it work, and how much has it done.

import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import prometheus from 'prom-client'
import type { Desk, Service } from './desk.ts'

/**
 * /healthz says only that the process answers; /readyz asks the database and what runs on this node; /metrics is for
 * loopback scrapers.
 */
export const serveHealth = (
  server: FastifyInstance,
  desk: Desk,
  version: string,
  running: readonly Service[],
): void => {
  const registry = new prometheus.Registry()
  prometheus.collectDefaultMetrics({ register: registry })
  const requests = new prometheus.Histogram({
    name: 'accord_http_seconds',
    help: 'Duration of HTTP requests',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.15, 0.5, 2],
    registers: [registry],
  })
  server.addHook('onResponse', async (request, reply) => {
    requests.observe(
      { method: request.method, route: request.routeOptions.url ?? 'page', status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    )
  })
  server.get('/healthz', async () => ({ ok: true }))
  server.get('/readyz', async (_request, reply) => {
    try {
      await sql`select 1`.execute(desk.database.app)
      if (running.some(service => service.isAlive?.() === false)) throw new Error('a service stands still')
      return { ok: true, version }
    } catch {
      return reply.code(503).header('retry-after', '2').send({ ok: false, version })
    }
  })
  server.get('/metrics', async (request, reply) => {
    if (!isLoopback(request.socket.remoteAddress ?? '') || request.headers['x-forwarded-for'])
      return reply.code(404).send({ ok: false })
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}

const isLoopback = (address: string): boolean =>
  address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.')
