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

const form = [
  { key: 'device', kind: 'text', names: { en: 'Which device?', nl: 'Welk apparaat?' }, required: true },
  {
    key: 'place',
    kind: 'choice',
    names: { en: 'Where?' },
    choices: [
      { key: 'office', names: { en: 'Office', nl: 'Kantoor' } },
      { key: 'home', names: { en: 'At home' } },
    ],
  },
]

test('a service says what it is, where its tickets begin, and what it asks, in every language it is written in', async () => {
  const { body: vocabulary } = await as(ana)('tickets.vocabulary')
  const typeId = vocabulary.types[1].id
  const { status, body } = await as(eva)('catalogue.add', {
    body: {
      names: { en: 'New laptop' },
      descriptions: { en: 'A laptop, ready to work with.', nl: 'Een laptop, klaar voor gebruik.', fr: '  ' },
      typeId,
      severity: 4,
      urgency: 3,
      teamId: support,
      form,
    },
  })
  expect([status, body.typeId, body.severity, body.urgency]).toEqual([201, typeId, 4, 3])
  expect(body.descriptions).toEqual({
    en: 'A laptop, ready to work with.',
    nl: 'Een laptop, klaar voor gebruik.',
  })
  expect(body.form.map(({ key, required }: { key: string; required: boolean }) => [key, required])).toEqual([
    ['device', true],
    ['place', false],
  ])
  const cleared = await as(eva)('catalogue.change', {
    params: { id: body.id },
    body: { base: body.version, typeId: null, severity: null, form: [] },
  })
  expect(cleared.body).toMatchObject({ typeId: null, severity: null, urgency: 3, form: [] })
})

test('a form that would lose answers is refused in words, at its place', async () => {
  const refused = async (fields: object[]) => {
    const { status, body } = await as(eva)('catalogue.add', {
      body: { names: { en: 'Wrong' }, form: fields },
    })
    return [status, body.code]
  }
  const [device, place] = form
  expect(await refused([device ?? {}, device ?? {}])).toEqual([422, 'catalogue.field_twice'])
  expect(await refused([{ ...place, choices: [] }])).toEqual([422, 'catalogue.choices_missing'])
  expect(await refused([{ ...device, choices: place?.choices }])).toEqual([422, 'catalogue.choices_missing'])
  const twice = [place?.choices?.[0], place?.choices?.[0]]
  expect(await refused([{ ...place, choices: twice }])).toEqual([422, 'catalogue.choice_twice'])
  expect((await as(eva)('catalogue.add', { body: { names: { en: 'x' }, typeId: support } })).body.code).toBe(
    'catalogue.type_not_found',
  )
})

const order = async () =>
  (await as(ana)('catalogue.list')).body.items.map(({ id, name }: { id: string; name: string }) => ({
    id,
    name,
  }))

test('services are put into order, and a copy stands right after what it was made from', async () => {
  const before = await order()
  const [first, ...rest] = before
  const moved = [...rest, first].map(({ id }) => id)
  expect((await as(eva)('catalogue.order', { body: { ids: moved } })).status).toBe(200)
  expect((await order()).map(({ id }: { id: string }) => id)).toEqual(moved)
  const copy = await as(eva)('catalogue.duplicate', { params: { id: moved[0] ?? '' } })
  const again = await as(eva)('catalogue.duplicate', { params: { id: moved[0] ?? '' } })
  expect([copy.status, again.status]).toEqual([201, 201])
  const names = (await order()).map(({ name }: { name: string }) => name)
  expect(names.slice(0, 3)).toEqual([rest[0].name, `${rest[0].name} (3)`, `${rest[0].name} (2)`])
  expect(names).toHaveLength(before.length + 2)
  expect(copy.body).toMatchObject({ group: 'Platform', team: { name: 'Support' } })
})

test('an order made from an older catalogue is refused, and so is one by somebody who may not', async () => {
  const ids = (await order()).map(({ id }: { id: string }) => id)
  for (const wrong of [ids.slice(1), [...ids, ids[0]], [...ids.slice(1), ids[1]]])
    expect((await as(eva)('catalogue.order', { body: { ids: wrong } })).body.code).toBe(
      'catalogue.order_stale',
    )
  expect((await as(ana)('catalogue.order', { body: { ids } })).status).toBe(403)
  expect((await as(ana)('catalogue.duplicate', { params: { id: ids[0] } })).status).toBe(403)
})
