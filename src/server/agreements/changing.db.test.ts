import { beforeEach, describe, expect, test } from 'vitest'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import { type Instant, instant, toIso } from '#kernel/instant.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { agreedTerms, agreedWorld, agreementRooms } from '#test/support/agreed.ts'
import { agreementCalls } from '#test/support/agreed-calls.ts'
import { agreed } from '#test/support/ask.ts'
import { roomDesk } from '#test/support/room-desk.ts'
import { setClock } from '#test/support/set-clock.ts'
import { turnDue } from './actions/turning.ts'

const desk = await roomDesk(agreementRooms)
const today = instant('2026-11-22T10:00:00Z')
await setClock(desk, today)
const world = await agreedWorld(desk)
beforeEach(() => setClock(desk, today))

const { call, move, see, serving, write } = agreementCalls(desk, world)

/** The clock runs on while a test does. */
const minute = (at: Instant | null): string => (at === null ? '' : toIso(at).slice(0, 16))

describe('changing', () => {
  test('A4: other dates make a new period and turn it by them; the old period is kept', async () => {
    const made = await write()
    const changed = agreed(
      await call('agreements.change', {
        params: { id: made.id },
        body: { base: made.version, startsOn: '2027-02-01', name: 'Gold, later', rank: 10 },
      }),
    )
    expect(changed).toMatchObject({ name: 'Gold, later', rank: 10, turnsAt: '2027-01-31T23:00:00.000Z' })
    expect(changed.periods.map(({ startsOn, supersededAt }) => [startsOn, supersededAt !== null])).toEqual([
      ['2027-02-01', false],
      ['2027-01-01', true],
    ])
    const stale = await call('agreements.change', {
      params: { id: made.id },
      body: { base: made.version, name: 'Too late' },
    })
    expect(stale).toMatchObject({ code: 'agreements.changed_meanwhile' })
  })

  test('what has begun keeps its beginning, and an ended one serves again when its end moves', async () => {
    const made = await serving()
    const change = async (body: object) =>
      call('agreements.change', {
        params: { id: made.id },
        body: { base: (await see(made.id)).version, ...body },
      })
    expect(await change({ startsOn: '2026-02-01' })).toMatchObject({ code: 'agreements.has_begun' })
    expect(await change({ endsOn: '2026-11-01' })).toMatchObject({ code: 'agreements.ends_in_the_past' })
    agreed(await move(made.id, 'ended'))
    expect((await see(made.id)).endsOn).toBe('2026-11-22')
    expect(await change({ endsOn: '2026-11-20' })).toMatchObject({ code: 'agreements.is_over' })
    const back = agreed(await change({ endsOn: '2027-03-31' }))
    expect(back).toMatchObject({ state: 'active', turnsTo: 'ended', turnsAt: '2027-03-31T22:00:00.000Z' })
    const spans = await desk.database.app
      .selectFrom('agreement_spans')
      .select('until')
      .where('agreement_id', '=', made.id)
      .orderBy('since')
      .execute()
    expect(spans.map(({ until }) => until === null)).toEqual([false, true])
  })
})

describe('a series', () => {
  test('what is followed by a renewal cannot grow over it', async () => {
    const made = await serving()
    const { items } = agreed(
      await call('agreements.propose', { body: { mode: 'continue', sourceIds: [made.id] } }),
    )
    const rows = items.map(({ key, client, mode, name, startsOn, endsOn, zone, terms }) => ({
      ...{
        key,
        sourceId: made.id,
        clientId: client.id,
        mode,
        name,
        startsOn,
        endsOn,
        zone,
        terms,
        managerId: null,
      },
    }))
    const { created } = agreed(await call('agreements.create_many', { body: { kind: 'renew', rows } }))
    const grown = await call('agreements.change', {
      params: { id: made.id },
      body: { base: made.version, endsOn: '2027-01-31' },
    })
    expect(grown).toMatchObject({
      code: 'agreements.series_overlaps',
      params: { number: created[0]?.number },
    })
    // Shortened together they may: first the one, then the other.
    const renewal = await see(created[0]?.id ?? '')
    const later = { base: renewal.version, startsOn: '2027-02-01' }
    agreed(await call('agreements.change', { params: { id: renewal.id }, body: later }))
    agreed(
      await call('agreements.change', {
        params: { id: made.id },
        body: { base: made.version, endsOn: '2027-01-31' },
      }),
    )
  })

  test('two changes that would meet on the same days: one is made, the other refused in words', async () => {
    const made = await serving()
    const { items } = agreed(
      await call('agreements.propose', {
        body: { mode: 'continue', sourceIds: [made.id], startsOn: '2027-03-01' },
      }),
    )
    const rows = items.map(({ key, client, mode, name, startsOn, endsOn, zone, terms }) => ({
      ...{
        key,
        sourceId: made.id,
        clientId: client.id,
        mode,
        name,
        startsOn,
        endsOn,
        zone,
        terms,
        managerId: null,
      },
    }))
    const { created } = agreed(await call('agreements.create_many', { body: { kind: 'renew', rows } }))
    const renewal = await see(created[0]?.id ?? '')
    const answers = await Promise.all([
      call('agreements.change', {
        params: { id: made.id },
        body: { base: made.version, endsOn: '2027-02-15' },
      }),
      call('agreements.change', {
        params: { id: renewal.id },
        body: { base: renewal.version, startsOn: '2027-02-01' },
      }),
    ])
    expect(answers.filter(isRefusal).map(({ code }) => code)).toEqual(['agreements.series_overlaps'])
  })
})

describe('publishing', () => {
  test('A12: editing is a new version from a day on; the one before stays as it was', async () => {
    const made = await serving()
    const publish = async (effectiveOn: string | null, terms: Partial<AgreementTerms>) =>
      call('agreements.publish', {
        params: { id: made.id },
        body: { base: (await see(made.id)).version, terms: { ...made.terms, ...terms }, effectiveOn },
      })
    agreed(await publish('2026-12-01', { services: [world.hosting] }))
    const page = await see(made.id)
    expect(page.terms.services).toBe('all')
    expect(page.versions.map(({ version, from, until }) => [version, from, until])).toEqual([
      [2, '2026-11-30T23:00:00.000Z', null],
      [1, null, '2026-11-30T23:00:00.000Z'],
    ])
    expect(page.versions[0]?.differences).toMatchObject([
      { part: 'services', changed: true, after: 'Hosting' },
    ])
    expect(await publish('2026-11-01', {})).toMatchObject({ code: 'agreements.effective_too_early' })
    expect(await publish(null, {})).toMatchObject({ code: 'agreements.effective_too_early' })
    await setClock(desk, instant('2026-12-01T10:00:00Z'))
    expect((await see(made.id)).terms.services).toEqual([world.hosting])
    await expect(
      desk.database.owner.query(`update agreement_versions set note = 'x' where agreement_id = $1`, [
        made.id,
      ]),
    ).rejects.toThrow()
  })
})

test('versions that never held say so, and none ends before it begins', async () => {
  const made = await write()
  const base = async () => (await see(made.id)).version
  const params = { id: made.id }
  const terms = { ...made.terms, services: [world.hosting] }
  agreed(
    await call('agreements.publish', {
      params,
      body: { base: await base(), terms, effectiveOn: '2027-07-01' },
    }),
  )
  await setClock(desk, instant('2026-11-25T10:00:00Z'))
  agreed(await move(made.id, 'draft'))
  agreed(
    await call('agreements.draft', {
      params,
      body: { base: await base(), terms: { ...terms, services: [world.backup] } },
    }),
  )
  agreed(await move(made.id, 'planned', null))
  const { versions } = await see(made.id)
  expect(versions.map(({ version, neverHeld }) => [version, neverHeld])).toEqual([
    [3, false],
    [2, true],
    [1, true],
  ])
  expect(versions[1]).toMatchObject({
    from: '2027-06-30T22:00:00.000Z',
    until: '2027-06-30T22:00:00.000Z',
    effectiveOn: '2027-07-01',
  })
  for (const { from, until } of versions)
    expect(from === null || until === null || from <= until, `${from} to ${until}`).toBe(true)
})

describe('moving by hand', () => {
  test('begun before its day it begins today; suspended, resumed and ended leave their stretches', async () => {
    const made = await write()
    expect(await move(made.id, 'suspended')).toMatchObject({ code: 'agreements.cannot_become' })
    expect(agreed(await move(made.id, 'active'))).toMatchObject({ state: 'active', startsOn: '2026-11-22' })
    expect(await move(made.id, 'suspended', null)).toMatchObject({ code: 'agreements.reason_missing' })
    await setClock(desk, instant('2026-11-23T10:00:00Z'))
    agreed(await move(made.id, 'suspended', 'not paid'))
    await setClock(desk, instant('2026-11-24T10:00:00Z'))
    agreed(await move(made.id, 'active', null))
    await setClock(desk, instant('2026-11-25T10:00:00Z'))
    const ended = agreed(await move(made.id, 'ended', 'moved away'))
    expect(ended).toMatchObject({ state: 'ended', endsOn: '2026-11-25', turnsAt: null, daysLeft: null })
    expect(ended.transitions.map(({ after, reason }) => [after, reason])).toEqual([
      ['ended', 'moved away'],
      ['active', null],
      ['suspended', 'not paid'],
      ['active', 'asked for'],
      ['planned', null],
    ])
    const spans = await desk.database.app
      .selectFrom('agreement_spans')
      .select(['since', 'until'])
      .where('agreement_id', '=', made.id)
      .orderBy('since')
      .execute()
    expect(spans.map(({ since, until }) => [minute(since), minute(until)])).toEqual([
      ['2026-11-22T10:00', '2026-11-23T10:00'],
      ['2026-11-24T10:00', '2026-11-25T10:00'],
    ])
  })

  test('whoever acts on one that ought to have turned finds it turned', async () => {
    const made = await write()
    await setClock(desk, instant('2027-01-01T08:00:00Z'))
    agreed(await move(made.id, 'suspended', 'not paid'))
    expect(
      (await see(made.id)).transitions.map(({ after, automatic, at }) => [after, automatic, at.slice(0, 16)]),
    ).toEqual([
      ['suspended', false, '2027-01-01T08:00'],
      ['active', true, '2026-12-31T23:00'],
      ['planned', false, '2026-11-22T10:00'],
    ])
    await turnDue(desk)
    expect((await see(made.id)).transitions).toHaveLength(3)
  })

  test('what stops with it is told before it ends', async () => {
    const made = await serving()
    const stops = async () => agreed(await call('agreements.stops', { params: { id: made.id } }))
    expect(await stops()).toMatchObject({ openTickets: 0, contacts: 1, continuesWith: null })
    expect((await stops()).services).toEqual(['Hosting', 'Backup'])
    const clientId = made.client.id
    const { id: kim } = await desk.database.app
      .selectFrom('people')
      .select('id')
      .where('client_id', '=', clientId)
      .executeTakeFirstOrThrow()
    const beside = (name: string, changes: Partial<AgreementTerms>) =>
      serving({ clientId, name, terms: agreedTerms(clientId, world, changes) })
    await beside('For one person', { recipients: [{ kind: 'contact', id: kim }], services: [world.hosting] })
    expect((await stops()).services).toEqual(['Hosting', 'Backup'])
    await beside('Beside', { services: [world.backup] })
    expect((await stops()).services).toEqual(['Hosting'])
  })
})
