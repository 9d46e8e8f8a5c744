import { describe, expect, test } from 'vitest'
import { password, peopleDesk } from '#test/support/people-desk.ts'

const { desk, hire, signIn, visit, linksFor } = await peopleDesk()
const noorId = await hire('Noor Haddad', 'administrator')
const benId = await hire('Ben Okafor', 'lead')
const anaId = await hire('Ana Kovač', 'agent')
await hire('Ola Observer', 'observer')
const noor = await signIn('noor@meridian.example')
const ben = await signIn('ben@meridian.example')
const ana = await signIn('ana@meridian.example')
const ola = await signIn('ola@meridian.example')
const unconfirm = () =>
  desk.database.owner.query(`update auth.sessions set confirmed_at = now() - interval '11 minutes'`)
const confirm = () => desk.database.owner.query('update auth.sessions set confirmed_at = now()')

describe('inviting', () => {
  test('makes a person without a way in, until the invitation is accepted with a password', async () => {
    const team = await noor.call('people.createTeam', {
      body: { name: 'Support', zone: 'Europe/Amsterdam', leadId: benId, memberIds: [anaId] },
    })
    const { status, body } = await noor.call('people.invite', {
      body: { name: 'Lea Martin', email: 'Lea@meridian.example', role: 'agent', teamIds: [team.body.id] },
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({ access: 'invited', teams: [{ name: 'Support' }], secondFactor: false })
    const [link] = await linksFor('Lea@meridian.example')
    expect(link?.page).toBe('http://desk.example/invitation')
    const given = { account: link?.account, token: link?.token }
    const browser = visit()
    const read = await browser.call('people.readInvitation', { body: given })
    expect(read.body).toMatchObject({ name: 'Lea Martin', email: 'Lea@meridian.example' })
    const hours = (Date.parse(read.body.expiresAt) - Date.now()) / 3_600_000
    expect(hours).toBeGreaterThan(71.9)
    expect(hours).toBeLessThanOrEqual(72)
    const weak = await browser.call('people.acceptInvitation', {
      body: { ...given, password: 'leamartin2026' },
    })
    expect(weak.body.code).toBe('people.password_too_common')
    const short = await browser.call('people.acceptInvitation', { body: { ...given, password: 'short one' } })
    expect(short.status).toBe(422)
    const joined = await browser.call('people.acceptInvitation', {
      body: { ...given, password: 'six grey pelicans', language: 'fr' },
    })
    expect(joined.body.me).toMatchObject({ name: 'Lea Martin', role: 'agent', language: 'fr' })
    expect((await noor.call('people.get', { params: { id: body.id } })).body.access).toBe('active')
    const again = await visit().call('people.acceptInvitation', {
      body: { ...given, password: 'other grey pelicans' },
    })
    expect(again.body.code).toBe('people.link_refused')
    const { rows } = await desk.database.owner.query(
      'select type from ledger where subject_id = $1 order by id',
      [body.id],
    )
    expect(rows.map(({ type }) => type)).toEqual(['person.invited', 'person.joined', 'person.signed_in'])
  })

  test('again replaces the earlier link, and is over once somebody has joined', async () => {
    const { body } = await noor.call('people.invite', {
      body: { name: 'Iris Invited', email: 'iris@meridian.example', role: 'observer' },
    })
    const [first] = await linksFor('iris@meridian.example')
    expect((await noor.call('people.inviteAgain', { params: { id: body.id } })).status).toBe(200)
    const [second] = await linksFor('iris@meridian.example')
    expect(second?.token).not.toBe(first?.token)
    const open = (link: typeof first) =>
      visit().call('people.readInvitation', { body: { account: link?.account, token: link?.token } })
    expect((await open(first)).body.code).toBe('people.link_refused')
    expect((await open(second)).status).toBe(200)
    expect((await noor.call('people.inviteAgain', { params: { id: anaId } })).body.code).toBe(
      'people.has_joined',
    )
  })

  test('one address belongs to one person, however it is written', async () => {
    const { status, body } = await noor.call('people.invite', {
      body: { name: 'Anna Other', email: 'ANA@meridian.example', role: 'agent' },
    })
    expect([status, body.code]).toEqual([409, 'people.address_taken'])
    expect(body.title).toContain('Ana Kovač')
  })

  test('no one is let in above oneself', async () => {
    const asked = (role: string) => ({
      body: { name: 'New Person', email: `${role}.by.ben@meridian.example`, role },
    })
    expect((await ben.call('people.invite', asked('agent'))).status).toBe(201)
    for (const role of ['administrator', 'account_manager', 'lead'])
      expect([403, 422]).toContain((await ben.call('people.invite', asked(role))).status)
    expect((await ana.call('people.invite', asked('observer'))).status).toBe(403)
    expect((await ola.call('people.invite', asked('observer'))).status).toBe(403)
  })
})

describe('roles', () => {
  test('are changed by administrators who have just shown their password, and all of them are told', async () => {
    const id = await hire('Rita Riser', 'agent')
    await unconfirm()
    const refused = await noor.call('people.changeRole', { params: { id }, body: { role: 'lead' } })
    expect([refused.status, refused.body.code]).toEqual([403, 'people.confirm_first'])
    expect((await noor.call('people.confirmMe', { body: { password } })).status).toBe(200)
    expect((await noor.call('people.changeRole', { params: { id }, body: { role: 'lead' } })).body.role).toBe(
      'lead',
    )
    const { rows } = await desk.database.owner.query(
      `select text from outbox where to_addresses @> '[{"address": "noor@meridian.example"}]' order by sequence desc limit 1`,
    )
    expect(rows[0]?.text).toContain('Noor Haddad changed the role of Rita Riser from Agent to Lead.')
    for (const browser of [ben, ana, ola])
      expect(
        (await browser.call('people.changeRole', { params: { id }, body: { role: 'agent' } })).status,
      ).toBe(403)
  })

  test('R5: nobody gives themselves a role, a client or a password by naming the field', async () => {
    for (const field of [
      { role: 'administrator' },
      { kind: 'contact' },
      { clientId: anaId },
      { password: 'something else here' },
      { disabledAt: null },
      { email: 'other@meridian.example' },
      { preferences: { isAdministrator: true } },
      { preferences: { __proto__: null, constructor: 'x' } },
    ]) {
      const { status } = await ana.call('people.updateMe', { body: field })
      expect([status, JSON.stringify(field)]).toEqual([422, JSON.stringify(field)])
    }
    expect((await ana.call('people.me')).body).toMatchObject({ role: 'agent', email: 'ana@meridian.example' })
  })

  test('the last administrator stays one, and stays in', async () => {
    await confirm()
    const change = () => noor.call('people.changeRole', { params: { id: noorId }, body: { role: 'agent' } })
    expect((await change()).body.code).toBe('people.last_administrator')
    expect((await noor.call('people.disable', { params: { id: noorId } })).body.code).toBe(
      'people.last_administrator',
    )
    // One who was only invited cannot administer yet.
    await noor.call('people.invite', {
      body: { name: 'Uma Unborn', email: 'uma@meridian.example', role: 'administrator' },
    })
    expect((await change()).body.code).toBe('people.last_administrator')
  })

  test('two administrators who take each other’s role at once do not both succeed', async () => {
    await confirm()
    const otherId = await hire('Olga Other', 'administrator')
    const olga = await signIn('olga@meridian.example')
    const [one, two] = await Promise.all([
      noor.call('people.changeRole', { params: { id: otherId }, body: { role: 'agent' } }),
      olga.call('people.changeRole', { params: { id: noorId }, body: { role: 'agent' } }),
    ])
    expect([one.status, two.status].filter(status => status === 200)).toHaveLength(1)
    await desk.database.owner.query(`update people set role = 'administrator' where id = $1`, [noorId])
    await desk.database.owner.query(`update people set role = 'agent' where id = $1`, [otherId])
  })

  test('nobody disables themselves', async () => {
    const id = await hire('Sid Self', 'administrator')
    const sid = await signIn('sid@meridian.example')
    expect((await sid.call('people.disable', { params: { id } })).body.code).toBe('people.not_yourself')
  })

  test('whoever was disabled can be let in again, with the password they had', async () => {
    const id = await hire('Eve Enabled', 'agent')
    await confirm()
    await noor.call('people.disable', { params: { id } })
    await expect(signIn('eve@meridian.example')).rejects.toThrow('sign_in_refused')
    expect((await noor.call('people.enable', { params: { id } })).body.access).toBe('active')
    await signIn('eve@meridian.example')
  })
})

describe('what is known about staff', () => {
  test('is changed as a whole or not at all, and not over somebody else’s newer version', async () => {
    const before = (await noor.call('people.get', { params: { id: anaId } })).body
    const changes = { phone: '+31 20 555 0101', zone: 'Europe/Paris', version: before.version }
    const after = await noor.call('people.update', { params: { id: anaId }, body: changes })
    expect(after.body).toMatchObject({ phone: '+31 20 555 0101', zone: 'Europe/Paris', jobTitle: null })
    const late = await noor.call('people.update', {
      params: { id: anaId },
      body: { ...changes, phone: null },
    })
    expect([late.status, late.body.code]).toEqual([409, 'people.changed_meanwhile'])
    const { rows } = await desk.database.owner.query(
      `select payload from ledger where type = 'person.changed' and subject_id = $1`,
      [anaId],
    )
    expect(rows[0]?.payload.changes.map(({ field }: { field: string }) => field)).toEqual(['phone', 'zone'])
  })

  test('a new address is a new way in: it asks for the password, and closes links sent to the old one', async () => {
    const id = await hire('Max Moved', 'agent')
    await unconfirm()
    const body = { email: 'max.moved@meridian.example' }
    expect((await noor.call('people.update', { params: { id }, body })).body.code).toBe(
      'people.confirm_first',
    )
    await noor.call('people.confirmMe', { body: { password } })
    expect((await noor.call('people.update', { params: { id }, body })).status).toBe(200)
    await signIn('max.moved@meridian.example')
    await expect(signIn('max@meridian.example')).rejects.toThrow('sign_in_refused')
  })

  test('an unknown team, person or calendar is not there, and nothing is written', async () => {
    const nowhere = '0190c2f0-0000-7000-8000-00000000dead'
    for (const [name, body] of [
      ['people.update', { teamIds: [nowhere] }],
      ['people.update', { calendarId: nowhere }],
    ] as const)
      expect((await noor.call(name, { params: { id: anaId }, body })).status).toBe(404)
    expect(
      (await noor.call('people.update', { params: { id: nowhere }, body: { phone: null } })).status,
    ).toBe(404)
  })

  test('lists are paged by name, found by words without accents, and kept to a team', async () => {
    const names: string[] = []
    let cursor: string | null = null
    do {
      const { body } = await ola.call('people.list', { query: { limit: '3', ...(cursor ? { cursor } : {}) } })
      names.push(...body.items.map(({ name }: { name: string }) => name))
      cursor = body.next
    } while (cursor)
    expect(names).toEqual([...names].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)))
    expect(new Set(names).size).toBe(names.length)
    const found = await ola.call('people.list', { query: { search: 'kovac' } })
    expect(found.body.items.map(({ name }: { name: string }) => name)).toEqual(['Ana Kovač'])
    expect((await ola.call('people.search', { query: { q: '%' } })).body.items).toEqual([])
  })
})

describe('teams', () => {
  test('have a lead, members, hours and a place; leads keep them, agents do not', async () => {
    const body = { name: 'Integration', zone: 'America/Denver', leadId: benId, memberIds: [anaId, benId] }
    const made = await ben.call('people.createTeam', { body })
    expect(made.body).toMatchObject({ name: 'Integration', lead: { name: 'Ben Okafor' } })
    expect(made.body.members.map(({ name }: { name: string }) => name)).toEqual(['Ana Kovač', 'Ben Okafor'])
    expect((await ana.call('people.createTeam', { body: { ...body, name: 'Other' } })).status).toBe(403)
    expect((await ben.call('people.createTeam', { body: { ...body, name: 'integration' } })).body.code).toBe(
      'people.team_name_taken',
    )
    const params = { id: made.body.id }
    const smaller = await ben.call('people.updateTeam', { params, body: { memberIds: [benId] } })
    expect(smaller.body.members).toHaveLength(1)
    expect(smaller.body.version).toBe(made.body.version + 1)
    const late = await ben.call('people.updateTeam', {
      params,
      body: { zone: 'UTC', version: made.body.version },
    })
    expect(late.status).toBe(409)
    expect((await ben.call('people.archiveTeam', { params })).body.archivedAt).not.toBeNull()
    const listed = (await ola.call('people.teams')).body.items.map(({ id }: { id: string }) => id)
    expect(listed).not.toContain(made.body.id)
    expect((await ben.call('people.restoreTeam', { params })).body.archivedAt).toBeNull()
  })

  test('a place that is none, and a member who is no staff, are refused by name', async () => {
    const base = { name: 'Nowhere', zone: 'Europe/Amsterdam' }
    const place = await ben.call('people.createTeam', { body: { ...base, zone: 'Europe/Atlantis' } })
    expect(place.status).toBe(422)
    expect(place.body.errors[0].path).toBe('zone')
    const member = await ben.call('people.createTeam', {
      body: { ...base, memberIds: ['0190c2f0-0000-7000-8000-00000000dead'] },
    })
    expect(member.body.code).toBe('people.not_found')
  })
})

test('reading changes nothing', async () => {
  const count = async () =>
    (
      await desk.database.owner.query(
        'select (select count(*) from ledger) + (select count(*) from outbox) as n',
      )
    ).rows[0].n
  const before = await count()
  for (const name of ['people.list', 'people.index', 'people.search', 'people.teams', 'people.me'] as const)
    for (let twice = 0; twice < 2; twice += 1) expect((await ana.call(name)).status).toBe(200)
  expect(await count()).toBe(before)
})
