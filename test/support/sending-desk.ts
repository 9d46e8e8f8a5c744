// A desk that answers by mail, and a server beside it that takes what is sent.

import { letter } from './letters.ts'
import { mailDesk } from './mail-desk.ts'
import { openSink } from './smtp-sink.ts'

/** No relay is set yet: `relayTo(sink.port)` sets it. */
export const sendingDesk = async () => {
  const house = await mailDesk()
  const { as, ana, eva, receive } = house
  const admin = { ...eva, role: 'administrator' as const }
  const sink = await openSink()

  const outbox = async () =>
    (await as(ana)('mail.outbox', { query: { limit: 100 } })).body.items as Record<string, unknown>[]
  const newest = async () => (await outbox())[0] ?? {}
  const reply = async (ticket: string, text: string, changes: object = {}) =>
    (await as(ana)('tickets.reply', { params: { ticket }, body: { text, ...changes } })).body
  const newTicket = async (messageId: string): Promise<string> => {
    const row = await receive(letter({ messageId, subject: 'SSO loop' }), { from: '' })
    return row.ticket_id ?? ''
  }
  const lastMail = () => {
    const mail = sink.mails.at(-1)
    if (!mail) throw new Error('nothing was sent')
    return mail
  }

  return { ...house, admin, sink, outbox, newest, reply, newTicket, lastMail }
}
