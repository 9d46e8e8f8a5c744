// From an outbox row to a mail: who it is from, what it answers, whom it still may reach, and the marks by which it is
// known when it comes back. Nothing a stranger wrote gets into a header as more than one line.

import type { Readable } from 'node:stream'
import type { Language } from '#domain/actor.ts'
import { languages } from '#domain/actor.ts'
import { lookupKey, usableAddress } from '#domain/mail/address.ts'
import { deskHeader } from '#domain/mail/classify.ts'
import { fileName, headerValue } from '#domain/mail/clean.ts'
import type { Desk } from '../../platform/desk.ts'
import { sanitiseMail } from '../../platform/html.ts'
import type { Address } from '../../platform/outbox.ts'
import { escapeHtml, htmlOfText } from '../../platform/plain-text.ts'
import { wordsIn } from '../../platform/words.ts'
import type { MailSettings } from '../settings.ts'
import { deskId, replyAddress } from '../signatures.ts'
import {
  conversationHeaders,
  messageOfMail,
  type OutgoingRow,
  standings,
  type TicketOfMail,
  ticketOfMail,
} from '../store/outbox.ts'

export type Composed = {
  readonly mail: MailToSend
  /** Everybody in the envelope; those who have it already are left out. */
  readonly recipients: readonly string[]
}

export type NotComposed = 'no_recipient' | 'no_address' | { readonly missing: string }

export type MailToSend = {
  readonly messageId: string
  readonly from: Address
  readonly replyTo?: string
  readonly to: readonly Address[]
  readonly cc: readonly Address[]
  readonly inReplyTo?: string
  readonly references?: readonly string[]
  readonly subject: string
  readonly text: string
  readonly html?: string
  readonly headers: Readonly<Record<string, string>>
  readonly attachments: readonly {
    readonly filename: string
    readonly contentType: string
    readonly cid?: string
    readonly content: Readable
  }[]
  readonly envelope: { readonly from: string; readonly to: readonly string[] }
  readonly disableFileAccess: true
  readonly disableUrlAccess: true
}

/** Beyond this a References line is cut in its middle: the first and the last are what programs look at. */
const mostReferences = 60

export const compose = async (
  desk: Desk,
  row: OutgoingRow,
  settings: MailSettings,
): Promise<Composed | NotComposed> => {
  const { address } = settings.intake
  if (!address) return 'no_address'
  const { app } = desk.database
  const ticket = row.ticketId ? await ticketOfMail(app, row.ticketId) : null
  const message = row.messageId ? await messageOfMail(app, row.messageId) : null
  const allowed = await stillAllowed(desk, row, ticket)
  const [to, cc] = [row.to, row.cc].map(list => usable(list).filter(one => allowed(one.address))) as [
    Address[],
    Address[],
  ]
  const waiting = [...to, ...cc].map(one => one.address).filter(one => !row.accepted.includes(lookupKey(one)))
  if (waiting.length === 0) return 'no_recipient'
  const attachments = await openAttachments(desk, row)
  if ('missing' in attachments) return attachments

  const forConversation = row.kind === 'reply' || row.kind === 'acknowledgement'
  const say = wordsIn(languageOf(ticket?.language))
  const company = headerValue(settings.company.name, 100)
  const author = row.kind === 'reply' && message?.author ? headerValue(message.author, 100) : null
  const above = `## ${say('mail.out.reply_above')} ##`
  return {
    recipients: waiting,
    mail: {
      messageId: row.header,
      from: { name: author ? say('mail.out.from_person', { name: author, company }) : company, address },
      ...(forConversation && ticket
        ? answerTo(replyAddress(desk, address, ticket.number, row.sequence))
        : {}),
      to,
      cc,
      ...(await threadOf(desk, row, message?.header ?? null)),
      subject: headerValue(row.subject, 400),
      text: forConversation ? `${above}\n\n${row.text}` : row.text,
      ...htmlPart(row, forConversation ? above : null),
      headers: marksOf(desk, row),
      attachments,
      envelope: { from: address, to: waiting },
      disableFileAccess: true,
      disableUrlAccess: true,
    },
  }
}

// A local part may have 64 characters (RFC 5321); beyond that answers come to the plain address and find their thread.
const answerTo = (address: string): { replyTo?: string } =>
  address.indexOf('@') <= 64 ? { replyTo: address } : {}

const languageOf = (text: string | undefined): Language => languages.find(known => known === text) ?? 'en'

const usable = (list: readonly Address[]): Address[] =>
  list.flatMap(({ name, address }) => {
    const plain = usableAddress(address)
    return plain ? [{ name: headerValue(name, 120), address: plain }] : []
  })

// A person who was disabled since, or a contact who went to another client, is left out; an address that belongs to
// nobody was chosen by whoever wrote the mail.
const stillAllowed = async (
  desk: Desk,
  row: OutgoingRow,
  ticket: TicketOfMail | null,
): Promise<(address: string) => boolean> => {
  const keys = [...row.to, ...row.cc].map(one => lookupKey(one.address))
  const known = await standings(desk.database.app, keys)
  const mayRead = (clientId: string | null, address: string): boolean =>
    !ticket || clientId === ticket.clientId || ticket.participants.includes(address)
  const barred = new Set(
    known
      .filter(one => one.disabled || (one.kind === 'contact' && !mayRead(one.clientId, one.address)))
      .map(one => one.address),
  )
  return address => !barred.has(lookupKey(address))
}

const openAttachments = async (
  desk: Desk,
  row: OutgoingRow,
): Promise<MailToSend['attachments'] | { readonly missing: string }> => {
  const opened: MailToSend['attachments'][number][] = []
  for (const { sha256, name, mediaType, contentId } of row.attachments) {
    try {
      opened.push({
        filename: fileName(name, 'attachment'),
        contentType: headerValue(mediaType, 100),
        ...(contentId ? { cid: headerValue(contentId, 200) } : {}),
        content: await desk.files.read(sha256),
      })
    } catch (error) {
      for (const { content } of opened) content.destroy()
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { missing: name }
      throw error
    }
  }
  return opened
}

const threadOf = async (
  desk: Desk,
  row: OutgoingRow,
  ownMessage: string | null,
): Promise<{ inReplyTo?: string; references?: readonly string[] }> => {
  if (!row.ticketId) return {}
  const host = row.header.slice(row.header.lastIndexOf('@') + 1, -1)
  // Notices about one ticket lie together in the reader's mailbox, apart from the conversation with the client.
  if (row.kind === 'notice') return { references: [`<ticket.${row.ticketId}@${host}>`] }
  if (row.kind === 'account') return {}
  const said = (await conversationHeaders(desk.database.app, row.ticketId)).filter(
    ({ header }) => header !== row.header,
  )
  const at = row.kind === 'reply' ? said.findIndex(({ message }) => message > (row.messageId ?? '~')) : -1
  const earlier = at < 0 ? said : said.slice(0, at)
  const answered = ownMessage && row.kind === 'acknowledgement' ? ownMessage : null
  const inReplyTo =
    answered ?? earlier.findLast(({ side }) => side === 'client')?.header ?? earlier.at(-1)?.header
  if (!inReplyTo) return {}
  const all = [...new Set([...earlier.map(({ header }) => header), inReplyTo])].filter(
    header => header !== inReplyTo,
  )
  const kept = all.length < mostReferences ? all : [...all.slice(0, 5), ...all.slice(5 - mostReferences)]
  return { inReplyTo, references: [...kept, inReplyTo].map(header => headerValue(header, 500)) }
}

const htmlPart = (row: OutgoingRow, above: string | null): { html?: string } => {
  if (row.html === null && row.kind !== 'reply') return {}
  const images = Object.fromEntries(
    row.attachments.flatMap(({ contentId }) => (contentId ? [[contentId, `cid:${contentId}`]] : [])),
  )
  const body = sanitiseMail(row.html ?? htmlOfText(row.text), images)
  const line = above ? `<p style="color:#6b7280;font-size:12px">${escapeHtml(above)}</p>\n` : ''
  return {
    html: `<!doctype html>\n<html><head><meta charset="utf-8"></head><body>\n${line}${body}\n</body></html>`,
  }
}

const marksOf = (desk: Desk, row: OutgoingRow): Readonly<Record<string, string>> => ({
  [deskHeader]: deskId(desk),
  ...(row.automatic
    ? {
        'Auto-Submitted': row.kind === 'acknowledgement' ? 'auto-replied' : 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
      }
    : {}),
})
