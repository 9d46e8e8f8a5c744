import { expect, test } from 'vitest'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import { instant } from '#kernel/instant.ts'
import { agreedClient, agreedTerms, agreedWorld, agreementRooms } from '#test/support/agreed.ts'
import { agreementCalls } from '#test/support/agreed-calls.ts'
import { agreed } from '#test/support/ask.ts'
import { roomDesk } from '#test/support/room-desk.ts'
import { setClock } from '#test/support/set-clock.ts'

const desk = await roomDesk(agreementRooms)
await setClock(desk, instant('2026-11-22T10:00:00Z'))
const world = await agreedWorld(desk)
const { call, see, write } = agreementCalls(desk, world)

const contactOf = async (clientId: string): Promise<string> => {
  const { id } = await desk.database.app
    .selectFrom('people')
    .select('id')
    .where('client_id', '=', clientId)
    .executeTakeFirstOrThrow()
  return id
}
const overlapsOf = async (clientId: string, recipients: AgreementTerms['recipients']) => {
  const { findings } = agreed(
    await call('agreements.check', {
      body: {
        ...{ clientId, startsOn: '2027-06-01', endsOn: '2028-05-31', zone: 'Europe/Amsterdam' },
        terms: agreedTerms(clientId, world, { recipients }),
      },
    }),
  )
  return findings.filter(({ code }) => code.startsWith('overlaps'))
}

const group = await agreedClient(desk, 'Kansai Group')
const tokai = await agreedClient(desk, 'Tokai Systems')
const kim = await contactOf(tokai)

test('an agreement made with another client that covers this one’s people is named, with that client', async () => {
  const frame = await write(
    { clientId: group, name: 'Frame 2027' },
    { recipients: [{ kind: 'client', id: tokai }] },
  )
  expect(await overlapsOf(tokai, [{ kind: 'client', id: tokai }])).toMatchObject([
    {
      ...{ level: 'skip', code: 'overlaps_elsewhere' },
      message: `Frame 2027 (no. ${frame.number}), an agreement with Kansai Group, covers the same on some of these days.`,
    },
  ])
  // The other way round: who writes for the group is told of what its people have elsewhere.
  const own = await write(
    { clientId: tokai, name: 'Kim alone' },
    { recipients: [{ kind: 'contact', id: kim }] },
  )
  const found = await overlapsOf(group, [{ kind: 'contact', id: kim }])
  expect(found.map(({ level, code }) => [level, code])).toEqual([
    ['warning', 'overlaps_partly'],
    ['skip', 'overlaps_elsewhere'],
  ])
  expect(found[1]?.message).toContain(`(no. ${own.number}), an agreement with Tokai Systems`)
  expect((await see(own.id)).overlaps.map(({ name }) => name)).toEqual(['Frame 2027'])
})

test('two rows of one sheet that cover the same person for two clients say so', async () => {
  const [first, second] = [await agreedClient(desk, 'Aotea'), await agreedClient(desk, 'Bay Works')]
  const pat = await contactOf(first)
  const source = await write({ clientId: first, name: 'Model' })
  const { items } = agreed(
    await call('agreements.propose', {
      body: {
        ...{ mode: 'copy', sourceIds: [source.id], clientIds: [first, second] },
        ...{ startsOn: '2028-01-01', endsOn: '2028-12-31', namePattern: '{client} {year}' },
      },
    }),
  )
  const rows = items.map(({ key, client, mode, name, startsOn, endsOn, zone, terms }) => ({
    ...{ key, sourceId: source.id, clientId: client.id, mode, name, startsOn, endsOn, zone },
    ...{ managerId: null, terms: { ...terms, recipients: [{ kind: 'contact' as const, id: pat }] } },
  }))
  const checked = agreed(await call('agreements.check_rows', { body: { rows } }))
  const said = checked.rows.map(({ problems }) => problems.filter(({ code }) => code.startsWith('overlaps')))
  expect(said[0]).toEqual([])
  expect(said[1]).toMatchObject([{ level: 'skip', code: 'overlaps_elsewhere_row' }])
  expect(said[1]?.[0]?.message).toContain('for Aotea')
})
