// What every response says about how it may be used: by this site's own scripts only, framed by nobody, sniffed
// by nobody, cached by nobody unless it is a hashed asset.

import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Config } from './config.ts'

/** The policy of the app's pages. `nonce` lets the component library add its style element, nothing else. */
export const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')

export const newNonce = (): string => randomBytes(16).toString('base64url')

export const securityHeaders = (server: FastifyInstance, config: Config): void => {
  server.addHook('onSend', async (_request, reply) => {
    const once = (name: string, value: string): void => {
      if (!reply.hasHeader(name)) void reply.header(name, value)
    }
    once('x-content-type-options', 'nosniff')
    once('referrer-policy', 'no-referrer')
    once('cross-origin-opener-policy', 'same-origin')
    once('cross-origin-resource-policy', 'same-origin')
    once('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
    once('cache-control', 'no-store')
    if (config.url.startsWith('https:'))
      once('strict-transport-security', 'max-age=31536000; includeSubDomains')
  })
}
