// A desk where somebody of a client and somebody of ours write to each other about one ticket.

import { system } from '#domain/actor.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { act } from '#server/platform/act.ts'
import { type ReceiveInput, receiveMessage } from '#server/tickets/index.ts'
import { ticketDesk } from './ticket-desk.ts'

export const conversing = async () => {
  const house = await ticketDesk()
  const { as, acme, ana, desk } = house

  const open = async (changes: object = {}): Promise<string> => {
    const { body } = await as(ana)('tickets.open', {
      body: {
        clientId: acme.id,
        requesterId: acme.kim.id,
        subject: 'SSO loop after update',
        text: 'Help',
        ...changes,
      },
    })
    return body.ticket.id
  }
  const show = async (ticket: string) => (await as(ana)('tickets.get', { params: { ticket } })).body
  const clockOf = async (ticket: string, promise: string) =>
    (await show(ticket)).clocks.findLast((clock: { promise: string }) => clock.promise === promise)
  const history = async (ticket: string) =>
    (await as(ana)('tickets.history', { params: { ticket } })).body.items.map(
      (entry: { sentence: string }) => entry.sentence,
    )

  const mail = (ticketId: string, text: string, changes: Partial<ReceiveInput> = {}): ReceiveInput => ({
    ticketId,
    author: { id: acme.kim.id, name: acme.kim.name },
    from: { name: 'Kim of Acme', address: 'kim@acme.example' },
    verified: true,
    human: true,
    automaticKind: null,
    to: [{ name: '', address: 'help@desk.example' }],
    cc: [],
    joins: [],
    via: 'mail',
    subject: 'Re: SSO loop after update',
    text,
    html: null,
    quotedFrom: null,
    rawId: null,
    header: null,
    headers: [],
    receivedAt: null,
    files: [],
    uploads: [],
    ...changes,
  })
  const receive = async (ticketId: string, text: string, changes: Partial<ReceiveInput> = {}) => {
    const answer = await act(desk, receiveMessage(desk), mail(ticketId, text, changes), {
      actor: system,
      via: 'mail',
    })
    if (isRefusal(answer)) throw new Error(answer.code)
    return answer
  }

  return { ...house, open, show, clockOf, history, mail, receive }
}
