// Endpoints about included hours.

import { z } from 'zod'
import { endpoint } from '../../endpoint.ts'
import { byId, id, line } from '../../shapes.ts'
import {
  draw,
  drawOrderOf,
  drawOrderToSave,
  drawPreview,
  drawsPage,
  drawsQuery,
  entriesPage,
  entriesQuery,
  hoursOf,
  hoursToAdd,
  newDraw,
} from './shapes.ts'

const drawing = [
  'agreements.not_found',
  'agreements.ticket_not_found',
  'agreements.draw_without_agreement',
  'agreements.draw_in_the_future',
  'agreements.no_hours_on_that_day',
] as const

export const allowance = {
  'agreements.hours': endpoint({
    method: 'GET',
    path: '/agreements/{id}/hours',
    who: 'agreements.see',
    summary: 'What is left of an agreement’s hours, how fast they go, and each period’s account',
    params: byId,
    reply: hoursOf,
    refusals: ['agreements.not_found'],
  }),
  'agreements.hours_entries': endpoint({
    method: 'GET',
    path: '/agreements/{id}/hours/entries',
    who: 'agreements.see',
    summary: 'The ledger of hours, the newest first; its sum is the balance',
    params: byId,
    query: entriesQuery,
    reply: entriesPage,
    refusals: ['agreements.not_found'],
  }),
  'agreements.add_hours': endpoint({
    method: 'POST',
    path: '/agreements/{id}/hours',
    who: 'agreements.write',
    summary: 'Adds hours that were bought or given, with the reason and the last day they can be used',
    params: byId,
    body: hoursToAdd,
    reply: hoursOf,
    status: 201,
    refusals: [
      'agreements.not_found',
      'agreements.no_hours_on_that_day',
      'agreements.hours_end_before_they_start',
    ],
  }),
  'agreements.draws': endpoint({
    method: 'GET',
    path: '/agreements/draws',
    who: 'agreements.see',
    summary: 'Work booked on hours: what waits for approval, or everything',
    query: drawsQuery,
    reply: drawsPage,
  }),
  'agreements.preview_draw': endpoint({
    method: 'POST',
    path: '/agreements/draws/preview',
    who: 'agreements.draw',
    summary: 'Which agreement each part of a piece of work would be taken from, and why; nothing is saved',
    body: newDraw,
    reply: drawPreview,
    refusals: drawing,
  }),
  'agreements.draw': endpoint({
    method: 'POST',
    path: '/agreements/draws',
    who: 'agreements.draw',
    summary:
      'Books work on hours, in the agreed order; what no agreement has left is extra, asked for, or refused',
    body: newDraw,
    reply: draw,
    status: 201,
    refusals: [...drawing, 'agreements.hours_refused'],
  }),
  'agreements.take_back_draw': endpoint({
    method: 'POST',
    path: '/agreements/draws/{id}/reversal',
    who: 'agreements.draw',
    summary: 'Takes a booking back by entries of the opposite sign; both stay in the ledger',
    params: byId,
    body: z.strictObject({ reason: line(500) }),
    reply: draw,
    refusals: ['agreements.draw_not_found', 'agreements.draw_not_yours', 'agreements.draw_taken_back'],
  }),
  'agreements.decide_draw': endpoint({
    method: 'POST',
    path: '/agreements/draws/{id}/decision',
    who: 'agreements.settle',
    summary: 'Approves the part beyond the hours as extra, or refuses it with the reason',
    params: byId,
    body: z.strictObject({ approve: z.boolean(), reason: line(500).nullable().default(null) }),
    reply: draw,
    refusals: ['agreements.draw_not_found', 'agreements.draw_not_waiting', 'agreements.reason_missing'],
  }),
  'agreements.draw_order': endpoint({
    method: 'GET',
    path: '/agreements/draw-order',
    who: 'agreements.see',
    summary: 'In which order agreements give their hours, for a client or for the desk',
    query: z.strictObject({ clientId: id.optional() }),
    reply: drawOrderOf,
    refusals: ['agreements.client_not_found'],
  }),
  'agreements.save_draw_order': endpoint({
    method: 'PUT',
    path: '/agreements/draw-order',
    who: 'agreements.order',
    summary: 'Says in which order agreements give their hours, for a client or for the desk',
    body: drawOrderToSave,
    reply: drawOrderOf,
    refusals: ['agreements.changed_meanwhile', 'agreements.client_not_found', 'agreements.order_missing'],
  }),
} as const
