// The main job, end to end: a mail becomes a ticket with exact clocks, an answer with the keyboard stops one, the
// client's answer takes the turn back, solving ends the other, and history tells all of it in words.

import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { hours, instant } from '#kernel/instant.ts'
import { en } from '#locales/en/index.ts'
import {
  callFrom,
  connectMail,
  joinByInvitation,
  openScene,
  readable,
  type Scene,
  setUpByHand,
  until,
  writeToDesk,
} from '#test/support/journey.ts'
import { oracle } from '#test/support/oracle.ts'

let scene: Scene
let noor: Page
let ana: Page
let messageId = ''
let number = 0

const ticketNow = async () => {
  const { rows } = await scene.node.desk.database.owner.query<{
    id: string
    number: string
    client: string
    turn: string
    category: string
    assignee: string | null
    arrived_at: Date
  }>(`select t.id, t.number, c.name as client, t.turn, t.category, p.name as assignee, t.arrived_at
        from tickets t join clients c on c.id = t.client_id left join people p on p.id = t.assignee_id`)
  return rows[0]
}
const clockOf = async (promise: string) => {
  const { rows } = await scene.node.desk.database.owner.query<{
    state: string
    due_at: number | null
    started_at: number
  }>('select state, due_at, started_at from clocks where promise = $1 order by cycle desc', [promise])
  return rows[0]
}

beforeAll(async () => {
  scene = await openScene()
  noor = await setUpByHand(scene, '24/7')
  await connectMail(scene, noor)
  ana = await joinByInvitation(scene, noor, { name: 'Ana Kovač', email: 'ana@meridian.example' })
  await callFrom(ana, 'people.updateMe', { body: { preferences: { undoSeconds: 0 } } } as never)
  await callFrom(noor, 'clients.create', {
    body: {
      name: 'Nordwind Energie',
      zone: 'Asia/Tokyo',
      language: 'en',
      domains: ['nordwind.example'],
      contacts: [{ name: 'Kim Lee', email: 'kim@nordwind.example' }],
    },
  } as never)
}, 90_000)

test('a mail becomes a ticket of the right client within a second, and the queue shows it by itself', async () => {
  await ana.goto(`${scene.node.config.url}/q/all`)
  await ana.getByText('No ticket yet').waitFor()
  const sent = performance.now()
  messageId = await writeToDesk(scene, {
    from: 'Kim Lee <kim@nordwind.example>',
    subject: 'SSO loop after update',
    text: 'After tonight’s update nobody can sign in.\n\nKim',
  })
  const ticket = await until(ticketNow, 'the ticket')
  expect(performance.now() - sent).toBeLessThan(1_000)
  expect(ticket).toMatchObject({ client: 'Nordwind Energie', turn: 'us', category: 'new' })
  number = Number(ticket.number)
  await ana.getByText('SSO loop after update').waitFor({ timeout: 3_000 })
})

test('its first-response and resolution clocks fall due when the oracle says', async () => {
  const ticket = await ticketNow()
  const opinion = oracle({
    zone: 'Europe/Amsterdam',
    week: Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map(day => [day, [['00:00', '24:00']]]),
    ),
  })
  const arrived = instant(new Date(ticket?.arrived_at ?? 0).toISOString())
  const first = await clockOf('first_response')
  const resolution = await clockOf('resolution')
  const dueOf = (clock: { due_at: unknown } | undefined) => new Date(clock?.due_at as string).getTime()
  expect(dueOf(first)).toBe(opinion.due(arrived, hours(4)))
  expect(dueOf(resolution)).toBe(opinion.due(arrived, hours(24)))
})

test('the agent answers with two keys and some words, and the client’s mail client gets it in its thread', async () => {
  let keys = 0
  const press = async (key: string): Promise<void> => {
    keys += 1
    await ana.keyboard.press(key)
  }
  await ana.goto(`${scene.node.config.url}/t/${number}`)
  await ana.getByText('nobody can sign in').first().waitFor()
  await press('r')
  await ana.keyboard.type('We see it too and are rolling the update back.')
  await press('Control+Enter')
  expect(keys).toBeLessThanOrEqual(2)

  const mail = await until(
    () =>
      scene.sink.mails.find(
        ({ headers }) => headers['subject']?.includes('SSO loop') && headers['auto-submitted'] === undefined,
      ),
    'the reply',
  )
  expect(mail.to).toContain('kim@nordwind.example')
  expect(mail.headers['in-reply-to']).toBe(messageId)
  expect(mail.headers['references']).toContain(messageId)
  expect(readable(mail.raw)).toContain('rolling the update back')
  await until(async () => (await clockOf('first_response'))?.state === 'met', 'the first response to be met')
  expect(await ticketNow()).toMatchObject({ turn: 'client', assignee: 'Ana Kovač' })
  expect((await clockOf('resolution'))?.state).toBe('paused')
  await ana
    .getByText(/Waiting on client/)
    .first()
    .waitFor()
})

test('the client’s answer takes the turn back, into the same ticket, on the open page by itself', async () => {
  const ours = scene.sink.mails.find(
    ({ headers }) => headers['in-reply-to'] === messageId && headers['auto-submitted'] === undefined,
  )
  await writeToDesk(scene, {
    from: 'Kim Lee <kim@nordwind.example>',
    to: ours?.headers['reply-to'] ?? 'support@meridian.example',
    subject: 'Re: SSO loop after update',
    text: 'Still the same here, and now the portal is slow as well.',
    inReplyTo: ours?.headers['message-id'] ?? '',
    references: `${messageId} ${ours?.headers['message-id'] ?? ''}`,
  })
  await until(async () => (await ticketNow())?.turn === 'us', 'the turn to come back')
  await ana.getByText('now the portal is slow as well').first().waitFor({ timeout: 4_000 })
  expect((await clockOf('resolution'))?.state).toBe('running')
  expect((await clockOf('next_response'))?.state).toBe('running')
  const { rows } = await scene.node.desk.database.owner.query('select count(*)::int as n from tickets')
  expect(rows).toEqual([{ n: 1 }])
})

test('sending and solving in one act ends every clock', async () => {
  await ana.keyboard.press('r')
  await ana.keyboard.type('The old version is back. Please sign in once more.')
  await ana.keyboard.press('Control+Shift+Enter')
  await until(async () => (await ticketNow())?.category === 'solved', 'the ticket to be solved')
  const { rows } = await scene.node.desk.database.owner.query<{ state: string }>('select state from clocks')
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['met']))
  await until(
    () => scene.sink.mails.filter(({ raw }) => readable(raw).includes('sign in once more')).length === 1,
    'the last mail',
  )
})

test('history tells all of it in words', async () => {
  const { items } = await callFrom(ana, 'tickets.history', { params: { ticket: String(number) } } as never)
  const told = items.map(({ sentence }) => sentence)
  for (const words of [/Kim Lee/, /Ana Kovač/, /solved/i, /Waiting on client/i])
    expect(
      told.some(sentence => words.test(sentence)),
      `${words} in:\n${told.join('\n')}`,
    ).toBe(true)
  const keys = Object.keys(en)
  for (const sentence of told) {
    expect(sentence).not.toMatch(/\{\{|undefined|\[object/)
    expect(keys).not.toContain(sentence)
  }
})

test('the browser had nothing to complain about', () => {
  expect(scene.noise).toEqual([])
})
