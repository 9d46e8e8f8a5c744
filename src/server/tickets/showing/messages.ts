// Messages as they are read: their HTML sanitised at this moment, pictures of their own by links for this reader.

import type { z } from 'zod'
import type { contactMessage } from '#domain/tickets/contact-shapes.ts'
import type { Attachment, Message } from '#domain/tickets/shapes.ts'
import { type Instant, toIso } from '#kernel/instant.ts'
import type { Desk } from '#server/platform/desk.ts'
import { isPicture } from '#server/platform/downloads.ts'
import { type InlineImages, sanitiseMail } from '#server/platform/html.ts'
import type { AttachmentRow, ContactMessageRow, StaffMessageRow } from '../store/conversation.ts'
import { inlineLink } from './links.ts'

export type Reader = { readonly id: string; readonly now: Instant }

export const messageView = (desk: Desk, row: StaffMessageRow, reader: Reader): Message => ({
  ...bodyOf(desk, row, reader),
  id: row.id,
  side: row.side,
  visibility: row.visibility,
  human: row.human,
  opening: row.opening,
  author: row.author,
  from:
    row.fromAddress === null && row.fromName === ''
      ? null
      : { name: row.fromName, address: row.fromAddress ?? '' },
  verified: row.verified,
  to: [...row.recipients.to],
  cc: [...row.recipients.cc],
  via: row.via,
  rawId: row.rawId,
  delivery: row.outgoing && {
    id: row.outgoing.id,
    state: row.outgoing.state,
    error: row.outgoing.error,
    at: row.sentAt === null ? null : toIso(row.sentAt),
    notBefore: row.notBefore === null ? null : toIso(row.notBefore),
  },
  recalled:
    row.recalledBy && row.recalledAt !== null ? { at: toIso(row.recalledAt), by: row.recalledBy } : null,
  recallUntil: recallUntil(row, reader),
})

/** While it is held in the outbox, by whoever wrote it. */
const recallUntil = (row: StaffMessageRow, reader: Reader): string | null =>
  row.outgoing?.state === 'waiting' &&
  row.notBefore !== null &&
  row.notBefore > reader.now &&
  row.author?.id === reader.id
    ? toIso(row.notBefore)
    : null

export const contactMessageView = (
  desk: Desk,
  row: ContactMessageRow,
  reader: Reader,
): z.infer<typeof contactMessage> => ({
  ...bodyOf(desk, row, reader),
  id: row.id,
  side: row.side,
  author: row.author?.name ?? row.fromName,
})

/** The pictures a message carries itself, by links for this reader. */
export const picturesOf = (
  desk: Desk,
  { attachments }: Pick<ContactMessageRow, 'attachments'>,
  reader: Reader,
): InlineImages => {
  const images: Record<string, string> = {}
  for (const { id, contentId, mediaType } of attachments)
    if (contentId !== null && isPicture(mediaType))
      images[contentId.replace(/^<|>$/g, '')] = inlineLink(desk, id, reader.id, reader.now)
  return images
}

const bodyOf = (desk: Desk, row: ContactMessageRow, reader: Reader) => {
  const html = row.html === null ? null : sanitiseMail(row.html, picturesOf(desk, row, reader))
  return {
    text: row.text,
    html,
    quotedFrom: row.quotedFrom,
    at: toIso(row.at),
    attachments: row.attachments.map(file => attachmentView(file, html)),
  }
}

const attachmentView = (file: AttachmentRow, html: string | null): Attachment => ({
  id: file.id,
  name: file.name,
  mediaType: file.mediaType,
  size: file.size,
  // Only what the text really shows; a picture nobody sees stays in the list of files.
  inline: file.contentId !== null && (html?.includes(`/attachments/${file.id}/inline`) ?? false),
  picture: isPicture(file.mediaType),
})
