import { expect, test } from 'vitest'
import { peopleDesk } from '#test/support/people-desk.ts'

const { desk, hire, signIn } = await peopleDesk()
await hire('Eva Lindqvist', 'account_manager')
await hire('Ana Kovač', 'agent')
await hire('Ola Observer', 'observer')
const eva = await signIn('eva@meridian.example')
const ana = await signIn('ana@meridian.example')
const ola = await signIn('ola@meridian.example')

const make = async (name: string) => {
  const { body } = await eva.call('clients.create', {
    body: { name, zone: 'Asia/Tokyo', language: 'en', contacts: [{ name: `Kim of ${name}` }] },
  })
  return { id: body.id as string, kim: body.contacts[0].id as string }
}
const tokai = await make('Tokai')
const other = await make('Nordwind')
const params = { id: tokai.id }
const named = (body: { sites: { name: string; archived: boolean }[] }) =>
  body.sites.map(({ name, archived }) => (archived ? `(${name})` : name))
const on = (site: { id: string }) => ({ id: tokai.id, site: site.id })

test('a client has sites, by name, and none of a name twice', async () => {
  const osaka = await ana.call('clients.add_site', { params, body: { name: 'Osaka plant' } })
  expect(osaka.status).toBe(201)
  const both = await ana.call('clients.add_site', { params, body: { name: 'Finance' } })
  expect(named(both.body)).toEqual(['Finance', 'Osaka plant'])
  const twice = await ana.call('clients.add_site', { params, body: { name: 'osaka PLANT' } })
  expect([twice.status, twice.body.code]).toEqual([422, 'clients.site_name_taken'])
  expect(
    (await ana.call('clients.add_site', { params: { id: other.id }, body: { name: 'Osaka plant' } })).status,
  ).toBe(201)
})

test('a site is renamed, put away and brought back, and each is told in the client’s history', async () => {
  const { body } = await ana.call('clients.get', { params })
  const [, osaka] = body.sites
  const rename = await ana.call('clients.change_site', {
    params: on(osaka),
    body: { base: osaka.version, name: 'Kobe plant' },
  })
  expect(named(rename.body)).toEqual(['Finance', 'Kobe plant'])
  const stale = await ana.call('clients.change_site', {
    params: on(osaka),
    body: { base: osaka.version, name: 'Nara plant' },
  })
  expect([stale.status, stale.body.code]).toEqual([409, 'clients.changed_meanwhile'])
  const away = await ana.call('clients.change_site', {
    params: on(osaka),
    body: { base: osaka.version + 1, archived: true },
  })
  expect(named(away.body)).toEqual(['Finance', '(Kobe plant)'])
  await ana.call('clients.add_site', { params, body: { name: 'Kobe plant' } })
  const back = await ana.call('clients.change_site', {
    params: on(osaka),
    body: { base: osaka.version + 2, archived: false },
  })
  expect(back.body.code).toBe('clients.site_name_taken')
  const { rows } = await desk.database.owner.query(
    `select type, payload ->> 'site' as site from ledger where client_id = $1 and type like 'client.site%' order by id`,
    [tokai.id],
  )
  expect(rows.map(({ type, site }) => `${type} ${site}`)).toEqual([
    'client.site_added Osaka plant',
    'client.site_added Finance',
    'client.site_renamed Kobe plant',
    'client.site_archived Kobe plant',
    'client.site_added Kobe plant',
  ])
})

test('a contact belongs to a site of the own client, and to none that was put away', async () => {
  const { body } = await ana.call('clients.get', { params })
  const finance = body.sites.find(({ name }: { name: string }) => name === 'Finance')
  const kobe = body.sites.find(({ archived }: { archived: boolean }) => archived)
  const { body: foreign } = await ana.call('clients.get', { params: { id: other.id } })
  const put = (siteId: string | null) =>
    ana.call('people.updateContact', { params: { id: tokai.kim }, body: { siteId } })
  expect((await put(finance.id)).body.siteId).toBe(finance.id)
  for (const wrong of [kobe.id, foreign.sites[0].id, tokai.id])
    expect((await put(wrong)).body.code).toBe('people.site_not_found')
  const shown = (await ana.call('clients.get', { params })).body
  expect(shown.contacts[0]).toMatchObject({ siteId: finance.id, access: 'none' })
  expect(shown.sites[0].contacts).toBe(1)
  expect((await put(null)).body.siteId).toBeNull()
  const added = await ana.call('people.createContact', {
    body: { clientId: tokai.id, name: 'Yuki Ono', siteId: finance.id },
  })
  expect([added.status, added.body.siteId]).toEqual([201, finance.id])
})

test('sites are kept by those who keep clients, of a client that is there', async () => {
  expect((await ola.call('clients.add_site', { params, body: { name: 'Mine' } })).status).toBe(403)
  const nobody = { id: tokai.kim }
  expect((await ana.call('clients.add_site', { params: nobody, body: { name: 'Lost' } })).status).toBe(404)
  const { body } = await ana.call('clients.change_site', {
    params: { id: other.id, site: tokai.id },
    body: { base: 1, name: 'x' },
  })
  expect(body.code).toBe('clients.site_not_found')
})
