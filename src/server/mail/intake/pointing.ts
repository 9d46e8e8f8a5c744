// What a letter points at, and how its writer stands to each of the tickets it names.

import type { Letter } from '#domain/mail/letter.ts'
import type { ReplyTag } from '#domain/mail/reply-address.ts'
import type { Sender } from '#domain/mail/settling.ts'
import { numberIn } from '#domain/mail/subject.ts'
import type { Pointed, Pointers } from '#domain/mail/threading.ts'
import type { KnownOutgoing, KnownTicket, ticketsPointedAt } from '../store/threads.ts'
import { keyOf } from './senders.ts'

/**
 * What a letter answers; and its own id last: an answer to it may have come first, or its program uses one id for
 * several letters.
 */
export const conversationOf = (letter: Letter): readonly string[] => [
  ...letter.references,
  ...(letter.messageId ? [letter.messageId] : []),
]

/** What a batch points at, as far as the desk knows it. */
export type Pointing = {
  readonly tag: ReplyTag | null
  readonly headers: readonly { readonly header: string; readonly ticketId: string }[]
  readonly outgoing: readonly KnownOutgoing[]
  readonly tickets: Awaited<ReturnType<typeof ticketsPointedAt>>
}

export const pointersOf = (
  letter: Letter,
  sender: Sender,
  { tag, headers, outgoing, tickets }: Pointing,
): Pointers => {
  const key = keyOf(letter)
  const pointed = (ticket: KnownTicket | undefined): Pointed | null =>
    ticket
      ? {
          id: ticket.id,
          number: ticket.number,
          clientId: ticket.clientId,
          sender: standing(ticket, key, sender),
        }
      : null
  const byReference = conversationOf(letter).flatMap(reference => {
    const ids = [
      ...headers.filter(one => one.header === reference).map(one => one.ticketId),
      ...outgoing.flatMap(one => (one.header === reference && one.ticketId ? [one.ticketId] : [])),
    ]
    return ids.flatMap(id => pointed(tickets.byId.get(id)) ?? [])
  })
  const number = numberIn(letter.subject)
  return {
    byAddress: byTag(tag, key, outgoing, tickets.byNumber, pointed),
    byHeader: byReference,
    bySubject: number === null ? null : pointed(tickets.byNumber.get(number)),
  }
}

const byTag = (
  tag: ReplyTag | null,
  key: string,
  outgoing: readonly KnownOutgoing[],
  byNumber: ReadonlyMap<number, KnownTicket>,
  pointed: (ticket: KnownTicket | undefined) => Pointed | null,
): Pointers['byAddress'] => {
  const ticket = tag ? pointed(byNumber.get(tag.ticket)) : null
  if (!tag || !ticket) return null
  const mail = outgoing.find(one => one.sequence === tag.outgoing)
  return { ...ticket, sentTo: mail?.sentTo.includes(key) ?? false }
}

const standing = (ticket: KnownTicket, key: string, sender: Sender): Pointed['sender'] => {
  if (key !== '' && ticket.participants.has(key)) return 'participant'
  const organisation =
    (sender.kind === 'contact' || sender.kind === 'client') && sender.clientId === ticket.clientId
  return organisation ? 'organisation' : 'stranger'
}
