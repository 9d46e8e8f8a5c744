// Nobody answers: warned at 75 % and 90 %, the breach recorded at the due instant, the lead told an hour later; each
// exactly once, in the app and by mail, and never a message on the ticket.

import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type Duration, hours, type Instant, instant, minutes, plus } from '#kernel/instant.ts'
import {
  callFrom,
  connectMail,
  joinByInvitation,
  openScene,
  type Scene,
  setUpByHand,
  until,
  writeToDesk,
} from '#test/support/journey.ts'
import { oracle } from '#test/support/oracle.ts'
import { setClock } from '#test/support/set-clock.ts'

// The desk is open round the clock, so that this journey can begin at any hour: four hours from a whole minute on.
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const judge = oracle({
  zone: 'Europe/Amsterdam',
  week: Object.fromEntries(days.map(day => [day, [['00:00', '24:00']]])),
})
const morning = (Math.ceil(Date.now() / 60_000) * 60_000) as Instant
let arrived = morning
const share = (part: number): Instant => judge.due(arrived, (hours(4) * part) as Duration)
const due = (): Instant => judge.due(arrived, hours(4))
const escalation = (): Instant => judge.due(due(), hours(1))

let scene: Scene
let noor: Page
let ana: Page
let number = ''

type Notice = {
  readonly threshold: string
  readonly kind: string
  readonly at: Date
  readonly detected_at: Date
}
const notices = async (): Promise<readonly Notice[]> => {
  const { rows } = await scene.node.desk.database.owner.query<Notice>(
    `select threshold, kind, at, detected_at from clock_notices where promise = 'first_response' and skipped is null order by at`,
  )
  return rows
}
const noticeMails = (to: string) =>
  scene.sink.mails.filter(
    mail =>
      mail.to.includes(to) &&
      mail.headers['auto-submitted'] !== undefined &&
      /#1001|1001/.test(mail.headers.subject ?? ''),
  )
const moveTo = (at: Instant): Promise<void> => setClock(scene.node.desk, at)

beforeAll(async () => {
  scene = await openScene()
  noor = await setUpByHand(scene, '24/7')
  await connectMail(scene, noor)
  ana = await joinByInvitation(scene, noor, { name: 'Ana Kovač', email: 'ana@meridian.example' })
  await callFrom(noor, 'people.updateSecurity', {
    body: { idleMinutes: 720, contactIdleMinutes: 720, secondFactor: 'nobody' },
  } as never)
  const me = await callFrom(ana, 'people.me')
  const lead = await callFrom(noor, 'people.me')
  const team = await callFrom(noor, 'people.createTeam', {
    body: { name: 'Support', zone: 'Europe/Amsterdam', leadId: lead.id, memberIds: [me.id] },
  } as never)
  await callFrom(noor, 'clients.create', {
    body: {
      name: 'Nordwind Energie',
      zone: 'Europe/Amsterdam',
      language: 'en',
      domains: ['nordwind.example'],
    },
  } as never)

  await moveTo(morning)
  await writeToDesk(scene, {
    from: 'Kim Lee <kim@nordwind.example>',
    subject: 'Slow since the update',
    text: 'Everything takes minutes.',
  })
  const ticket = await until(async () => {
    const { items } = await callFrom(noor, 'tickets.list')
    return items[0]
  }, 'the ticket')
  number = String(ticket.number)
  arrived = instant(ticket.arrivedAt)
  const { version } = await callFrom(noor, 'tickets.get', { params: { ticket: number } } as never)
  await callFrom(noor, 'tickets.change', {
    params: { ticket: number },
    body: { base: version, assigneeId: me.id, teamId: team.id },
  } as never)
}, 90_000)

test('until three quarters of the time are used nobody is warned', async () => {
  await moveTo(plus(share(0.75), -minutes(2) as Duration))
  await new Promise(resolve => setTimeout(resolve, 1_500))
  expect(await notices()).toEqual([])
})

test.each([
  ['a warning at 75 %', () => share(0.75), () => share(0.75), 1],
  ['a warning at 90 %', () => share(0.9), () => share(0.9), 2],
  // At the due instant it would still be kept: the breach is found a moment later and dated at the due instant.
  ['the breach', due, () => plus(due(), 1 as Duration), 3],
  ['the escalation', escalation, escalation, 4],
] as const)('%s comes at its instant, once', async (what, dated, ripe, count) => {
  await moveTo(plus(ripe(), -300 as Duration))
  const rows = await until(async () => {
    const found = await notices()
    return found.length >= count ? found : null
  }, what)
  expect(rows).toHaveLength(count)
  const last = rows.at(-1)
  expect(last?.at).toBe(dated())
  const lag = Number(last?.detected_at) - ripe()
  expect(lag).toBeGreaterThanOrEqual(0)
  expect(lag).toBeLessThan(1_000)
})

test('the assignee was told of each once, in the app as it happened and by mail; the lead of the escalation', async () => {
  await until(() => noticeMails('noor@meridian.example').length > 0, 'the mail to the lead')
  await new Promise(resolve => setTimeout(resolve, 1_500))
  const { rows } = await scene.node.desk.database.owner.query<{ kind: string; name: string; n: number }>(
    `select n.kind, p.name, count(*)::int as n from notifications n join people p on p.id = n.person_id
      where n.kind in ('warned', 'breached', 'escalated') group by 1, 2 order by 1, 2`,
  )
  const told = rows.map(({ kind, name, n }) => `${name} ${kind} ${n}`)
  expect(told).toContain('Ana Kovač warned 2')
  expect(told).toContain('Ana Kovač breached 1')
  expect(told.some(line => line.startsWith('Noor Haddad escalated 1'))).toBe(true)

  // Warned twice, then late: three mails, none of them twice. (That it was given to her waits two minutes for her to see.)
  const mails = await until(() => {
    const found = noticeMails('ana@meridian.example').filter(({ headers }) =>
      /due/.test(headers.subject ?? ''),
    )
    return found.length >= 3 ? found : null
  }, 'the mails to the assignee')
  expect(mails).toHaveLength(3)
  expect(new Set(mails.map(({ headers }) => headers['message-id'])).size).toBe(3)
  await ana.bringToFront()
  await ana.getByRole('link', { name: /Notifications, \d+ new/ }).waitFor({ timeout: 5_000 })
})

test('the queue shows the breach in words, and no clock’s notice became a message', async () => {
  await ana.goto(`${scene.node.config.url}/q/my`)
  await ana
    .getByText(/Breached/)
    .first()
    .waitFor()
  const { messages } = await callFrom(ana, 'tickets.get', { params: { ticket: number } } as never)
  expect(messages.filter(({ side }) => side === 'us')).toEqual([])
  const clients = scene.sink.mails.filter(({ to }) => to.includes('kim@nordwind.example'))
  for (const mail of clients) expect(mail.raw).not.toMatch(/breach|warn|escalat/i)
})
