// Endpoints about what agreements decide for tickets.

import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { acceptance, attachment, declining, outsidePage, outsideQuery } from './outside-shapes.ts'
import { ticketRef, ticketState } from './shapes.ts'

const params = z.strictObject({ ticket: ticketRef })
const reply = z.object({ ticket: ticketState })
const settling = [
  'tickets.not_found',
  'tickets.already_merged',
  'tickets.cancelled_for_good',
  'tickets.already_over',
] as const

export const outsideTickets = {
  'tickets.outside_list': endpoint({
    method: 'GET',
    path: '/tickets/outside',
    who: 'agreements.see',
    summary: 'Requests that no agreement covers: those that wait for a decision, or those decided',
    query: outsideQuery,
    reply: outsidePage,
  }),
  'tickets.accept': endpoint({
    method: 'POST',
    path: '/tickets/{ticket}/accept',
    who: 'agreements.settle',
    summary: 'Takes an uncovered request on, once and billable; its clocks start at this moment',
    params,
    body: acceptance,
    reply,
    refusals: [...settling, 'tickets.not_outside', 'tickets.policy_not_found'],
  }),
  'tickets.attach_agreement': endpoint({
    method: 'POST',
    path: '/tickets/{ticket}/agreement',
    who: 'tickets.rematch',
    summary:
      'Puts a ticket under another agreement, or lets matching decide again; the old clocks are superseded',
    params,
    body: attachment,
    reply,
    refusals: [
      ...settling,
      'tickets.agreement_not_found',
      'tickets.agreement_over',
      'tickets.settling_forbidden',
    ],
  }),
  'tickets.decline': endpoint({
    method: 'POST',
    path: '/tickets/{ticket}/decline',
    who: 'agreements.settle',
    summary: 'Closes an uncovered request without taking it on; the client is told',
    params,
    body: declining,
    reply,
    refusals: [...settling, 'tickets.not_outside', 'tickets.nobody_to_answer'],
  }),
} as const
