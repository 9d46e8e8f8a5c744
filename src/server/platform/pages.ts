// The app's files: hashed assets for ever, the page itself always fresh and with a nonce of its own. Any other
// address of the app is the page too: screens have readable addresses.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { contentPolicy, newNonce } from './headers.ts'

const nonceMark = '{{csp-nonce}}'

/** Serves the built app from `folder`; says so plainly when it was not built. */
export const servePages = async (server: FastifyInstance, folder: string): Promise<void> => {
  const page = readPage(folder)
  if (page === null) {
    server.get('/', async (_request, reply) =>
      reply.type('text/plain').send('The app was not built. Run npm start, or npm run build.'),
    )
    return
  }
  await server.register(fastifyStatic, {
    root: path.join(folder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
  })
  await server.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    wildcard: false,
    index: false,
    decorateReply: false,
    globIgnore: ['**/*.html', 'assets/**', '.vite/**', '**/*.map'],
  })
  server.setNotFoundHandler(async (request, reply) => {
    const wantsPage =
      request.method === 'GET' && !request.url.startsWith('/api/') && !request.url.startsWith('/assets/')
    if (!wantsPage)
      return reply
        .code(404)
        .type('application/problem+json')
        .send({ type: 'about:blank', status: 404, code: 'not_found', title: 'There is nothing here.' })
    const nonce = newNonce()
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', contentPolicy(nonce))
      .send(page.replaceAll(nonceMark, nonce))
  })
}

const readPage = (folder: string): string | null => {
  try {
    return readFileSync(path.join(folder, 'index.html'), 'utf8')
  } catch {
    return null
  }
}
