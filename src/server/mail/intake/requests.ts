// A letter as the tickets room asks for it: a message on a ticket there is, or a request of its own.

import { lookupKey, withoutTag } from '#domain/mail/address.ts'
import type { Letter } from '#domain/mail/letter.ts'
import type { Sender } from '#domain/mail/settling.ts'
import { plainSubject } from '#domain/mail/subject.ts'
import type { Address } from '../../platform/outbox.ts'
import { wordsIn } from '../../platform/words.ts'
import type { OpenInput, ReceiveInput } from '../../tickets/index.ts'
import { isOurs, type MailSettings } from '../settings.ts'
import type { Settling } from './findings.ts'
import { senderOf } from './senders.ts'

/** A message on the ticket it was found to belong to. */
export const receiveInput = (settings: MailSettings, one: Settling): ReceiveInput => {
  const { mail, disposition, sender, kind } = one
  const { letter, claim } = mail
  if (disposition.end !== 'appended' && disposition.end !== 'suppressed') throw new Error('not for a ticket')
  return {
    ticketId: disposition.ticket?.id ?? '',
    author: sender.kind === 'contact' ? { id: sender.personId, name: sender.name } : null,
    from: letter.from ?? { name: '', address: claim.mailFrom },
    verified: disposition.end === 'appended' ? disposition.verified : true,
    human: disposition.end === 'appended',
    automaticKind:
      disposition.end === 'suppressed' ? (kind.kind === 'noise' ? kind.reason : 'automatic_reply') : null,
    to: letter.to,
    cc: letter.cc,
    joins: disposition.end === 'appended' ? colleagues(settings, one, disposition.ticket.clientId) : [],
    via: 'mail',
    subject: letter.subject || null,
    text: letter.text,
    html: letter.html,
    quotedFrom: letter.quotedFrom,
    rawId: claim.id,
    header: letter.messageId,
    headers: findableBy(letter),
    receivedAt: claim.receivedAt,
    files: filesOf(letter),
    uploads: [],
  }
}

/** A request of its own. */
export const openInput = (settings: MailSettings, one: Settling): OpenInput => {
  const { mail, disposition, sender } = one
  const { letter, claim } = mail
  const clientId =
    disposition.end === 'created'
      ? disposition.clientId
      : disposition.end === 'appended'
        ? disposition.ticket.clientId
        : ''
  const requester = sender.kind === 'contact' && sender.clientId === clientId ? sender.personId : null
  return {
    clientId,
    requesterId: requester,
    assigneeId: null,
    teamId: null,
    serviceId: serviceAskedOf(settings, one),
    followsId: disposition.end === 'appended' ? disposition.ticket.id : null,
    uploads: [],
    subject: subjectOf(letter, settings),
    text: letter.text,
    html: letter.html,
    quotedFrom: letter.quotedFrom,
    typeId: null,
    statusId: null,
    severity: null,
    urgency: null,
    priority: null,
    priorityReason: null,
    tags: [],
    cc: colleagues(settings, one, clientId),
    channel: 'mail',
    via: 'mail',
    by: 'client',
    arrivedAt: claim.receivedAt,
    arrivalReason: null,
    from: letter.from,
    verified: disposition.end === 'created' || disposition.end === 'appended' ? disposition.verified : true,
    to: letter.to,
    rawId: claim.id,
    header: letter.messageId,
    headers: findableBy(letter),
    files: filesOf(letter),
  }
}

/** Which of our addresses it was sent to says what it is a request for, where somebody set so. */
const serviceAskedOf = ({ intake }: MailSettings, { mail }: Settling): string | null => {
  if (intake.services.length === 0) return null
  const { claim, letter } = mail
  const written = [...claim.recipients, ...letter.to.map(({ address }) => address)].map(key)
  return intake.services.find(({ address }) => written.includes(key(address)))?.serviceId ?? null
}

const key = (address: string): string => lookupKey(withoutTag(address))

const subjectOf = (letter: Letter, settings: MailSettings): string => {
  const firstLine = letter.text.split('\n').find(line => line.trim() !== '')
  const words = plainSubject(letter.subject) || firstLine?.trim() || letter.enclosures[0]?.name
  return (words ?? wordsIn(settings.company.language)('mail.in.no_subject')).slice(0, 250).trim()
}

/** By these another mail finds the conversation: its own id, and the ids of what it answers, even mails we never saw. */
const findableBy = (letter: Letter): readonly string[] => [
  ...new Set([...(letter.messageId ? [letter.messageId] : []), ...letter.references.slice(0, 20)]),
]

const filesOf = (letter: Letter) =>
  letter.enclosures.map(({ sha256, size, name, mediaType, contentId }) => ({
    sha256,
    size,
    name,
    mediaType,
    contentId,
  }))

// Whom the sender copied gets our answers only when we know him as the client's: anybody can be put into a Cc line.
const colleagues = (settings: MailSettings, { mail, known }: Settling, clientId: string) => {
  const { letter } = mail
  const author = letter.from ? lookupKey(letter.from.address) : ''
  const seen = new Set<string>([author])
  return [...letter.to, ...letter.cc].flatMap(({ name, address }: Address) => {
    const key = lookupKey(address)
    if (seen.has(key) || isOurs(settings, address)) return []
    seen.add(key)
    const person: Sender = senderOf(known, address)
    const ofClient = (person.kind === 'contact' || person.kind === 'client') && person.clientId === clientId
    if (!ofClient) return []
    return [
      {
        name: person.kind === 'contact' ? person.name : name,
        address,
        personId: person.kind === 'contact' ? person.personId : null,
      },
    ]
  })
}
