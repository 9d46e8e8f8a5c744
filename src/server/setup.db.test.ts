import { describe, expect, test } from 'vitest'
import { peopleDesk } from '#test/support/people-desk.ts'
import { calendarsRoom } from './calendars/index.ts'
import { clientsRoom } from './clients/index.ts'
import { peopleRoom, setupLink } from './people/index.ts'
import { rooms as allRooms } from './rooms.ts'
import { setUp } from './setup.ts'
import { setupRoom } from './setup-room.ts'
import { slaRoom } from './sla/index.ts'

const rooms = [peopleRoom, clientsRoom, calendarsRoom, slaRoom, setupRoom]
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri']
const answers = {
  company: {
    name: 'Meridian Software',
    language: 'nl',
    region: 'NL',
    zone: 'Europe/Amsterdam',
    clientWord: 'client',
  },
  hours: [
    { days: weekdays, from: '09:00', until: '12:30' },
    { days: weekdays, from: '13:00', until: '17:30' },
  ],
  administrator: { name: 'Noor Haddad', email: 'noor@meridian.example', password: 'three quiet herons' },
  mailAddress: 'support@meridian.example',
  sample: false,
} as const

const tokenOf = (link: string | null) =>
  /^http:\/\/desk\.example\/set-up#token=(.+)$/.exec(link ?? '')?.[1] ?? ''

describe('a first start', () => {
  test('prints a link that makes a working desk of an empty one, and signs its administrator in', async () => {
    const { desk, visit } = await peopleDesk({ rooms })
    const link = await setupLink(desk)
    const token = tokenOf(link)
    expect(token).toHaveLength(43)
    const browser = visit()
    expect((await browser.call('people.setupState')).body).toEqual({ needed: true })
    expect((await browser.call('people.openSetup', { body: { token } })).status).toBe(200)
    const done = await browser.call('people.setUp', { body: { token, ...answers } })
    expect(done.status).toBe(201)
    expect(done.body.me).toMatchObject({ name: 'Noor Haddad', role: 'administrator', language: 'nl' })
    expect((await browser.call('people.company')).body).toMatchObject({
      name: 'Meridian Software',
      zone: 'Europe/Amsterdam',
    })
    const calendars = (await browser.call('calendars.list')).body.items
    expect(calendars).toHaveLength(1)
    const { rows } = await desk.database.owner.query(
      `select (select value from settings where key = 'sla') ->> 'policyId' is not null as policy,
              (select value from settings where key = 'company') ->> 'calendarId' = (select id::text from calendars) as hours,
              (select value from settings where key = 'mail.intake') ->> 'address' as address,
              (select spec -> 'week' -> 'mon' from calendar_versions) as monday,
              (select count(*)::int from statuses) as statuses, (select count(*)::int from ticket_types) as types,
              (select count(*)::int from ledger where type = 'company.set_up') as told`,
    )
    expect(rows[0]).toMatchObject({
      policy: true,
      hours: true,
      address: 'support@meridian.example',
      monday: [
        ['09:00', '12:30'],
        ['13:00', '17:30'],
      ],
      told: 1,
    })
    expect(rows[0].statuses).toBeGreaterThan(4)
    expect(rows[0].types).toBeGreaterThan(0)

    // R1, CVE-2026-34723: a set-up page that still answers after set-up is a way in.
    expect((await visit().call('people.setupState')).body).toEqual({ needed: false })
    expect(await setupLink(desk)).toBeNull()
    for (const again of [
      await visit().call('people.setUp', {
        body: {
          token,
          ...answers,
          administrator: { ...answers.administrator, email: 'mallory@evil.example' },
        },
      }),
      await visit().call('people.openSetup', { body: { token } }),
    ])
      expect([again.status, again.body.code]).toEqual([422, 'people.set_up_already'])
    const people = await desk.database.owner.query('select email from people')
    expect(people.rows).toEqual([{ email: 'noor@meridian.example' }])
  })

  test('with the sample company, shows its logins this once, and they open the desk', async () => {
    const { desk, visit } = await peopleDesk({ rooms: allRooms })
    const token = tokenOf(await setupLink(desk))
    const browser = visit()
    const done = await browser.call('people.setUp', {
      body: {
        token,
        ...answers,
        administrator: { ...answers.administrator, email: 'me@own.example' },
        sample: true,
      },
    })
    expect(done.status).toBe(201)
    const logins: { role: string; email: string; password: string }[] = done.body.sampleLogins
    expect(logins.map(({ role }) => role).sort()).toEqual(
      ['account_manager', 'administrator', 'agent', 'client_contact', 'lead'].sort(),
    )
    for (const { email, password } of logins)
      expect((await visit().call('people.signIn', { body: { email, password } })).status).toBe(200)
    const { rows } = await desk.database.owner.query<{ key: string; due: boolean }>(
      `select key, run_at <= now() as due from graphile_worker.jobs where task_identifier = 'setup.addSample'`,
    )
    expect(rows).toEqual([{ key: 'setup.addSample', due: true }])
  })

  test('of two set-ups at once, one is done', async () => {
    const { desk } = await peopleDesk({ rooms })
    const input = answers as unknown as Parameters<typeof setUp>[1]
    const results = await Promise.all(
      ['one', 'two'].map(name =>
        setUp(desk, {
          ...input,
          administrator: { ...input.administrator, email: `${name}@meridian.example` },
        }),
      ),
    )
    expect(results.filter(result => typeof result === 'string')).toHaveLength(1)
    const { rows } = await desk.database.owner.query('select count(*)::int as n from calendars')
    expect(rows[0].n).toBe(1)
  })

  test('is refused for another link, an old one, an easy password and hours that never open', async () => {
    const { desk, visit } = await peopleDesk({ rooms })
    const token = tokenOf(await setupLink(desk))
    const setUpWith = (changes: object) =>
      visit().call('people.setUp', { body: { token, ...answers, ...changes } })
    for (const wrong of ['', ' ', 'x'.repeat(43), token.slice(1), `${token}x`])
      expect((await setUpWith({ token: wrong })).body.code).toBe('people.setup_link_refused')
    const easy = { ...answers.administrator, password: 'meridiansoftware' }
    const refused = await setUpWith({ administrator: easy })
    expect(refused.body.code).toBe('people.password_too_common')
    expect(refused.body.errors[0].path).toBe('administrator.password')
    expect((await setUpWith({ hours: [] })).status).toBe(422)
    expect((await setUpWith({ company: { ...answers.company, zone: 'Mars/Olympus' } })).status).toBe(422)
    expect((await setUpWith({ role: 'administrator' })).status).toBe(422)
    await desk.database.owner.query(`update setup_tokens set created_at = now() - interval '25 hours'`)
    expect((await setUpWith({})).body.code).toBe('people.setup_link_refused')
    const { rows } = await desk.database.owner.query(
      'select (select count(*) from people) + (select count(*) from calendars) + (select count(*) from settings) as n',
    )
    expect(rows[0].n).toBe(0)
    const fresh = tokenOf(await setupLink(desk))
    expect((await setUpWith({ token: fresh })).status).toBe(201)
  })
})
