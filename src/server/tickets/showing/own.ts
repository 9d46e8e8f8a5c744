// A request as its client's person finds and sees it: through the portal's connection, which knows no other client's.

import type { z } from 'zod'
import type { Contact } from '#domain/actor.ts'
import type { contactLine as shape } from '#domain/tickets/contact-shapes.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Desk } from '#server/platform/desk.ts'
import { reading } from '#server/platform/scope.ts'
import { findTicket } from '../store/holding.ts'
import { loadTicketForContact } from '../store/lists.ts'
import { contactLine } from './ticket.ts'

export const findOwnRequest = (desk: Desk, contact: Contact, ref: string): Promise<string | null> =>
  reading(desk.database, contact, portal => findTicket(portal, ref))

export const showOwnRequest = async (
  desk: Desk,
  contact: Contact,
  ref: string,
): Promise<z.infer<typeof shape> | Refusal> => {
  const row = await reading(desk.database, contact, portal => loadTicketForContact(portal, ref))
  return row ? contactLine(row) : refusal('tickets.not_found')
}
