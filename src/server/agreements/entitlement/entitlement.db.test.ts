import { expect, test } from 'vitest'
import type { Contact } from '#domain/actor.ts'
import { instant } from '#kernel/instant.ts'
import { inUnit } from '#server/platform/act.ts'
import { reading } from '#server/platform/scope.ts'
import { agreedClient, agreedTerms, agreedWorld, agreementRooms } from '#test/support/agreed.ts'
import { agreed, ask } from '#test/support/ask.ts'
import { roomDesk } from '#test/support/room-desk.ts'
import { setClock } from '#test/support/set-clock.ts'
import { seedAgreement } from '../seeding.ts'
import { loadOwnAgreements } from '../store/entitling.ts'

const desk = await roomDesk(agreementRooms)
await setClock(desk, instant('2026-11-22T10:00:00Z'))
const world = await agreedWorld(desk)
const { eva, hosting, backup } = world
const zone = 'Europe/Amsterdam'

const clientId = await agreedClient(desk, 'Tokai Systems')
const { id: contactId } = await desk.database.app
  .selectFrom('people')
  .select('id')
  .where('client_id', '=', clientId)
  .executeTakeFirstOrThrow()
const kim: Contact = { kind: 'contact', id: contactId, name: 'Kim', clientId, language: 'en' }

const seed = (
  name: string,
  startsOn: string,
  endsOn: string,
  start: 'draft' | 'planned',
  changes: object = {},
) =>
  inUnit(desk, unit =>
    seedAgreement(unit, {
      ...{ name, clientId, startsOn, endsOn, zone, start },
      at: instant('2024-12-01T00:00:00Z'),
      terms: agreedTerms(clientId, world, changes),
    }),
  )
await seed('Silver 2025', '2025-01-01', '2025-12-31', 'planned', { services: [backup] })
await seed('Gold 2026', '2026-01-01', '2026-12-31', 'planned', { services: [hosting] })
await seed('Gold 2027', '2027-01-01', '2027-12-31', 'planned')
await seed('Only written', '2026-01-01', '2026-12-31', 'draft')

const asked = async (query: object) =>
  agreed(await ask(desk, agreementRooms, eva, 'agreements.entitlement', { query: { clientId, ...query } }))

test('staff are told which agreement covers a request, why, and what may be asked for', async () => {
  const found = await asked({ contactId, serviceId: hosting })
  expect(found).toMatchObject({ agreement: { name: 'Gold 2026', version: 1 }, governed: true })
  expect(found.trace.map(({ sentence }) => sentence)).toEqual([
    'Gold 2026 version 1 covers this person, this service and the moment of arrival.',
    'Silver 2025 was over.',
    'Gold 2027 had not begun.',
  ])
  expect(found.services).toEqual([{ id: hosting, name: 'Hosting' }])
})

test('staff are told what else may be chosen for it, and why that does not cover it', async () => {
  const { choices } = await asked({ serviceId: backup })
  expect(choices.map(({ name, standing, covers, sentence }) => [name, standing, covers, sentence])).toEqual([
    ['Gold 2026', 'serving', false, 'Gold 2026 does not contain this service.'],
    ['Silver 2025', 'over', false, 'Silver 2025 was over.'],
  ])
  expect((await asked({ serviceId: hosting })).choices[0]).toMatchObject({
    name: 'Gold 2026',
    version: 1,
    endsOn: '2026-12-31',
    covers: true,
    sentence: null,
  })
})

test('A8: what nothing covers at that moment says so; the next year it is another agreement', async () => {
  expect((await asked({ serviceId: backup })).agreement).toBeNull()
  expect((await asked({ at: '2026-12-31T22:59:59Z', serviceId: hosting })).agreement?.name).toBe('Gold 2026')
  expect((await asked({ at: '2026-12-31T23:00:00Z', serviceId: hosting })).agreement?.name).toBe('Gold 2027')
})

test('a contact’s own connection sees neither what is planned nor what is only written', async () => {
  const rows = await reading(desk.database, kim, db => loadOwnAgreements(db))
  expect(rows.map(({ name }) => name)).toEqual(['Gold 2026', 'Silver 2025'])
  const otherId = await agreedClient(desk, 'Nordwind')
  const others = await reading(desk.database, { ...kim, clientId: otherId }, db => loadOwnAgreements(db))
  expect(others).toEqual([])
})

test('a contact’s own connection cannot read our notes, rates and hours in the terms, nor who published them', async () => {
  const read = (column: 'terms' | 'note' | 'published_by' | 'shares') =>
    reading(desk.database, kim, db => db.selectFrom('agreement_versions').select(column).execute())
  for (const column of ['terms', 'note', 'published_by'] as const)
    await expect(read(column)).rejects.toThrow('permission denied')
  expect(await read('shares')).toHaveLength(2)
})

test('a contact reads what is agreed: the period, the services, the promises it shares', async () => {
  const own = agreed(await ask(desk, agreementRooms, kim, 'agreements.own'))
  expect(own.services).toEqual([{ id: hosting, name: 'Hosting' }])
  expect(own.agreements).toMatchObject([
    {
      name: 'Gold 2026',
      state: 'active',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      services: ['Hosting'],
    },
    { name: 'Silver 2025', state: 'ended', promises: [] },
  ])
  expect(own.agreements[0]?.promises[0]).toMatchObject({
    severity: 1,
    answer: expect.stringMatching(/^We answer within \d+ /),
    solve: expect.stringMatching(/^We solve it within \d+ /),
  })
})

test('an agreement for one person is not shown to a colleague', async () => {
  const stranger: Contact = { ...kim, id: world.eva.id }
  const other = await agreedClient(desk, 'Vauban')
  const person = await desk.database.app
    .selectFrom('people')
    .select('id')
    .where('client_id', '=', other)
    .executeTakeFirstOrThrow()
  await inUnit(desk, unit =>
    seedAgreement(unit, {
      ...{
        name: 'For one',
        clientId: other,
        startsOn: '2026-01-01',
        endsOn: null,
        zone,
        start: 'planned' as const,
      },
      at: instant('2025-12-01T00:00:00Z'),
      terms: agreedTerms(other, world, { recipients: [{ kind: 'contact', id: person.id }] }),
    }),
  )
  const own = async (id: string) =>
    agreed(await ask(desk, agreementRooms, { ...stranger, id, clientId: other }, 'agreements.own')).agreements
  expect(await own(person.id)).toHaveLength(1)
  expect(await own(world.eva.id)).toEqual([])
})
