import { expect, test } from 'vitest'
import type { Contact } from '#domain/actor.ts'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import { instant } from '#kernel/instant.ts'
import { newId } from '#server/platform/ids.ts'
import { reading } from '#server/platform/scope.ts'
import { agreedClient, agreedTerms, agreedWorld, agreementRooms } from '#test/support/agreed.ts'
import { agreementCalls } from '#test/support/agreed-calls.ts'
import { agreed } from '#test/support/ask.ts'
import { roomDesk } from '#test/support/room-desk.ts'
import { setClock } from '#test/support/set-clock.ts'

// What the database itself lets a contact's connection read, whatever a query forgets to ask.

const desk = await roomDesk(agreementRooms)
await setClock(desk, instant('2026-11-22T10:00:00Z'))
const world = await agreedWorld(desk)
const { call, serving } = agreementCalls(desk, world)
const clientId = await agreedClient(desk, 'Vauban')

const site = async (name: string): Promise<string> => {
  const id = newId()
  await desk.database.owner.query(
    'insert into client_sites (id, client_id, name, created_at) values ($1, $2, $3, now())',
    [id, clientId, name],
  )
  return id
}
const contact = async (name: string, siteId: string | null, of = clientId): Promise<Contact> => {
  const id = newId()
  await desk.database.owner.query(
    `insert into people (id, kind, name, email, client_id, site_id, created_at)
     values ($1, 'contact', $2, $3, $4, $5, now())`,
    [id, name, `${name.toLowerCase()}@vauban.example`, of, siteId],
  )
  return { kind: 'contact', id, name, clientId: of, language: 'en' }
}
const [lille, nantes] = [await site('Lille'), await site('Nantes')]
const luc = await contact('Luc', lille)
const nina = await contact('Nina', nantes)
const boris = await contact('Boris', null)

const agreement = (name: string, recipients: AgreementTerms['recipients']) =>
  serving({ clientId, name, terms: agreedTerms(clientId, world, { recipients }) })
const forAll = await agreement('For all', [{ kind: 'client', id: clientId }])
await agreement('For Lille', [{ kind: 'site', id: lille }])
await agreement('For Nina', [{ kind: 'contact', id: nina.id }])

const names = (who: Contact) =>
  reading(desk.database, who, async db => {
    const rows = await db.selectFrom('agreements').select('name').orderBy('name').execute()
    return rows.map(({ name }) => name)
  })

test('a contact’s own connection reads no agreement that covers only a colleague, or another site', async () => {
  expect(await names(luc)).toEqual(['For Lille', 'For all'].sort())
  expect(await names(nina)).toEqual(['For Nina', 'For all'].sort())
  expect(await names(boris)).toEqual(['For all'])
  expect(await names({ ...boris, id: newId() })).toEqual(['For all'])
})

test('neither its terms, nor that it is there at all', async () => {
  const seen = await reading(desk.database, boris, async db => ({
    versions: await db.selectFrom('agreement_versions').select('agreement_id').execute(),
    clients: await db.selectFrom('agreement_clients').select('agreement_id').execute(),
  }))
  expect(seen).toEqual({
    versions: [{ agreement_id: forAll.id }],
    clients: [{ agreement_id: forAll.id }],
  })
})

test('who sits at a site of another client, or says to, reads nothing of it', async () => {
  const nordwind = await agreedClient(desk, 'Nordwind')
  expect(await names({ ...luc, clientId: nordwind })).toEqual([])
  expect(await names(await contact('Olaf', null, nordwind))).toEqual([])
})

test('one of another client’s agreements is read by the very person it covers there', async () => {
  const partner = await agreedClient(desk, 'Partner')
  const pia = await contact('Pia', null, partner)
  const qin = await contact('Qin', null, partner)
  await agreement('Shared with Pia', [{ kind: 'contact', id: pia.id }])
  expect(await names(pia)).toEqual(['Shared with Pia'])
  expect(await names(qin)).toEqual([])
})

test('an amendment decides from its day on whom the agreement is shown to', async () => {
  const made = await agreement('Moves on', [{ kind: 'contact', id: luc.id }])
  agreed(
    await call('agreements.publish', {
      params: { id: made.id },
      body: {
        ...{ base: made.version, effectiveOn: '2026-12-01', note: '' },
        terms: agreedTerms(clientId, world, { recipients: [{ kind: 'contact', id: boris.id }] }),
      },
    }),
  )
  expect([await names(luc), await names(boris)].map(all => all.includes('Moves on'))).toEqual([true, false])
  await setClock(desk, instant('2026-12-01T00:00:00Z'))
  expect([await names(luc), await names(boris)].map(all => all.includes('Moves on'))).toEqual([false, true])
})
