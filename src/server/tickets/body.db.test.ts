import { expect, test } from 'vitest'
import { system } from '#domain/actor.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { act } from '#server/platform/act.ts'
import { ticketDesk } from '#test/support/ticket-desk.ts'
import { receiveMessage } from './index.ts'

const { as, acme, nordwind, ana, desk } = await ticketDesk()

const opened = await as(ana)('tickets.open', {
  body: { clientId: acme.id, requesterId: acme.kim.id, subject: 'Invoice', text: 'See <below> & help' },
})
const ticket: string = opened.body.ticket.id

const received = await act(
  desk,
  receiveMessage(desk),
  {
    ticketId: ticket,
    author: { id: acme.kim.id, name: acme.kim.name },
    from: { name: 'Kim of Acme', address: 'kim@acme.example' },
    verified: true,
    human: true,
    automaticKind: null,
    to: [],
    cc: [],
    joins: [],
    via: 'mail',
    subject: null,
    text: 'Yes',
    html: '<p style="color:red" onclick="x()">Yes<script>steal()</script></p><blockquote type="cite">Shall we?</blockquote>',
    quotedFrom: null,
    rawId: null,
    header: null,
    headers: [],
    receivedAt: null,
    files: [],
    uploads: [],
  },
  { actor: system, via: 'mail' },
)
if (isRefusal(received)) throw new Error(received.code)
const noted = await as(ana)('tickets.note', { params: { ticket }, body: { text: 'Never pays', html: null } })

const body = async (actor: Parameters<typeof as>[0], message: string) => {
  const { status, headers, raw } = await as(actor)('tickets.body', { params: { message } })
  return { status, policy: String(headers['content-security-policy']), page: raw.toString() }
}

test('a message is a page that runs nothing, with what it quotes folded', async () => {
  const { status, policy, page } = await body(ana, received.messageId)
  expect(status).toBe(200)
  expect(page).toContain('<p style="color:red">Yes</p>')
  expect(page).toContain('<details class="quoted"><summary>Show what is quoted</summary><blockquote')
  expect(page).not.toMatch(/script|onclick/)
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'self'")
  expect(policy).toMatch(/sandbox allow-popups allow-popups-to-escape-sandbox$/)
  expect(policy).not.toContain('allow-scripts')
  expect(policy).not.toContain('allow-same-origin')
})

test('plain text is shown as it was written', async () => {
  const { items } = (await as(ana)('tickets.messages', { params: { ticket } })).body
  const { page } = await body(ana, items[0].id)
  expect(page).toContain('See &lt;below&gt; &amp; help')
})

test('a contact reads the messages of its own client; a note of ours is not there, and neither is another client', async () => {
  expect((await body(acme.kim, received.messageId)).status).toBe(200)
  expect((await body(nordwind.kim, received.messageId)).status).toBe(404)
  expect((await body(ana, noted.body.message.id)).page).toContain('Never pays')
  expect((await body(acme.kim, noted.body.message.id)).status).toBe(404)
  expect((await body(null, received.messageId)).status).toBe(401)
})
