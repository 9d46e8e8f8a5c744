// From bytes to a letter. Runs in a worker thread only: whatever hides in the bytes, it costs the worker, not the desk.

import { createHash } from 'node:crypto'
import PostalMime, {
  type Address,
  type Attachment,
  addressParser,
  decodeWords,
  type Email,
} from 'postal-mime'
import { type Mailbox, usableAddress } from '#domain/mail/address.ts'
import { displayLine, displayText } from '#domain/mail/clean.ts'
import { readDeliveryReport } from '#domain/mail/delivery-report.ts'
import { forwardedFrom } from '#domain/mail/forwarded.ts'
import type { HeaderLine, Letter } from '#domain/mail/letter.ts'
import { isForward } from '#domain/mail/subject.ts'
import { plainText } from '../../platform/plain-text.ts'
import { readEnclosures, textOf } from './enclosures.ts'
import { limits } from './limits.ts'
import { mendCharsets, mendControls } from './mend-charsets.ts'
import { quoteAt } from './quote.ts'
import { readableBytes } from './readable-bytes.ts'

export type Reading = {
  readonly letter: Letter
  /** Beside each enclosure its bytes, in the same order. */
  readonly contents: readonly Uint8Array[]
}

/** A mail no sender's program makes: too many or too long headers. */
export class TooMuch extends Error {}

/** Reads a mail; throws `TooMuch`, or anything at all for bytes the parser cannot bear. */
export const readLetter = async (raw: Uint8Array): Promise<Reading> => {
  const bytes = readableBytes(raw)
  const head = headerBlock(bytes)
  if (head.length > limits.headerBytes) throw new TooMuch(`${head.length} bytes of headers`)
  const lines = countLines(head)
  if (lines > limits.headerLines) throw new TooMuch(`${lines} header lines`)
  try {
    const parser = new PostalMime({
      maxNestingDepth: limits.depth,
      maxHeadersSize: 4 * limits.headerBytes,
      maxRfc822NestingDepth: 3,
    })
    const email = await parser.parse(bytes)
    return toReading(raw, mendCharsets(parser, email), [])
  } catch (error) {
    // Too deep, or too many headers inside: what is at the top is still a letter, and the whole of it goes along.
    const email = await PostalMime.parse(withoutBody(head))
    const whole: Attachment = {
      filename: 'original.eml',
      mimeType: 'message/rfc822',
      disposition: 'attachment',
      content: raw,
    }
    return toReading(raw, { ...email, text: '', attachments: [whole] }, [
      (error as Error).message.slice(0, 200),
    ])
  }
}

const toReading = (raw: Uint8Array, email: Email, left: readonly string[]): Reading => {
  const cut = [...left]
  const headers = email.headers.slice(0, limits.headerLines).map(
    ({ key, value }): HeaderLine => ({
      name: displayLine(key, 100),
      value: displayText(value).slice(0, 4_000),
    }),
  )
  const { enclosures, contents, extra } = readEnclosures(email.attachments, cut)
  const html = email.html ? displayText(mendControls(email.html)).slice(0, limits.html) : null
  const written = email.text?.trim() ? email.text : html ? plainText(html) : ''
  const text = cutText(
    [displayText(mendControls(written)).trimEnd(), ...extra].filter(part => part !== '').join('\n\n'),
    cut,
  )
  const from = senderOf(email)
  const subject = displayLine(mendControls(email.subject ?? ''), 300)
  const messageId = messageIds(email.messageId ?? '')[0] ?? null
  const letter: Omit<Letter, 'content'> = {
    headers,
    messageId,
    references: unique([
      ...messageIds(email.inReplyTo ?? ''),
      ...messageIds(email.references ?? '').reverse(),
    ]).slice(0, 200),
    from,
    fromLine: from ? null : fromLineOf(headers),
    replyTo: mailboxes(email.replyTo),
    to: mailboxes(email.to),
    cc: mailboxes(email.cc),
    subject,
    date: dateOf(email.date),
    text,
    html,
    quotedFrom: quoteAt(text),
    enclosures,
    mediaType:
      (headerValue(headers, 'content-type') ?? 'text/plain').split(';')[0]?.trim().toLowerCase() ?? '',
    report: reportOf(email.attachments),
    forwarded: isForward(subject) ? forwardedFrom(text) : null,
    cut,
  }
  return { letter: { ...letter, content: contentHash(raw, letter, headerValue(headers, 'date')) }, contents }
}

const headerValue = (headers: readonly HeaderLine[], name: string): string | null =>
  headers.find(line => line.name === name)?.value ?? null

// Empty From, several Froms: the first usable one, else whom answers go to, else whoever sent it for somebody.
// A From line that is there but is nobody's address is not replaced by another line: that would be the sender's choice.
const senderOf = (email: Email): Mailbox | null => {
  const line = email.headers.find(({ key }) => key === 'from')?.value.trim() ?? ''
  const from = line ? mailboxes(addressParser(line, { flatten: true })) : []
  if (from[0]) return from[0]
  if (/@/.test(line)) return null
  return mailboxes(email.replyTo)[0] ?? mailboxes(email.sender ? [email.sender] : [])[0] ?? null
}

const fromLineOf = (headers: readonly HeaderLine[]): string | null => {
  const line = headerValue(headers, 'from')
  return line ? displayLine(decodeWords(line), 200) : null
}

const mailboxes = (list: readonly Address[] | undefined): readonly Mailbox[] =>
  (list ?? [])
    .slice(0, limits.addresses)
    .flatMap((entry): readonly { name: string; address?: string | undefined }[] =>
      entry.group ? entry.group.slice(0, limits.addresses) : [entry],
    )
    .slice(0, limits.addresses)
    .flatMap(({ name, address }) => {
      const usable = usableAddress(address ?? '')
      return usable ? [{ name: displayLine(mendControls(name), 120), address: usable }] : []
    })

// No control characters: a NUL in an id would be refused by the database.
const messageIds = (text: string): string[] => text.slice(0, 40_000).match(/<[^<>\s\p{Cc}]{1,498}>/gu) ?? []

const unique = (list: readonly string[]): string[] => [...new Set(list)]

const dateOf = (date: string | undefined): number | null => {
  const at = date ? Date.parse(date) : Number.NaN
  return Number.isFinite(at) && at > -2_208_988_800_000 && at < 7_258_118_400_000 ? at : null
}

const cutText = (text: string, cut: string[]): string => {
  if (text.length <= limits.text) return text
  cut.push(`text of ${text.length} characters`)
  return displayText(text.slice(0, limits.text))
}

const reportOf = (attachments: readonly Attachment[]): Letter['report'] => {
  const status = attachments.find(({ mimeType }) => mimeType === 'message/delivery-status')
  if (!status) return null
  const returned = attachments.find(({ mimeType }) =>
    /^(?:message\/rfc822|text\/rfc822-headers)/.test(mimeType),
  )
  return readDeliveryReport(textOf(status), returned ? textOf(returned).slice(0, 100_000) : '')
}

/** What the sender wrote, without what the way here added: a second delivery gives the same hash, another text another. */
const contentHash = (raw: Uint8Array, letter: Omit<Letter, 'content'>, date: string | null): string =>
  createHash('sha256')
    // Bytes of which nothing could be made are known by themselves.
    .update(letter.from || letter.fromLine ? '' : raw)
    .update(
      JSON.stringify([
        letter.messageId,
        letter.from?.address ?? letter.fromLine,
        letter.to.map(({ address }) => address),
        letter.subject,
        date,
        letter.text.replace(/\s+/g, ' ').trim(),
        letter.html,
        letter.enclosures.map(({ sha256, name }) => [sha256, name]),
      ]),
    )
    .digest('hex')

const headerBlock = (bytes: Uint8Array): Uint8Array => {
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 10) continue
    if (bytes[at + 1] === 10) return bytes.subarray(0, at + 1)
    if (bytes[at + 1] === 13 && bytes[at + 2] === 10) return bytes.subarray(0, at + 1)
  }
  return bytes
}

const countLines = (bytes: Uint8Array): number => {
  let lines = 0
  for (const byte of bytes) if (byte === 10) lines += 1
  return lines
}

const withoutBody = (head: Uint8Array): Uint8Array => {
  const kept = Buffer.from(head)
    .toString('latin1')
    .replace(/^content-[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*/gim, '')
  return Buffer.from(`${kept}\r\n`, 'latin1')
}
