import { expect, test } from 'vitest'
import { instant } from '#kernel/instant.ts'
import { agreementsRoom, seedAgreement } from '#server/agreements/index.ts'
import { inUnit } from '#server/platform/act.ts'
import { agreedTerms } from '#test/support/agreed.ts'
import { ticketDesk } from '#test/support/ticket-desk.ts'

const { as, at, desk, acme, nordwind, ana, eva, promised } = await ticketDesk([agreementsRoom])
const { id: policyVersionId } = await desk.database.app
  .selectFrom('policy_versions')
  .select('id')
  .where('policy_id', '=', promised.policyId)
  .executeTakeFirstOrThrow()

type Whose = typeof acme
const agree = (client: Whose, name: string) =>
  inUnit(desk, unit =>
    seedAgreement(unit, {
      ...{ name, clientId: client.id, startsOn: '2026-01-01', endsOn: '2026-12-31' },
      ...{ zone: 'Europe/Amsterdam', start: 'planned' },
      at: instant('2025-12-01T00:00:00Z'),
      terms: agreedTerms(client.id, { policyVersionId }),
    }),
  )
const open = async (client: Whose, subject: string) => {
  const body = { clientId: client.id, requesterId: client.kim.id, subject, text: 'Help' }
  return (await as(ana)('tickets.open', { body: { ...body, assigneeId: ana.id } })).body.ticket
}

await at('23 09:00')
const gold = await agree(acme, 'Gold 2026')
const other = await agree(nordwind, 'Gold 2026 for Nordwind')
await open(acme, 'Import stops')
const asked = await open(acme, 'Which ports?')
await as(ana)('tickets.reply', { params: { ticket: asked.id }, body: { text: 'Which site?' } })
const done = await open(acme, 'Done already')
await as(ana)('tickets.reply', { params: { ticket: done.id }, body: { text: 'Done', outcome: 'solve' } })
await open(nordwind, 'Slow search')

const queue = async (filter: string, tab = 'all') =>
  (await as(ana)('views.queue', { query: { tab, filter } })).body
const subjects = async (filter: string) =>
  (await queue(filter)).items.map(({ subject }: { subject: string }) => subject).sort()

test('the queue shows the tickets under one agreement by its number, under several by a part of their names', async () => {
  expect(await subjects(`agreement:${gold.number}`)).toEqual(['Import stops', 'Which ports?'])
  expect(await subjects(`agreement:#${other.number}`)).toEqual(['Slow search'])
  expect(await subjects('agreement:"gold 2026"')).toHaveLength(3)
  expect(await subjects('agreement:"2026 for"')).toEqual(['Slow search'])
  expect(await subjects(`agreement:${gold.number} agreement:${other.number} import`)).toEqual([
    'Import stops',
  ])
  expect(await subjects('agreement:2026')).toEqual([])
  expect(await subjects('agreement:"2026"')).toHaveLength(3)
  expect(await subjects('agreement:999999')).toEqual([])
})

test('V5: as many as the agreement’s own page says; every tab counts what it lists, and so do the hours ahead', async () => {
  const filter = `agreement:${gold.number}`
  const { body: agreement } = await as(eva)('agreements.get', { params: { id: String(gold.number) } })
  const { counts } = await queue(filter)
  expect(counts).toMatchObject({ all: agreement.openTickets, my: 2, waiting: 1, unassigned: 0, team: 0 })
  for (const tab of ['my', 'unassigned', 'team', 'waiting', 'all'])
    expect([tab, (await queue(filter, tab)).items.length]).toEqual([tab, counts[tab]])
  const { body: ahead } = await as(ana)('views.upcoming', { query: { tab: 'all', filter } })
  const named = ahead.moments.map(({ client }: { client: string }) => client)
  expect([...new Set(named)]).toEqual(['Acme'])
})

test('a client by its number is that one, whatever its name is a part of', async () => {
  await desk.database.owner.query(`update clients set name = 'Acme North' where id = $1`, [nordwind.id])
  const { rows } = await desk.database.owner.query('select number from clients where id = $1', [acme.id])
  expect(await subjects('client:acme')).toHaveLength(3)
  expect(await subjects(`client:${rows[0].number}`)).toEqual(['Import stops', 'Which ports?'])
})
