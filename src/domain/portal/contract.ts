import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { id } from '../shapes.ts'
import { contactLine } from '../tickets/contact-shapes.ts'
import { ticketRef } from '../tickets/shapes.ts'
import { asked, colleagues, offer, preview, request } from './shapes.ts'

export const portal = {
  'portal.offer': endpoint({
    method: 'GET',
    path: '/my/services',
    who: 'portal.look',
    summary: 'For a contact: what may be asked for now, with what is promised and what is asked',
    reply: offer,
    contactReply: offer,
  }),
  'portal.colleagues': endpoint({
    method: 'GET',
    path: '/my/colleagues',
    who: 'portal.look',
    summary: 'For a contact: people of the own company, to be named in a request',
    query: z.strictObject({ q: z.string().max(100).default('') }),
    reply: colleagues,
    contactReply: colleagues,
  }),
  'portal.ask': endpoint({
    method: 'POST',
    path: '/my/requests',
    who: 'portal.ask',
    summary: 'For a contact: asks for a service; at most ten times an hour',
    body: request,
    reply: asked,
    contactReply: asked,
    status: 201,
    refusals: [
      'portal.not_offered',
      'portal.service_missing',
      'portal.nothing_agreed',
      'rate_limited',
      'tickets.nothing_written',
      'tickets.reference_not_found',
      'tickets.upload_not_found',
      'catalogue.answer_missing',
      'catalogue.answer_unreadable',
      'catalogue.not_asked',
    ],
  }),
  'portal.confirm': endpoint({
    method: 'POST',
    path: '/my/requests/{ticket}/confirmation',
    who: 'tickets.confirm',
    summary: 'For a contact: says that a request is done, solved by us or not',
    params: z.strictObject({ ticket: ticketRef }),
    reply: contactLine,
    contactReply: contactLine,
    refusals: [
      'tickets.not_found',
      'tickets.already_merged',
      'tickets.already_over',
      'tickets.cancelled_for_good',
    ],
  }),
  'portal.preview': endpoint({
    method: 'GET',
    path: '/services/preview',
    who: 'portal.preview',
    summary: 'What a client, or one person of it, could ask for now, as they would see it',
    query: z.strictObject({ clientId: id, contactId: id.optional() }),
    reply: preview,
    refusals: ['agreements.client_not_found'],
  }),
} as const
