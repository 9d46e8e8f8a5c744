// What is found out about a batch of letters before each is decided: with a handful of queries for all of them.

import { authenticationOf } from '#domain/mail/authentication.ts'
import { classify, type Kind } from '#domain/mail/classify.ts'
import { headersOf, type Letter } from '#domain/mail/letter.ts'
import type { ReplyTag } from '#domain/mail/reply-address.ts'
import type { Disposition, Found, Sender } from '#domain/mail/settling.ts'
import { numberIn } from '#domain/mail/subject.ts'
import type { Desk } from '../../platform/desk.ts'
import type { Unit } from '../../platform/unit.ts'
import type { MailSettings } from '../settings.ts'
import { deskId, trustedTag } from '../signatures.ts'
import {
  countSenders,
  type KnownOutgoing,
  type KnownTicket,
  knownKeys,
  outgoingMails,
  ticketsByHeader,
  ticketsPointedAt,
} from '../store/threads.ts'
import type { ReadMail } from './group.ts'
import { conversationOf, pointersOf } from './pointing.ts'
import { type KnownSenders, keyOf, recogniseSenders, senderOf } from './senders.ts'

export type Finding = Found & {
  readonly mail: ReadMail
  /** An earlier try has marked this mail's content as taken by it. */
  readonly keyKept: boolean
  /** Everybody the letter names, as far as known. */
  readonly known: KnownSenders
}

/** With what becomes of it. */
export type Settling = Finding & { readonly disposition: Disposition }

/** More than this an hour from one address is no longer somebody writing: kept, but not worked on by itself. */
const mostAnHour = 60

export const findOut = async (
  desk: Desk,
  unit: Unit,
  settings: MailSettings,
  mails: readonly ReadMail[],
): Promise<readonly Finding[]> => {
  const us = { addresses: settings.ours, deskId: deskId(desk) }
  const kinds = mails.map(
    ({ claim, letter }): Kind => (claim.asHuman ? { kind: 'human' } : classify(letter, claim, us)),
  )
  const tags = mails.map(({ claim, letter }) => trustedTag(desk, addressedTo(claim.recipients, letter)))

  const keys = await knownKeys(
    unit.db,
    mails.map(({ letter }) => letter.content),
  )
  const headers = await ticketsByHeader(unit.db, [
    ...new Set(mails.flatMap(({ letter }) => conversationOf(letter))),
  ])
  const outgoing = await outgoingMails(
    unit.db,
    [
      ...new Set(
        mails.flatMap(({ letter }) => ourMailIds([...letter.references, letter.report?.original ?? ''])),
      ),
    ],
    [...new Set(tags.flatMap(tag => (tag ? [tag.outgoing] : [])))],
  )
  const numbers = mails.flatMap(({ letter }) => numberIn(letter.subject) ?? [])
  const tickets = await ticketsPointedAt(
    unit.db,
    [...new Set([...headers, ...outgoing].flatMap(({ ticketId }) => ticketId ?? []))],
    [...new Set([...numbers, ...tags.flatMap(tag => (tag ? [tag.ticket] : []))])],
  )
  const known = await recogniseSenders(
    unit.db,
    mails.flatMap(({ letter }) =>
      [letter.from, ...letter.to, ...letter.cc].flatMap(one => (one ? [one.address] : [])),
    ),
  )
  const used = await countSenders(unit.db, humanSenders(mails, kinds))

  return mails.map((mail, index) => {
    const { claim, letter } = mail
    const sender = whoWrote(mail, known)
    const tag = tags[index] ?? null
    return {
      mail,
      known,
      duplicateOf: mail.copyOf ?? otherThan(claim.id, keys.get(letter.content)),
      keyKept: keys.get(letter.content) === claim.id,
      kind: kinds[index] ?? { kind: 'human' },
      sender,
      authentication: authenticationOf(letter, settings.intake.authenticatedBy),
      pointers: pointersOf(letter, sender, { tag, headers, outgoing, tickets }),
      tooOften: !claim.asHuman && !claim.assignedClient && (used.get(keyOf(letter)) ?? 0) > mostAnHour,
      returned: returnedMail(letter, tag, outgoing, tickets.byId),
    }
  })
}

/** What became of it the first time is no earlier copy. */
const otherThan = (id: string, known: string | undefined): string | null =>
  known && known !== id ? known : null

const addressedTo = (recipients: readonly string[], letter: Letter): readonly string[] => [
  ...recipients,
  ...letter.to.map(({ address }) => address),
  ...letter.cc.map(({ address }) => address),
  ...headersOf(letter, 'delivered-to'),
  ...headersOf(letter, 'x-original-to'),
]

const ourMailIds = (headers: readonly string[]): readonly string[] =>
  headers.flatMap(header => /^<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/.exec(header)?.[1] ?? [])

const humanSenders = (mails: readonly ReadMail[], kinds: readonly Kind[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const [index, { letter }] of mails.entries())
    if (letter.from && kinds[index]?.kind !== 'noise')
      counts.set(keyOf(letter), (counts.get(keyOf(letter)) ?? 0) + 1)
  return counts
}

// Whom a colleague said it is from counts more than what can be told from the address.
const whoWrote = ({ claim, letter }: ReadMail, known: KnownSenders): Sender => {
  const { assignedClient: clientId, assignedPerson: person } = claim
  const found: Sender = letter.from ? senderOf(known, letter.from.address) : { kind: 'unknown' }
  if (!clientId) return found
  if (person) return { kind: 'contact', personId: person.id, name: person.name, clientId }
  return found.kind === 'contact' && found.clientId === clientId ? found : { kind: 'client', clientId }
}

const returnedMail = (
  letter: Letter,
  tag: ReplyTag | null,
  outgoing: readonly KnownOutgoing[],
  tickets: ReadonlyMap<string, KnownTicket>,
): Found['returned'] => {
  const original = letter.report?.original
  const mail =
    outgoing.find(one => one.header === original) ??
    outgoing.find(one => tag && one.sequence === tag.outgoing) ??
    outgoing.find(one => letter.references.includes(one.header))
  const ticket = mail?.ticketId ? tickets.get(mail.ticketId) : undefined
  return mail ? { outgoing: mail.id, ticket: ticket?.id ?? null, clientId: ticket?.clientId ?? null } : null
}
