import { beforeEach, describe, expect, test } from 'vitest'
import type { BatchRow } from '#domain/agreements/proposal-shapes.ts'
import { instant } from '#kernel/instant.ts'
import { inUnit } from '#server/platform/act.ts'
import { agreedClient, agreedTerms, agreedWorld, agreementRooms } from '#test/support/agreed.ts'
import { agreed, ask } from '#test/support/ask.ts'
import { roomDesk } from '#test/support/room-desk.ts'
import { setClock } from '#test/support/set-clock.ts'
import { turnDue } from './actions/turning.ts'
import { type AgreementSeed, seedAgreement } from './index.ts'

const desk = await roomDesk(agreementRooms)
const today = instant('2026-11-22T10:00:00Z')
await setClock(desk, today)
const world = await agreedWorld(desk)
beforeEach(() => setClock(desk, today))

const call = <N extends Parameters<typeof ask>[3]>(name: N, given: Parameters<typeof ask<N>>[4] = {}) =>
  ask(desk, agreementRooms, world.eva, name, given)

const agree = async (clientId: string, changes: Partial<AgreementSeed> = {}) =>
  inUnit(desk, unit =>
    seedAgreement(unit, {
      name: 'Gold 2026',
      clientId,
      managerId: world.eva.id,
      terms: agreedTerms(clientId, world),
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      zone: 'Europe/Amsterdam',
      start: 'planned',
      at: instant('2025-12-01T00:00:00Z'),
      ...changes,
    }),
  )

/** Proposals as the sheet sends them back. */
const propose = async (body: {
  mode: 'copy' | 'continue'
  sourceIds: string[]
  clientIds?: string[]
  namePattern?: string
  startsOn?: string
  endsOn?: string
}) => agreed(await call('agreements.propose', { body })).items
const asRow = (item: Awaited<ReturnType<typeof propose>>[number]): BatchRow => ({
  key: item.key,
  sourceId: item.source.id,
  clientId: item.client.id,
  mode: item.mode,
  name: item.name,
  startsOn: item.startsOn,
  endsOn: item.endsOn,
  zone: item.zone,
  managerId: item.manager?.id ?? null,
  terms: item.terms,
  carryHours: item.carriesHours,
  insist: false,
})

describe('renewing', () => {
  test('two who renew the same ones at once, each in another order, renew each of them once', async () => {
    const sources = await Promise.all(
      ['Alpha', 'Beta', 'Gamma', 'Delta'].map(async name =>
        agree(await agreedClient(desk, `At once ${name}`)),
      ),
    )
    const rows = (await propose({ mode: 'continue', sourceIds: sources.map(({ id }) => id) })).map(asRow)
    const done = await Promise.all(
      [rows, rows.toReversed()].map(async some =>
        agreed(await call('agreements.create_many', { body: { kind: 'renew', rows: some } })),
      ),
    )
    expect(done.map(({ created, skipped }) => [created.length, skipped.length]).sort()).toEqual([
      [0, 4],
      [4, 0],
    ])
  })

  test('A3: a renewal is an agreement of its own: the day after, as long, in the same series, with its own period', async () => {
    const clientId = await agreedClient(desk, 'Tokai Systems', 'Asia/Tokyo')
    const source = await agree(clientId, { zone: 'Asia/Tokyo' })
    const [item] = await propose({ mode: 'continue', sourceIds: [source.id] })
    expect(item).toMatchObject({
      name: 'Gold 2027',
      startsOn: '2027-01-01',
      endsOn: '2027-12-31',
      zone: 'Asia/Tokyo',
      tells: [
        { name: 'Kim of Tokai Systems', side: 'client' },
        { name: 'Eva de Vries', side: 'us' },
      ],
    })
    const changed = item?.differences.filter(({ changed }) => changed).map(({ part }) => part)
    expect(changed).toEqual(['name', 'period'])
    if (!item) throw new Error('nothing was proposed')
    const made = agreed(
      await call('agreements.create_many', { body: { kind: 'renew', rows: [asRow(item)] } }),
    )
    expect(made.created).toHaveLength(1)
    const renewal = agreed(await call('agreements.get', { params: { id: made.created[0]?.id ?? '' } }))
    expect(renewal).toMatchObject({
      state: 'planned',
      renews: { id: source.id },
      startsAt: '2026-12-31T15:00:00.000Z',
      periods: [{ startsOn: '2027-01-01', endsOn: '2027-12-31', supersededAt: null }],
    })
    expect(agreed(await call('agreements.get', { params: { id: source.id } })).renewedBy?.id).toBe(renewal.id)
  })

  test('the same renewal a second time is refused row by row: two of a series never hold on one day', async () => {
    const clientId = await agreedClient(desk, 'Northwind')
    const source = await agree(clientId)
    const [item] = await propose({ mode: 'continue', sourceIds: [source.id] })
    if (!item) throw new Error('nothing was proposed')
    await call('agreements.create_many', { body: { kind: 'renew', rows: [asRow(item)] } })
    const again = agreed(
      await call('agreements.create_many', {
        body: { kind: 'renew', rows: [{ ...asRow(item), insist: true }] },
      }),
    )
    expect(again.created).toEqual([])
    expect(again.skipped[0]?.problems.map(({ level, code }) => [level, code])).toContainEqual([
      'refused',
      'series_overlaps',
    ])
  })

  test('two people who renew at once make one renewal', async () => {
    const clientId = await agreedClient(desk, 'Contoso')
    const source = await agree(clientId)
    const [item] = await propose({ mode: 'continue', sourceIds: [source.id] })
    if (!item) throw new Error('nothing was proposed')
    const answers = await Promise.all(
      [1, 2].map(() => call('agreements.create_many', { body: { kind: 'renew', rows: [asRow(item)] } })),
    )
    const made = answers.map(answer => agreed(answer).created.length)
    expect(made.sort()).toEqual([0, 1])
  })
})

describe('bulk creating', () => {
  test('one source, many clients: each in its own zone, the overlapping one skipped and named', async () => {
    const model = await agreedClient(desk, 'Model Client')
    const source = await agree(model, { name: 'Silver 2026' })
    const clients = await Promise.all(
      (
        [
          ['Aotea', 'Pacific/Auckland'],
          ['Lisboa Mar', 'Europe/Lisbon'],
          ['Bay Works', 'America/Los_Angeles'],
        ] as const
      ).map(([name, zone]) => agreedClient(desk, name, zone)),
    )
    const overlapping = clients[1] ?? ''
    await agree(overlapping, { name: 'Older', startsOn: '2026-06-01', endsOn: '2027-05-31' })
    const items = await propose({
      mode: 'copy',
      sourceIds: [source.id],
      clientIds: clients,
      namePattern: '{client} – Gold {year}',
      startsOn: '2027-01-01',
      endsOn: '2027-12-31',
    })
    expect(items.map(({ name, zone }) => [name, zone])).toEqual([
      ['Aotea – Gold 2027', 'Pacific/Auckland'],
      ['Lisboa Mar – Gold 2027', 'Europe/Lisbon'],
      ['Bay Works – Gold 2027', 'America/Los_Angeles'],
    ])
    expect(items[1]?.problems.filter(({ level }) => level !== 'warning')).toMatchObject([
      { level: 'skip', code: 'overlaps', path: ['startsOn'] },
    ])
    const made = agreed(
      await call('agreements.create_many', { body: { kind: 'create', rows: items.map(asRow) } }),
    )
    expect(made.created.map(({ name }) => name)).toEqual(['Aotea – Gold 2027', 'Bay Works – Gold 2027'])
    expect(made.skipped.map(({ name }) => name)).toEqual(['Lisboa Mar – Gold 2027'])
    expect(made.undoneUntil.slice(0, 16)).toBe('2026-11-23T10:00')
  })

  test('somebody may insist on an overlap, never on terms that cannot be promised', async () => {
    const clientId = await agreedClient(desk, 'Insistent')
    const source = await agree(clientId)
    const [item] = await propose({ mode: 'copy', sourceIds: [source.id] })
    if (!item) throw new Error('nothing was proposed')
    const row = { ...asRow(item), insist: true, startsOn: '2026-12-01', name: 'Beside' }
    const nowhere = { ...row, key: 'nowhere', name: 'Nowhere', zone: 'Mars/Olympus' }
    const body = { kind: 'create' as const, rows: [row, nowhere] }
    // The zone of a row is checked by the shape already, so this one is refused as a whole.
    await expect(call('agreements.create_many', { body })).rejects.toThrow()
    const made = agreed(await call('agreements.create_many', { body: { kind: 'create', rows: [row] } }))
    expect(made.created.map(({ name }) => name)).toEqual(['Beside'])
  })

  test('a client without anybody to write to, a name that is taken and a twin row are problems', async () => {
    const clientId = await agreedClient(desk, 'Quiet Harbour')
    await desk.database.app
      .updateTable('people')
      .set({ email: null })
      .where('client_id', '=', clientId)
      .execute()
    const source = await agree(await agreedClient(desk, 'Second Model'), { name: 'Bronze' })
    await agree(clientId, { name: 'Bronze 2028', startsOn: '2028-01-01', endsOn: '2028-12-31' })
    const row = { startsOn: '2027-01-01', endsOn: '2027-06-30' }
    const [item] = await propose({ mode: 'copy', sourceIds: [source.id], clientIds: [clientId], ...row })
    if (!item) throw new Error('nothing was proposed')
    const asked = asRow({ ...item, name: 'Bronze 2028' })
    const free = { ...asRow(item), key: 'twin', name: 'Another' }
    const { rows } = agreed(
      await call('agreements.check_rows', {
        body: {
          rows: [
            { ...asked, name: 'Fine', terms: quietly(asked.terms) },
            asked,
            { ...free, terms: quietly(free.terms) },
          ],
        },
      }),
    )
    expect(rows[0]?.problems.filter(({ level }) => level !== 'warning')).toEqual([])
    expect(rows[1]?.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['no_contact_to_tell', 'name_taken', 'overlaps_row']),
    )
    expect(rows[2]?.problems.map(({ code }) => code)).toContain('overlaps_row')
  })
})
const quietly = (terms: BatchRow['terms']): BatchRow['terms'] => ({
  ...terms,
  notices: { ...terms.notices, contacts: 'none' },
})

describe('taking a batch back', () => {
  const makeTwo = async (names: readonly [string, string]) => {
    const source = await agree(await agreedClient(desk, `Source of ${names[0]}`))
    const clients = await Promise.all(names.map(name => agreedClient(desk, name)))
    const items = await propose({
      mode: 'copy',
      sourceIds: [source.id],
      clientIds: clients,
      startsOn: '2026-11-23',
      endsOn: '2027-12-31',
    })
    return agreed(await call('agreements.create_many', { body: { kind: 'create', rows: items.map(asRow) } }))
  }

  test('within a day what has not begun is cancelled, and a second time there is nothing to do', async () => {
    const made = await makeTwo(['Alpha', 'Beta'])
    expect(agreed(await call('agreements.undo', { params: { id: made.id } }))).toEqual({ undone: 2, kept: 0 })
    for (const { id } of made.created)
      expect(agreed(await call('agreements.get', { params: { id } })).state).toBe('cancelled')
    expect(await call('agreements.undo', { params: { id: made.id } })).toMatchObject({
      code: 'agreements.already_undone',
    })
  })

  test('what has begun meanwhile is kept, even when nobody had turned it yet', async () => {
    const made = await makeTwo(['Gamma', 'Delta'])
    await setClock(desk, instant('2026-11-22T23:30:00Z'))
    expect(agreed(await call('agreements.undo', { params: { id: made.id } }))).toEqual({ undone: 0, kept: 2 })
    expect(await turnDue(desk)).toBe(0)
  })

  test('a day later it is too late', async () => {
    const made = await makeTwo(['Epsilon', 'Zeta'])
    await setClock(desk, instant('2026-11-23T10:00:01Z'))
    expect(await call('agreements.undo', { params: { id: made.id } })).toMatchObject({
      code: 'agreements.too_late_to_undo',
    })
  })
})

describe('a new client', () => {
  const client = {
    name: 'Freshly Signed',
    zone: 'Europe/Madrid',
    language: 'es' as const,
    contacts: [{ name: 'Lucía Prado', email: 'lucia@freshly.example' }],
  }
  test('comes aboard with project, people and agreement in one act', async () => {
    const source = await agree(await agreedClient(desk, 'Template Holder'))
    const done = agreed(
      await call('agreements.onboard', {
        body: {
          client,
          agreement: { sourceId: source.id, name: 'Oro 2027', startsOn: '2027-01-01', endsOn: '2027-12-31' },
        },
      }),
    )
    const made = agreed(await call('agreements.get', { params: { id: done.agreement?.id ?? '' } }))
    expect(made).toMatchObject({
      state: 'planned',
      zone: 'Europe/Madrid',
      client: { id: done.client.id, name: 'Freshly Signed' },
      terms: { recipients: [{ kind: 'client', id: done.client.id }] },
      startsAt: '2026-12-31T23:00:00.000Z',
    })
  })

  test('or not at all: what cannot be agreed makes no client', async () => {
    const source = await agree(await agreedClient(desk, 'Other Holder'))
    const refused = await call('agreements.onboard', {
      body: {
        client: { ...client, name: 'Never There', contacts: [] },
        agreement: { sourceId: source.id, name: 'X', startsOn: '2027-12-31', endsOn: '2027-01-01' },
      },
    })
    expect(refused).toMatchObject({ code: 'agreements.ends_before_it_starts' })
    const rows = await desk.database.app
      .selectFrom('clients')
      .select('id')
      .where('name', '=', 'Never There')
      .execute()
    expect(rows).toEqual([])
  })
})
