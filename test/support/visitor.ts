// Someone at a browser, for tests of the API without one: keeps cookies and the token of changes as a page does, and
// says where its requests come from.

import type { FastifyInstance } from 'fastify'
import { contracts, type EndpointName } from '#domain/contracts.ts'
import type { Endpoint } from '#domain/endpoint.ts'

export type Said = {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they expect, and fail where it is not
  readonly body: any
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
}

type Input = {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string | undefined>>
}

export type Visitor = {
  readonly cookies: Map<string, string>
  csrf: string | null
  call(name: EndpointName, input?: Input): Promise<Said>
}

/** @param from the peer's address: budgets are counted by it. */
export const visitor = (server: FastifyInstance, origin: string, from = '192.0.2.1'): Visitor => {
  const cookies = new Map<string, string>()
  const self: Visitor = {
    cookies,
    csrf: null,
    call: async (name, { params = {}, query, body, headers = {} } = {}) => {
      const { method, path }: Endpoint = contracts[name]
      const sent = {
        origin,
        cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join('; '),
        'x-csrf-token': self.csrf ?? undefined,
        'user-agent': 'Testing/1.0',
        ...headers,
      }
      const response = await server.inject({
        method,
        url: `/api/v1${path.replace(/\{(\w+)\}/g, (_all, key) => params[key] ?? '')}`,
        remoteAddress: from,
        headers: Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined)) as never,
        ...(query ? { query } : {}),
        ...(body === undefined ? {} : { payload: body as object }),
      })
      for (const { name: key, value, maxAge } of response.cookies as never as Cookie[])
        if (value === '' || maxAge === 0) cookies.delete(key)
        else cookies.set(key, encodeURIComponent(value))
      const said = response.body ? response.json() : null
      self.csrf = said?.me?.csrf ?? said?.csrf ?? self.csrf
      return { status: response.statusCode, body: said, headers: response.headers }
    },
  }
  return self
}

type Cookie = { readonly name: string; readonly value: string; readonly maxAge?: number }
