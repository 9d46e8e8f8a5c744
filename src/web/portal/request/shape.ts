import type { z } from 'zod'
import type { contactTicket } from '#domain/tickets/contact-shapes.ts'

/** A contact is answered with the contact's shape; the types of the client know the staff's. */
export type Request = z.output<typeof contactTicket>
