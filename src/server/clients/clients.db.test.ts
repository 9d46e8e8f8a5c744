import { describe, expect, test } from 'vitest'
import { system } from '#domain/actor.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { act } from '#server/platform/act.ts'
import { reading } from '#server/platform/scope.ts'
import { peopleDesk } from '#test/support/people-desk.ts'
import { claimDomain, recognise, recogniseAll } from './index.ts'

const { desk, hire, signIn, visit, linksFor } = await peopleDesk()
const evaId = await hire('Eva Lindqvist', 'account_manager')
await hire('Ana Kovač', 'agent')
await hire('Ola Observer', 'observer')
const eva = await signIn('eva@meridian.example')
const ana = await signIn('ana@meridian.example')
const ola = await signIn('ola@meridian.example')
const count = async (table: string) =>
  (await desk.database.owner.query(`select count(*)::int as n from ${table}`)).rows[0].n as number

const tokai = {
  name: 'Tokai Systems',
  reference: 'D-10042',
  zone: 'Asia/Tokyo',
  language: 'en',
  accountManagerId: evaId,
  domains: ['tokai.example', 'Tokai-Systems.example'],
  contacts: [{ name: 'Kim Lee', email: 'Kim.Lee@tokai.example' }, { name: 'Front desk' }],
}
const made = await eva.call('clients.create', { body: tokai })
const params = { id: made.body.id as string }

describe('a client', () => {
  test('is made with its project, domains and contacts in one act', async () => {
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      name: 'Tokai Systems',
      accountManager: { name: 'Eva Lindqvist' },
      domains: ['tokai-systems.example', 'tokai.example'],
      project: { name: 'Tokai Systems' },
    })
    expect(made.body.contacts.map(({ name }: { name: string }) => name)).toEqual(['Front desk', 'Kim Lee'])
    const { rows } = await desk.database.owner.query(
      'select count(*)::int as n from projects where client_id = $1',
      [params.id],
    )
    expect(rows[0].n).toBe(1)
    const events = await desk.database.owner.query(
      'select type from ledger where client_id = $1 order by id',
      [params.id],
    )
    expect(events.rows.map(({ type }) => type)).toEqual([
      'client.created',
      'contact.created',
      'contact.created',
    ])
  })

  test('that cannot be made leaves nothing behind', async () => {
    const before = [
      await count('clients'),
      await count('projects'),
      await count('people'),
      await count('ledger'),
    ]
    for (const [body, code] of [
      [{ ...tokai, name: 'tokai systems', domains: [], contacts: [] }, 'clients.name_taken'],
      [{ ...tokai, name: 'Other', domains: ['tokai.example'], contacts: [] }, 'clients.domain_taken'],
      [{ ...tokai, name: 'Other', domains: ['gmail.com'], contacts: [] }, 'clients.domain_is_public'],
      [{ ...tokai, name: 'Other', domains: ['no domain'], contacts: [] }, 'clients.domain_unreadable'],
      [{ ...tokai, name: 'Other', domains: [] }, 'people.address_taken'],
      [
        {
          ...tokai,
          name: 'Other',
          domains: [],
          contacts: [
            { name: 'One', email: 'same@other.example' },
            { name: 'Two', email: 'SAME@other.example' },
          ],
        },
        'people.address_taken',
      ],
      [
        { ...tokai, name: 'Other', domains: [], contacts: [], accountManagerId: params.id },
        'clients.manager_not_found',
      ],
      [
        { ...tokai, name: 'Other', domains: [], contacts: [], calendarId: params.id },
        'clients.calendar_not_found',
      ],
    ] as const) {
      const answer = await eva.call('clients.create', { body })
      expect([answer.body.code, answer.status >= 400]).toEqual([code, true])
    }
    const after = [
      await count('clients'),
      await count('projects'),
      await count('people'),
      await count('ledger'),
    ]
    expect(after).toEqual(before)
  })

  test('is added by those who look after clients, seen by all staff, and by nobody else', async () => {
    const body = { name: 'Quick Try', zone: 'UTC', language: 'en' }
    expect((await ana.call('clients.create', { body })).status).toBe(403)
    expect((await ola.call('clients.create', { body })).status).toBe(403)
    expect((await ola.call('clients.get', { params })).status).toBe(200)
    expect((await visit().call('clients.get', { params })).status).toBe(401)
    expect((await ola.call('clients.update', { params, body: { notes: 'x' } })).status).toBe(403)
  })

  test('keeps its former names findable', async () => {
    const renamed = await eva.call('clients.update', { params, body: { name: 'Tōkai Group' } })
    expect(renamed.body.formerNames).toEqual(['Tokai Systems'])
    const back = await eva.call('clients.update', { params, body: { name: 'Tokai Systems' } })
    expect(back.body.formerNames).toEqual(['Tōkai Group'])
    const again = await eva.call('clients.update', { params, body: { name: 'Tokai Holding' } })
    expect(again.body.formerNames).toEqual(['Tōkai Group', 'Tokai Systems'])
    expect(again.body.project.id).toBe(made.body.project.id)
  })

  test.each([
    ['its name', 'holding'],
    ['a former name, without its accents', 'tokai group'],
    ['its number', () => String(made.body.number)],
    ['a mail domain', 'tokai-systems'],
    ['a reference', 'd-10042'],
  ])('is found by %s', async (_what, words) => {
    const search = typeof words === 'string' ? words : words()
    const { items } = (await ana.call('clients.list', { query: { search } })).body
    expect(items.map(({ id }: { id: string }) => id)).toEqual([params.id])
  })

  test('is opened by its number too, and is not there under another', async () => {
    const get = (id: string) => ana.call('clients.get', { params: { id } })
    expect((await get(String(made.body.number))).body.id).toBe(params.id)
    expect((await get('999999')).status).toBe(404)
    expect((await get('0190c2f0-0000-7000-8000-00000000dead')).status).toBe(404)
    expect((await get('1 or true')).status).toBe(422)
  })

  test('is not changed over somebody else’s newer version', async () => {
    const { version } = (await ana.call('clients.get', { params })).body
    expect((await ana.call('clients.update', { params, body: { notes: 'one', version } })).status).toBe(200)
    const late = await ana.call('clients.update', { params, body: { notes: 'two', version } })
    expect([late.status, late.body.code]).toEqual([409, 'clients.changed_meanwhile'])
  })

  test('gains and loses domains, each told in its history', async () => {
    const body = { domains: ['tokai.example', 'tokai.jp.example'] }
    expect((await ana.call('clients.update', { params, body })).body.domains).toEqual(body.domains)
    const { rows } = await desk.database.owner.query(
      `select type, payload ->> 'domain' as domain from ledger where type like 'client.domain%' order by id`,
    )
    expect(rows).toEqual([
      { type: 'client.domain_added', domain: 'tokai.jp.example' },
      { type: 'client.domain_removed', domain: 'tokai-systems.example' },
    ])
  })

  test('two who claim a domain at once do not both get it', async () => {
    const others = await Promise.all(
      ['Alpha', 'Beta'].map(name =>
        eva.call('clients.create', { body: { name, zone: 'UTC', language: 'en' } }),
      ),
    )
    const answers = await Promise.allSettled(
      others.map(({ body }) =>
        act(desk, claimDomain, { id: body.id, domain: 'shared.example' }, { actor: system, via: 'mail' }),
      ),
    )
    const won = answers.filter(
      ({ status, ...rest }) => status === 'fulfilled' && !isRefusal('value' in rest && rest.value),
    )
    expect(won).toHaveLength(1)
    expect(
      (await desk.database.owner.query(`select from client_domains where domain = 'shared.example'`))
        .rowCount,
    ).toBe(1)
  })
})

describe('an address', () => {
  test('is of a contact, then of a client by its domain, then of nobody', async () => {
    const { app } = desk.database
    expect(await recognise(app, 'kim.lee@TOKAI.example')).toMatchObject({
      kind: 'contact',
      person: { name: 'Kim Lee' },
      client: { id: params.id, projectId: made.body.project.id, zone: 'Asia/Tokyo' },
    })
    expect(await recognise(app, 'someone.else@tokai.example')).toMatchObject({
      kind: 'client',
      domain: 'tokai.example',
      client: { id: params.id },
    })
    expect(await recognise(app, 'someone@osaka.tokai.example')).toMatchObject({
      kind: 'client',
      domain: 'tokai.example',
    })
    expect(await recognise(app, 'ana@meridian.example')).toMatchObject({
      kind: 'staff',
      person: { name: 'Ana Kovač' },
    })
    expect(await recognise(app, 'someone@nottokai.example')).toBeNull()
    expect(await recognise(app, 'tokai.example')).toBeNull()
    expect(await recognise(app, '')).toBeNull()
  })

  test('R29: that was made to look like two is of nobody', async () => {
    for (const address of [
      '"victim@tokai.example x"@attacker.example',
      'victim@tokai.example x@attacker.example',
      'kim.lee@tokai.example@attacker.example',
      'kim.lee@tokai.example\u0000@attacker.example',
      '@tokai.example',
    ])
      expect([address, await recognise(desk.database.app, address)]).toEqual([address, null])
  })

  test('is looked up with many others in three questions', async () => {
    const asked = Array.from({ length: 200 }, (_each, index) => `person${index}@tokai.example`)
    const found = await recogniseAll(desk.database.app, [
      ...asked,
      'Kim.Lee@tokai.example',
      'x@nowhere.example',
    ])
    expect(found.size).toBe(201)
    expect(found.get('kim.lee@tokai.example')?.kind).toBe('contact')
  })

  test('of a client that was put away waits for a person to look at it', async () => {
    const { body } = await eva.call('clients.create', {
      body: {
        name: 'Gone Ltd',
        zone: 'UTC',
        language: 'en',
        domains: ['gone.example'],
        contacts: [{ name: 'Gil Gone', email: 'gil@gone.example' }],
      },
    })
    expect((await recognise(desk.database.app, 'gil@gone.example'))?.kind).toBe('contact')
    await eva.call('clients.archive', { params: { id: body.id } })
    expect(await recognise(desk.database.app, 'gil@gone.example')).toBeNull()
    expect(await recognise(desk.database.app, 'other@gone.example')).toBeNull()
    await eva.call('clients.restore', { params: { id: body.id } })
    expect((await recognise(desk.database.app, 'other@gone.example'))?.kind).toBe('client')
  })
})

describe('a contact', () => {
  test('is added to a client and may be invited to sign in; then sees only its own side', async () => {
    const body = { clientId: params.id, name: 'Yui Mori', email: 'yui@tokai.example' }
    expect((await ana.call('people.createContact', { body: { ...body, invite: true } })).status).toBe(403)
    const added = await eva.call('people.createContact', { body: { ...body, invite: true } })
    expect(added.body).toMatchObject({ access: 'invited', client: { id: params.id }, language: 'en' })
    const [link] = await linksFor('yui@tokai.example')
    const yui = visit()
    const joined = await yui.call('people.acceptInvitation', {
      body: { account: link?.account, token: link?.token, password: 'three quiet herons' },
    })
    expect(joined.body.me).toMatchObject({ kind: 'contact', role: null, client: { id: params.id } })
    for (const name of [
      'clients.list',
      'people.list',
      'people.contacts',
      'people.teams',
      'people.security',
    ] as const)
      expect((await yui.call(name)).status).toBe(404)
    expect((await yui.call('clients.get', { params })).status).toBe(404)
    expect((await yui.call('people.updateMe', { body: { phone: '+81 3 5550 0100' } })).body.phone).toBe(
      '+81 3 5550 0100',
    )
    const me = (await yui.call('people.me')).body
    const seen = await reading(
      desk.database,
      { kind: 'contact', id: me.id, name: me.name, clientId: params.id, language: 'en' },
      db => db.selectFrom('clients').select(['id', 'name']).execute(),
    )
    expect(seen.map(({ id }) => id)).toEqual([params.id])
  })

  test('R2: cannot be moved to another client, nor take another contact’s address', async () => {
    const other = await eva.call('clients.create', {
      body: { name: 'Nordwind', zone: 'Europe/Berlin', language: 'en' },
    })
    const { items } = (await ana.call('people.contacts', { query: { clientId: params.id, search: 'kim' } }))
      .body
    const kim = { id: items[0].id as string }
    const moved = await ana.call('people.updateContact', { params: kim, body: { clientId: other.body.id } })
    expect(moved.status).toBe(422)
    const taken = await ana.call('people.updateContact', {
      params: kim,
      body: { email: 'yui@tokai.example' },
    })
    expect(taken.body.code).toBe('people.address_taken')
    const staff = await ana.call('people.updateContact', {
      params: { id: evaId },
      body: { name: 'Not staff' },
    })
    expect(staff.status).toBe(404)
  })

  test('who signs in keeps the address they sign in with: an agent cannot move it, an account manager can', async () => {
    const yui = await signIn('yui@tokai.example')
    const { id } = (await yui.call('people.me')).body
    const stolen = await ana.call('people.updateContact', {
      params: { id },
      body: { email: 'ana.too@meridian.example' },
    })
    expect(stolen.status).toBe(403)
    expect(
      (await ana.call('people.updateContact', { params: { id }, body: { phone: '+81 3 1234' } })).status,
    ).toBe(200)
    const moved = await eva.call('people.updateContact', {
      params: { id },
      body: { email: 'yui.m@tokai.example' },
    })
    expect(moved.status).toBe(200)
    expect((await yui.call('people.me')).status).toBe(401)
    await eva.call('people.updateContact', { params: { id }, body: { email: 'yui@tokai.example' } })
  })

  test('is shut out with its sessions, and with its client', async () => {
    const yui = await signIn('yui@tokai.example')
    const { id } = (await yui.call('people.me')).body
    expect((await eva.call('people.disableContact', { params: { id } })).body.access).toBe('disabled')
    expect((await yui.call('people.me')).status).toBe(401)
    await eva.call('people.enableContact', { params: { id } })
    const back = await signIn('yui@tokai.example')
    await eva.call('clients.archive', { params })
    expect((await back.call('people.me')).status).toBe(401)
    await expect(signIn('yui@tokai.example')).rejects.toThrow('sign_in_refused')
    await eva.call('clients.restore', { params })
    await signIn('yui@tokai.example')
  })

  test('without an address cannot be invited, and says so', async () => {
    const { items } = (await ana.call('people.contacts', { query: { search: 'Front desk' } })).body
    const answer = await eva.call('people.inviteContact', { params: { id: items[0].id } })
    expect(answer.body.code).toBe('people.address_missing')
  })
})
