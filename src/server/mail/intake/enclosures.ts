// What is enclosed in a letter: files under names fit to be shown, and a line of text for what only programs can read.

import { createHash } from 'node:crypto'
import type { Attachment } from 'postal-mime'
import { displayLine, fileName } from '#domain/mail/clean.ts'
import { invitationLine } from '#domain/mail/invitation.ts'
import type { Enclosure } from '#domain/mail/letter.ts'
import { limits } from './limits.ts'

const bytesOf = (attachment: Attachment): Uint8Array =>
  typeof attachment.content === 'string'
    ? new TextEncoder().encode(attachment.content)
    : attachment.content instanceof Uint8Array
      ? attachment.content
      : new Uint8Array(attachment.content)

export const textOf = (attachment: Attachment): string => new TextDecoder().decode(bytesOf(attachment))

const endings: Readonly<Record<string, string>> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'text/calendar': '.ics',
  'message/rfc822': '.eml',
  'application/pdf': '.pdf',
  'application/pkcs7-mime': '.p7m',
  'application/ms-tnef': '.dat',
}

/** The attachments as the desk keeps them; `cut` is told what was left out. */
export const readEnclosures = (attachments: readonly Attachment[], cut: string[]) => {
  const enclosures: Enclosure[] = []
  const contents: Uint8Array[] = []
  const extra: string[] = []
  if (attachments.length > limits.enclosures) cut.push(`${attachments.length} attachments`)
  for (const [index, attachment] of attachments.slice(0, limits.enclosures).entries()) {
    const mediaType = /^[\w.+-]+\/[\w.+-]+$/.test(attachment.mimeType)
      ? attachment.mimeType
      : 'application/octet-stream'
    const bytes = bytesOf(attachment)
    const name = fileName(attachment.filename, `attachment-${index + 1}${endings[mediaType] ?? ''}`)
    enclosures.push({
      name,
      mediaType,
      size: bytes.length,
      contentId: attachment.contentId ? displayLine(attachment.contentId.replace(/^<|>$/g, ''), 250) : null,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
    contents.push(bytes)
    if (mediaType === 'text/calendar') extra.push(invitationLine(textOf(attachment)) ?? '')
    if (mediaType === 'application/pkcs7-mime' || mediaType === 'application/pgp-encrypted')
      extra.push(`🔒 ${name}`)
  }
  return { enclosures, contents, extra }
}
