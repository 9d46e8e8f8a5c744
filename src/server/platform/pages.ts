// The app's files: hashed assets for ever, the page itself always fresh and with a nonce of its own. Any other
// address of the app is the page too: screens have readable addresses.

import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { isClientsPath } from '#domain/portal/paths.ts'
import { contentPolicy, newNonce } from './headers.ts'

const nonceMark = '{{csp-nonce}}'

/** Serves the built app from `folder`; says so plainly when it was not built. */
export const servePages = async (server: FastifyInstance, folder: string): Promise<void> => {
  if (readPage(folder) === null) {
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
    const page = readPage(folder, pageAt(request.url)) ?? 'The app is being built. Try again in a moment.'
    const nonce = newNonce()
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', contentPolicy(nonce))
      .send(page.replaceAll(nonceMark, nonce))
  })
}

/** Clients have a program of their own. */
const pageAt = (url: string): string => (isClientsPath(url) ? 'portal/index.html' : 'index.html')

// Read again when it was built again: an old page names files that are gone.
const readPage = (folder: string, page = 'index.html'): string | null => {
  const file = path.join(folder, page)
  try {
    const { mtimeMs } = statSync(file)
    const known = pages.get(file)
    if (known?.mtimeMs === mtimeMs) return known.text
    const text = readFileSync(file, 'utf8')
    pages.set(file, { mtimeMs, text })
    return text
  } catch {
    return null
  }
}
const pages = new Map<string, { readonly mtimeMs: number; readonly text: string }>()
