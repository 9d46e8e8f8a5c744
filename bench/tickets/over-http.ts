import type { AddressInfo } from 'node:net'
import autocannon from 'autocannon'
import { contracts } from '#domain/contracts.ts'
import { refusal } from '#kernel/refusal.ts'
import { type Handlers, openServer } from '#server/platform/serve.ts'
import { rawFor } from './creating.ts'
import type { Bench } from './desk.ts'
import { rate, round } from './measuring.ts'

/**
 * Opening tickets over HTTP: routing, parsing, permission and the answer included; the sign-in is not. Beside it, by the
 * same clock, how often the raw statement of `creating` runs.
 */
export const creatingOverHttp = async (bench: Bench, seconds: number) => {
  const { desk, agent, clients } = bench
  const rawStatement = await rate(16, seconds / 4, await rawFor(bench))
  const rest = Object.keys(contracts).map(name => [name, async () => refusal('not_found')])
  const handlers = Object.assign(
    Object.fromEntries(rest),
    ...desk.rooms.map(room => room.routes?.(desk) ?? {}),
  ) as Partial<Handlers>
  const server = await openServer(desk, {
    handlers,
    identify: async () => ({ actor: agent, sessionId: 'bench' }),
  })
  await server.listen({ host: '127.0.0.1', port: 0 })
  const [client] = clients
  const result = await autocannon({
    url: `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/api/v1/tickets`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      clientId: client?.id,
      requesterId: client?.contactId,
      subject: 'Import stops at row 30,001',
      text: 'It always stops there, whatever we try.',
      severity: 2,
    }),
    connections: 16,
    duration: seconds,
    workers: 1,
  })
  await server.close()
  return {
    figure: 'create over HTTP',
    unit: 'tickets/s at 16 connections',
    ours: round(result['2xx'] / result.duration, 0),
    rawStatement: round(rawStatement, 0),
    share: round(result['2xx'] / result.duration / rawStatement),
    p99: round(result.latency.p99),
    refused: result.non2xx,
    bar: 800,
  }
}
