import { expect, test } from 'vitest'
import { ticketDesk } from '#test/support/ticket-desk.ts'

const { as, acme, ana, eva, olga, support } = await ticketDesk()

const add = (names: object, who = eva) =>
  as(who)('catalogue.add', { body: { names, group: 'Platform', teamId: support } })

test('a service is added at the end, named in the reader’s language, with English where a name is missing', async () => {
  const { status, body } = await add({ en: 'Single sign-on', nl: 'Eenmalig aanmelden' })
  expect([status, body]).toMatchObject([
    201,
    { name: 'Single sign-on', group: 'Platform', team: { name: 'Support' } },
  ])
  await add({ en: 'Hosting' })
  const dutch = { ...ana, language: 'nl' as const }
  const { body: list } = await as(dutch)('catalogue.list')
  expect(list.items.map((one: { name: string }) => one.name)).toEqual(['Eenmalig aanmelden', 'Hosting'])
})

test('an archived service is no longer offered and no longer chosen, and comes back', async () => {
  const { body: service } = await add({ en: 'Import' })
  const change = (base: number, changes: object, who = eva) =>
    as(who)('catalogue.change', { params: { id: service.id }, body: { base, ...changes } })
  await change(service.version, { archived: true })
  const names = async (archived: string) =>
    (await as(ana)('catalogue.list', { query: { archived } })).body.items.map(
      (one: { name: string }) => one.name,
    )
  expect(await names('false')).not.toContain('Import')
  expect(await names('true')).toContain('Import')
  const opened = await as(ana)('tickets.open', {
    body: { clientId: acme.id, subject: 'x', text: 'x', serviceId: service.id },
  })
  expect(opened.body.code).toBe('tickets.reference_not_found')
  const stale = await change(service.version, { group: 'Data' })
  expect([stale.status, stale.body.code]).toEqual([409, 'catalogue.changed_meanwhile'])
  const back = await change(service.version + 1, { archived: false, group: 'Data' })
  expect(back.body).toMatchObject({ archived: false, group: 'Data', team: { name: 'Support' } })
})

test('everyone who works here sees the catalogue; agents, observers and contacts do not change it', async () => {
  expect((await as(olga)('catalogue.list')).status).toBe(200)
  expect((await add({ en: 'Mine' }, ana)).status).toBe(403)
  expect((await add({ en: 'Mine' }, olga)).status).toBe(403)
  expect((await as(acme.kim)('catalogue.list')).status).toBe(404)
})

test('a service needs an English name, and a team that is there', async () => {
  expect((await add({ nl: 'Alleen Nederlands' })).status).toBe(422)
  const unknown = '01890000-0000-7000-8000-000000000000'
  const { body } = await as(eva)('catalogue.add', { body: { names: { en: 'Lost' }, teamId: unknown } })
  expect(body.code).toBe('catalogue.team_not_found')
})
