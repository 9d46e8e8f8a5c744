// What people of ours write: to whom a reply goes, and whether anything was written at all.

import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Address } from './shapes.ts'
import type { Participant, StoredFile, TicketNow } from './ticket-now.ts'

export const nothingWritten = (
  written: { readonly text: string; readonly html: string | null },
  files: readonly StoredFile[],
): Refusal | null =>
  written.text.trim() === '' && files.length === 0
    ? refusal('tickets.nothing_written', { path: ['text'] })
    : null

export type Recipients = { readonly to: readonly Address[]; readonly cc: readonly Address[] }

/**
 * Who a reply goes to: the requester, or who wrote last when no requester is known; copies to those who get them.
 * Nobody twice.
 */
export const recipientsOf = (
  ticket: Pick<TicketNow, 'requester' | 'cc'>,
  lastFrom: Address | null,
): Recipients => {
  const requester = ticket.requester?.email
    ? { name: ticket.requester.name, address: ticket.requester.email }
    : null
  const to = [requester ?? lastFrom].filter(address => address !== null && address.address !== '')
  return { to: to as readonly Address[], cc: without(ticket.cc, to as readonly Address[]) }
}

/** Under which subject an answer goes out: the client's latest, marked once as an answer and with the number. */
export const subjectOfAnswer = (
  ticket: Pick<TicketNow, 'number' | 'subject'>,
  lastSubject: string | null,
): string => {
  const mark = `[#${ticket.number}]`
  const plain = (lastSubject ?? ticket.subject).replaceAll(mark, '').replace(answers, '').trim()
  return `Re: ${plain || ticket.subject} ${mark}`
}

const answers = /^(?:\s*(?:re|aw|antw|sv|vs|отв|rv|rif)(?:\[\d+\])?\s*:)+/iu

export const without = (all: readonly Address[], taken: readonly Address[]): readonly Address[] => {
  const known = new Set(taken.map(({ address }) => address.toLowerCase()))
  return all.flatMap(({ name, address }) => {
    const key = address.toLowerCase()
    if (known.has(key)) return []
    known.add(key)
    return [{ name, address }]
  })
}

/** Addresses that are new to the ticket's copies, as participants. */
export const joining = (
  ticket: Pick<TicketNow, 'requester' | 'cc'>,
  given: readonly Participant[],
): readonly Participant[] => {
  const fresh = without(given, [
    ...ticket.cc,
    ...(ticket.requester?.email ? [{ name: '', address: ticket.requester.email }] : []),
  ])
  return fresh.map(({ name, address }) => ({
    name,
    address: address.toLowerCase(),
    personId: given.find(other => other.address.toLowerCase() === address.toLowerCase())?.personId ?? null,
  }))
}
