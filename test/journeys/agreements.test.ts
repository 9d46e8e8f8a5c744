// One agreement becomes twelve clients' in one sheet; one of them has something on those days already and says so. Each
// begins at its own local midnight, from Auckland to Los Angeles; everybody is told once, in five languages; and what
// none of it covers is politely answered, and runs no clock until the manager takes it on.

import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { Language } from '#domain/actor.ts'
import { type Instant, instant, minutes, plus } from '#kernel/instant.ts'
import { wordsIn } from '#server/platform/words.ts'
import { runDueJobs } from '#test/support/jobs-of-the-hour.ts'
import {
  callFrom,
  connectMail,
  joinByInvitation,
  openScene,
  readable,
  type Scene,
  setUpByHand,
  signInAgain,
  until,
  writeToDesk,
} from '#test/support/journey.ts'
import { setClock } from '#test/support/set-clock.ts'

type Place = readonly [name: string, zone: string, language: Language, contact: string]
const places: readonly Place[] = [
  ['Kōwhai Foods', 'Pacific/Auckland', 'en', 'Aroha Ngata'],
  ['Sakura Rail', 'Asia/Tokyo', 'en', 'Haruka Sato'],
  ['Kestrel Textiles', 'Asia/Kolkata', 'en', 'Meera Nair'],
  ['Ural Instruments', 'Asia/Yekaterinburg', 'ru', 'Анна Соколова'],
  ['Neva Ports', 'Europe/Moscow', 'ru', 'Пётр Орлов'],
  ['Waterland Zorg', 'Europe/Amsterdam', 'nl', 'Sanne de Wit'],
  ['Ateliers Ronsard', 'Europe/Paris', 'fr', 'Camille Dupont'],
  ['Levante Solar', 'Europe/Madrid', 'es', 'Lucía Ferrer'],
  ['Forges du Nord', 'America/Toronto', 'fr', 'Hugo Lefèvre'],
  ['Sierra Agua', 'America/Denver', 'es', 'Marisol Vega'],
  ['Redwood Clinics', 'America/Los_Angeles', 'en', 'June Park'],
  ['Polder Groep', 'Europe/Amsterdam', 'nl', 'Pieter Bakker'],
]
const overlapping = 'Polder Groep'
const beginning = places.filter(([name]) => name !== overlapping)
const eva = { name: 'Eva Lindqvist', email: 'eva@meridian.example', password: 'four grey cranes turn' }
const firstDay = '2027-01-01'

/** The first quarter of an hour in which the wall of a zone shows a date: found by looking at every one of them. */
const midnightOf = (date: string, zone: string): Instant => {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })
  let at = instant(`${date}T00:00Z`) - 26 * 3_600_000
  while (wall.format(at) < date) at += 15 * 60_000
  return at as Instant
}

let scene: Scene
let noor: Page
let manager: Page
let planner = ''
let hosting = ''
const clientIds = new Map<string, string>()

const rowsOf = async <R>(statement: string, values: readonly unknown[] = []): Promise<readonly R[]> =>
  (await scene.node.desk.database.owner.query(statement, [...values])).rows as R[]
const emailOf = (client: string): string =>
  `contact@${client
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase()}.example`

beforeAll(async () => {
  scene = await openScene()
  await setClock(scene.node.desk, instant('2026-12-30T12:00Z'))
  noor = await setUpByHand(scene, '24/7')
  await connectMail(scene, noor)
  manager = await joinByInvitation(scene, noor, {
    name: eva.name,
    email: eva.email,
    role: 'account_manager',
  })
  const me = await callFrom(manager, 'people.me')
  const add = async (en: string) => {
    const { id } = await callFrom(noor, 'catalogue.add', { body: { names: { en } } } as never)
    return id
  }
  planner = await add('Planner')
  hosting = await add('Hosting')
  await callFrom(noor, 'mail.saveIntake', {
    body: {
      addresses: ['support@meridian.example', 'hosting@meridian.example'],
      services: [{ address: 'hosting@meridian.example', serviceId: hosting }],
    },
  } as never)
  for (const [name, zone, language, contact] of [
    ...places,
    ['Meridian House', 'Europe/Amsterdam', 'en', 'Kim Lee'] as const,
  ]) {
    const { id } = await callFrom(noor, 'clients.create', {
      body: {
        name,
        zone,
        language,
        accountManagerId: me.id,
        contacts: [{ name: contact, email: emailOf(name), language }],
      },
    } as never)
    clientIds.set(name, id)
  }
  const [policy] = await rowsOf<{ id: string }>('select id from policy_versions')
  const terms = (clientId: string | undefined) => ({
    recipients: [{ kind: 'client', id: clientId }],
    services: [planner],
    policyVersionId: policy?.id,
    calendarId: null,
    allowance: null,
    price: { amount: 120_000, currency: 'EUR', per: 'month' },
    notices: { activation: true, ending: true, ahead: [60, 30, 7], contacts: 'all', manager: true },
    shares: { promises: 'promise', hours: true, attainment: false },
  })
  const agree = (client: string, name: string, startsOn: string, endsOn: string) =>
    callFrom(manager, 'agreements.create', {
      body: {
        clientId: clientIds.get(client),
        name,
        startsOn,
        endsOn,
        zone: 'Europe/Amsterdam',
        managerId: me.id,
        terms: terms(clientIds.get(client)),
        start: 'planned',
      },
    } as never)
  await agree('Meridian House', 'Meridian House – Gold 2027', firstDay, '2027-12-31')
  await agree(overlapping, 'Polder Care', '2026-12-30', '2027-06-30')
}, 120_000)

test('twelve clients get theirs in one sheet; the one that overlaps says so and is left out', async () => {
  await manager.goto(`${scene.node.config.url}/agreements`)
  await manager.getByRole('button', { name: 'For many clients' }).click()
  const sheet = manager.getByRole('dialog')
  await sheet.getByLabel('Made from').fill('Gold 2027')
  await manager
    .getByRole('option', { name: /Gold 2027/ })
    .first()
    .click()
  await sheet.getByLabel('Name pattern').fill('{client} – Gold {year}')
  await sheet.getByLabel('Or paste a list').fill(places.map(([name]) => name).join('\n'))
  await sheet.getByRole('button', { name: 'Add these clients' }).click()
  const create = sheet.getByRole('button', { name: 'Create 11, skip 1' })
  await create.waitFor()
  const row = sheet.getByRole('row').filter({ hasText: overlapping })
  expect(await row.innerText()).toContain('Polder Care')
  await create.click()
  const made = await until(async () => {
    const rows = await rowsOf<{ state: string; zone: string; name: string }>(
      `select a.state, a.zone, a.name from agreements a where a.batch_id is not null order by a.name`,
    )
    return rows.length > 0 ? rows : null
  }, 'the agreements')
  expect(made).toHaveLength(11)
  expect(new Set(made.map(({ state }) => state))).toEqual(new Set(['planned']))
  expect(made.map(({ name }) => name)).toContain('Waterland Zorg – Gold 2027')
  expect(new Set(made.map(({ zone }) => zone)).size).toBe(new Set(beginning.map(([, zone]) => zone)).size)
}, 60_000)

test('each becomes active once, at its own local midnight, the easternmost first', async () => {
  const instants = [...new Set(beginning.map(([, zone]) => midnightOf(firstDay, zone)))].sort((a, b) => a - b)
  const active = () =>
    rowsOf<{ id: string }>(`select id from agreements where batch_id is not null and state = 'active'`)
  for (const at of instants) {
    const expected = beginning.filter(([, zone]) => midnightOf(firstDay, zone) <= at).length
    const before = beginning.filter(([, zone]) => midnightOf(firstDay, zone) < at).length
    await setClock(scene.node.desk, plus(at, -400 as never))
    expect((await active()).length).toBe(before)
    await until(async () => (await active()).length === expected, `${expected} active agreements`)
  }
  const turns = await rowsOf<{ zone: string; at: number; detected_at: number; turns: string }>(
    `select a.zone, t.at, t.detected_at, count(*) over (partition by a.id) as turns
       from agreement_transitions t join agreements a on a.id = t.agreement_id
      where a.batch_id is not null and t.after = 'active'`,
  )
  expect(turns).toHaveLength(11)
  for (const { zone, at, detected_at, turns: times } of turns) {
    expect([zone, Number(at)]).toEqual([zone, midnightOf(firstDay, zone)])
    expect(Number(times)).toBe(1)
    expect(Number(detected_at) - Number(at)).toBeLessThan(2_000)
  }
}, 120_000)

test('every contact is told once, in its own language and its own morning, and the manager once for each', async () => {
  await until(async () => {
    const rows = await rowsOf(
      `select n.id from agreement_notices n join agreements a on a.id = n.agreement_id
        where a.batch_id is not null and n.kind = 'activated' and n.state = 'sent'`,
    )
    return rows.length === 11
  }, 'eleven notices on record')
  // What waits for somebody's working hours has come due by Monday noon everywhere.
  await setClock(scene.node.desk, instant('2027-01-04T20:30Z'))
  await runDueJobs(scene.node.desk)
  const mailsTo = (address: string) => scene.sink.mails.filter(({ to }) => to.includes(address))
  const about = (subject: string) => /Gold 2027/.test(subject)
  for (const [name, , language] of beginning) {
    const [mail, ...more] = await until(() => {
      const found = mailsTo(emailOf(name)).filter(({ headers }) => about(decoded(headers.subject ?? '')))
      return found.length > 0 ? found : null
    }, `the mail to ${name}`)
    expect(more, name).toEqual([])
    const say = wordsIn(language)
    const subject = say('mail.agreement.activated.subject.client', { agreement: `${name} – Gold 2027` })
    expect(decoded(mail?.headers.subject ?? '')).toBe(subject)
  }
  const toEva = await until(() => {
    const found = mailsTo(eva.email).filter(
      ({ headers }) =>
        about(decoded(headers.subject ?? '')) && !/Meridian House/.test(decoded(headers.subject ?? '')),
    )
    return found.length >= 11 ? found : null
  }, 'eleven mails to the manager')
  expect(toEva).toHaveLength(11)
  expect(
    mailsTo(emailOf(overlapping)).filter(({ headers }) => about(decoded(headers.subject ?? ''))),
  ).toEqual([])
}, 60_000)

test('mail for what is not agreed gets the polite answer in the client’s language, and runs no clock', async () => {
  await writeToDesk(scene, {
    from: `Sanne de Wit <${emailOf('Waterland Zorg')}>`,
    to: 'hosting@meridian.example',
    subject: 'Een tweede server',
    text: 'Kunnen jullie er een server bij zetten?',
  })
  const ticket = await until(async () => {
    const [row] = await rowsOf<{ id: string; number: string }>(
      `select t.id, t.number from tickets t join outside_requests o on o.ticket_id = t.id where o.decision is null`,
    )
    return row
  }, 'the request outside every agreement')
  const answer = await until(
    () =>
      scene.sink.mails.find(
        ({ to, headers }) =>
          to.includes(emailOf('Waterland Zorg')) &&
          decoded(headers.subject ?? '').includes(`#${ticket.number}`),
      ),
    'the polite answer',
  )
  expect(decoded(answer.headers.subject ?? '')).toContain(
    wordsIn('nl')('outside.answer.subject', { number: ticket.number }),
  )
  expect(readable(answer.body)).toContain('Eva Lindqvist')
  expect(await rowsOf('select id from clocks where ticket_id = $1', [ticket.id])).toEqual([])
  expect(answer.headers['auto-submitted']).toBeDefined()
}, 60_000)

test('the manager takes it on: from that moment, and not before, a promise runs', async () => {
  await signInAgain(scene, manager, eva)
  await manager.goto(`${scene.node.config.url}/agreements/outside`)
  await manager.getByRole('button', { name: 'Accept once' }).first().click()
  const before = await scene.node.desk.database.now()
  await manager.getByRole('dialog').getByRole('button', { name: 'Accept once' }).click()
  const clocks = await until(async () => {
    const rows = await rowsOf<{ state: string; started_at: number; due_at: number; target_ms: string }>(
      `select c.state, c.started_at, c.due_at, c.target_ms from clocks c
         join outside_requests o using (ticket_id) where c.promise = 'first_response'`,
    )
    return rows.length > 0 ? rows : null
  }, 'its clock')
  const [clock] = clocks
  expect(clock?.state).toBe('running')
  expect(Number(clock?.started_at)).toBeGreaterThanOrEqual(before)
  expect(Number(clock?.started_at)).toBeLessThan(plus(before, minutes(1)))
  expect(Number(clock?.due_at) - Number(clock?.started_at)).toBe(Number(clock?.target_ms))
  const [decided] = await rowsOf<{ decision: string }>('select decision from outside_requests')
  expect(decided?.decision).toBe('accepted_once')
  expect(scene.noise).toEqual([])
}, 60_000)

/** `=?utf-8?Q?…?=` and its like, as people read it. */
const decoded = (header: string): string =>
  header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?[^?]+\?([bq])\?([^?]*)\?=/gi, (_all, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('utf8')
        : Buffer.from(
            text
              .replaceAll('_', ' ')
              .replace(/=([0-9A-F]{2})/g, (_hex, pair: string) =>
                String.fromCharCode(Number.parseInt(pair, 16)),
              ),
            'latin1',
          ).toString('utf8'),
    )
