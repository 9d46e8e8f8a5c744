// Mail as the contract tells it: rows into answers, and one received mail read for people.

import { domainFault } from '#domain/clients/domains.ts'
import { domainOf, type Mailbox } from '#domain/mail/address.ts'
import { displayText } from '#domain/mail/clean.ts'
import type { Letter } from '#domain/mail/letter.ts'
import { type Instant, toIso } from '#kernel/instant.ts'
import type { Desk } from '../platform/desk.ts'
import { sanitiseMail } from '../platform/html.ts'
import { sharedReadingRoom } from './intake/reading-room.ts'
import { isOurs, type MailSettings } from './settings.ts'
import type { OutgoingContent, OutgoingView } from './store/outgoing.ts'
import {
  bytesOf,
  countOthers,
  likelyClients,
  ownerOfDomain,
  type Place,
  type ReceivedRow,
} from './store/received.ts'

const iso = (at: Instant | null): string | null => (at === null ? null : toIso(at))

export const showReceived = (row: ReceivedRow) => ({
  id: row.id,
  receivedAt: toIso(row.receivedAt),
  source: row.source,
  state: row.state,
  reason: row.reason as never,
  detail: row.detail ?? row.lastError,
  from: row.fromAddress || row.fromName ? { name: row.fromName ?? '', address: row.fromAddress ?? '' } : null,
  mailFrom: row.mailFrom,
  recipients: [...row.recipients],
  subject: row.subject,
  size: row.size,
  attempts: row.attempts,
  ticket: row.ticket,
  client: row.client,
  duplicateOf: row.duplicateOf,
  settledAt: iso(row.settledAt),
  handledAt: iso(row.handledAt),
  handledBy: row.handledBy,
})

/** The mail read again from its bytes; one that cannot be read is shown as far as it is text. */
export const showInFull = async (desk: Desk, settings: MailSettings, row: ReceivedRow) => {
  const bytes = (await bytesOf(desk.database.app, row.id)) ?? Buffer.alloc(0)
  const { read } = await sharedReadingRoom(desk).read(bytes)
  const letter = read?.letter ?? null
  return {
    ...showReceived(row),
    from: letter?.from ? { ...letter.from } : showReceived(row).from,
    subject: letter?.subject ?? row.subject,
    to: boxes(letter?.to),
    cc: boxes(letter?.cc),
    date: letter?.date == null ? null : toIso(letter.date as Instant),
    text: letter?.text ?? displayText(bytes.subarray(0, 20_000).toString('latin1')),
    html: letter?.html ? sanitiseMail(letter.html) : null,
    attachments: (letter?.enclosures ?? []).map(({ name, mediaType, size }) => ({ name, mediaType, size })),
    headers: (letter?.headers ?? []).map(({ name, value }) => ({ name, value })),
    suggestion: await suggestionFor(desk, settings, row, letter),
  }
}

const boxes = (list: readonly Mailbox[] | undefined) =>
  (list ?? []).map(({ name, address }) => ({ name, address }))

const suggestionFor = async (desk: Desk, settings: MailSettings, row: ReceivedRow, letter: Letter | null) => {
  const db = desk.database.app
  const person = row.reason === 'staff_by_mail' ? (letter?.forwarded ?? null) : (letter?.from ?? null)
  const domain = person ? domainOf(person.address) : null
  const free =
    domain !== null &&
    person !== null &&
    !isOurs(settings, person.address) &&
    domainFault(domain, settings.intake.addresses.map(domainOf)) === null &&
    (await ownerOfDomain(db, domain)) === null
  return {
    contactName: person?.name || null,
    contactAddress: person?.address ?? null,
    domain: free ? domain : null,
    clients: domain ? [...(await likelyClients(db, domain.split('.')[0] ?? domain))] : [],
    others: row.fromAddress ? await countOthers(db, row.id, row.fromAddress) : 0,
  }
}

export const showOutgoing = (row: OutgoingView) => ({
  id: row.id,
  kind: row.kind,
  automatic: row.automatic,
  state: row.state,
  to: [...row.to],
  cc: [...row.cc],
  subject: row.subject,
  ticket: row.ticket,
  createdAt: toIso(row.createdAt),
  notBefore: toIso(row.notBefore),
  sentAt: iso(row.sentAt),
  attempts: row.attempts,
  lastError: row.lastError,
})

export const showOutgoingInFull = (row: OutgoingContent) => ({
  ...showOutgoing(row),
  messageId: row.messageId,
  text: row.text,
  html: row.html === null ? null : sanitiseMail(row.html),
  attachments: row.attachments.map(({ name, mediaType }) => ({ name, mediaType })),
})

export const showSettings = (desk: Desk, settings: MailSettings, hasPassword: boolean) => ({
  intake: {
    ...settings.intake,
    addresses: [...settings.intake.addresses],
    services: [...settings.intake.services],
    version: settings.intakeVersion,
  },
  relay:
    settings.relay && settings.relayChangedAt !== null
      ? { ...settings.relay, hasPassword, changedAt: toIso(settings.relayChangedAt) }
      : null,
  listener: { host: desk.config.smtpHost, port: desk.config.smtpPort },
  hook: { url: `${desk.config.url}/api/v1/mail/inbound`, hasToken: settings.hookTokenHash !== null },
  changedAt: iso(settings.changedAt as Instant | null),
})

/** One row more than asked for tells whether there is a next page. */
export const pageOf = <Row extends { readonly id: string }, Item>(
  rows: readonly Row[],
  limit: number,
  at: (row: Row) => Instant,
  show: (row: Row) => Item,
): { items: Item[]; next: string | null } => {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const next =
    rows.length > limit && last
      ? Buffer.from(JSON.stringify([at(last), last.id])).toString('base64url')
      : null
  return { items: items.map(show), next }
}

/** A cursor that is not ours begins at the beginning. */
export const placeOf = (cursor: string | undefined): Place | null => {
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString()) as unknown[]
    return typeof at === 'number' && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)
      ? { at: at as Instant, id }
      : null
  } catch {
    return null
  }
}

/** `%words%` with what ILIKE reads as a pattern taken literally; null when nothing is asked. */
export const containing = (words: string | undefined): string | null => {
  const trimmed = words?.trim()
  return trimmed ? `%${trimmed.replace(/[\\%_]/g, '\\$&')}%` : null
}
