// Links to pictures inside messages. The frame a message is shown in has no cookies, so the link itself says for
// whom it is and until when; whether that person may still see the picture is asked again when it is used.

import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Instant } from '#kernel/instant.ts'
import type { Desk } from '#server/platform/desk.ts'

const goodFor = 5 * 60_000

export type Link = { readonly id: string; readonly for: string; readonly until: number; readonly mac: string }

/** The address of a picture for one viewer. */
export const inlineLink = (desk: Desk, attachmentId: string, viewerId: string, now: Instant): string => {
  const until = now + goodFor
  const mac = macOf(desk, { id: attachmentId, for: viewerId, until })
  return `/api/v1/attachments/${attachmentId}/inline?for=${viewerId}&until=${until}&mac=${mac}`
}

export const isGenuine = (desk: Desk, link: Link, now: Instant): boolean => {
  const given = Buffer.from(link.mac)
  const right = Buffer.from(macOf(desk, link))
  return given.length === right.length && timingSafeEqual(given, right) && link.until >= now
}

const macOf = (desk: Desk, { id, for: viewer, until }: Omit<Link, 'mac'>): string =>
  createHmac('sha256', desk.secrets.derive('inline pictures'))
    .update(`${id} ${viewer} ${until}`)
    .digest('base64url')
