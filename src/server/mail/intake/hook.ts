// The third way in: one raw message over HTTP, from a mail service that posts what it receives. The token says that it
// is that service; the message is then stored like any other, before it is acknowledged.

import { timingSafeEqual } from 'node:crypto'
import { usableAddress } from '#domain/mail/address.ts'
import { refusal } from '#kernel/refusal.ts'
import { attempt, placeOf } from '../../people/index.ts'
import type { Desk, Door } from '../../platform/desk.ts'
import type { Handlers } from '../../platform/serve.ts'
import { isOurs, mailSettings } from '../settings.ts'
import { hashOfToken } from '../settings-actions.ts'
import { type Letterbox, openLetterbox } from './letterbox.ts'
import { limits } from './limits.ts'

const letterboxes = new WeakMap<Desk, Letterbox>()

/** One letterbox for everything that a node takes in. */
export const letterboxOf = (desk: Desk): Letterbox => {
  const known = letterboxes.get(desk)
  if (known) return known
  const letterbox = openLetterbox(desk)
  letterboxes.set(desk, letterbox)
  return letterbox
}

/** Whoever does not have the token sends us no byte of a body, and soon no request either. */
export const hookDoor = (desk: Desk): Door => ({
  bodyLimit: limits.bytes + 64 * 1024,
  before: async request => {
    const { hookTokenHash } = await mailSettings(desk)
    const token = /^Bearer (\S{20,200})$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
    const known = hookTokenHash !== null && equal(hashOfToken(token), hookTokenHash)
    const over = await attempt(desk.database.app, [
      known
        ? { name: 'hook', of: hookTokenHash, atMost: 600, seconds: 60 }
        : { name: 'hook peer', of: placeOf(request.ip), atMost: 30, seconds: 15 * 60 },
    ])
    return over ?? (known ? null : refusal('mail.unauthenticated'))
  },
})

export const hookRoutes = (desk: Desk): Pick<Handlers, 'mail.inbound'> => ({
  'mail.inbound': async ({ query, request }) => {
    const settings = await mailSettings(desk)
    const bytes = request.body
    if (!Buffer.isBuffer(bytes) || bytes.length === 0) return refusal('mail.hook_body')
    if (bytes.length > limits.bytes)
      return refusal('mail.too_large', { params: { limit: limits.bytes / 1024 / 1024 } })
    const recipients = (query.to ?? '').split(',').flatMap(part => usableAddress(part.trim()) ?? [])
    const foreign = recipients.find(address => !isOurs(settings, address))
    if (foreign) return refusal('mail.not_our_address', { path: ['to'], params: { address: foreign } })
    const id = await letterboxOf(desk).take({
      source: 'http',
      mailFrom: usableAddress(query.from ?? '') ?? '',
      recipients: recipients.length > 0 ? recipients : settings.intake.addresses.slice(0, 1),
      remote: request.ip,
      bytes,
    })
    return { id }
  },
})

const equal = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}
