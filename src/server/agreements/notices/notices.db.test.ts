import { describe, expect, test } from 'vitest'
import type { Language } from '#domain/actor.ts'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import { type Instant, instant, toIso } from '#kernel/instant.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { inUnit } from '#server/platform/act.ts'
import { newId } from '#server/platform/ids.ts'
import { agreedClient, agreedTerms, agreedWorld, agreementRooms } from '#test/support/agreed.ts'
import { agreed, ask } from '#test/support/ask.ts'
import { roomDesk } from '#test/support/room-desk.ts'
import { setClock } from '#test/support/set-clock.ts'
import { turnDue } from '../actions/turning.ts'
import { agreementsRoom, seedAgreement } from '../index.ts'
import { planNotices, tellDueNotices } from './index.ts'

const desk = await roomDesk(agreementRooms)
const other = await roomDesk(agreementRooms, desk.database)
const beginning = instant('2026-11-23T10:00:00Z')
await setClock(desk, beginning)
const world = await agreedWorld(desk)

const call = <N extends Parameters<typeof ask>[3]>(name: N, given: Parameters<typeof ask<N>>[4] = {}) =>
  ask(desk, agreementRooms, world.eva, name, given)

/** What the workers of a node do. */
const work = async (): Promise<void> => {
  const { rows } = await desk.database.owner.query<{ id: string; payload: Record<string, unknown> }>(
    `select j.id, j.payload from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'agreements.plan_notices'`,
  )
  for (const { id, payload } of rows) {
    await desk.database.owner.query('delete from graphile_worker._private_jobs where id = $1', [id])
    await agreementsRoom.jobs?.['agreements.plan_notices']?.(desk, payload)
  }
}

/** Time moves on, and whoever keeps the desk looks. */
const pass = async (at: string): Promise<void> => {
  await setClock(desk, instant(at))
  await turnDue(desk)
  await tellDueNotices(desk)
  await work()
}

type Wanted = {
  readonly startsOn?: string | null
  readonly endsOn?: string | null
  readonly zone?: string
  readonly notices?: Partial<AgreementTerms['notices']>
  readonly start?: 'draft' | 'planned' | 'active'
  readonly at?: string
}
let clients = 0
const write = async ({ notices, at, ...wanted }: Wanted = {}) => {
  await setClock(desk, at ? instant(at) : beginning)
  const zone = wanted.zone ?? 'Europe/Amsterdam'
  const clientId = await agreedClient(desk, `Client ${String.fromCharCode(65 + clients++)}`, zone)
  const terms = agreedTerms(clientId, world)
  const made = agreed(
    await call('agreements.create', {
      body: {
        clientId,
        name: 'Gold',
        startsOn: '2027-01-01',
        endsOn: '2027-12-31',
        ...wanted,
        zone,
        managerId: world.eva.id,
        terms: { ...terms, notices: { ...terms.notices, ...notices } },
        start: wanted.start ?? 'planned',
      } as never,
    }),
  )
  await work()
  return { id: made.id, clientId, number: made.number, version: made.version }
}

const rowsOf = async (id: string) => {
  const rows = await desk.database.app
    .selectFrom('agreement_notices')
    .selectAll()
    .where('agreement_id', '=', id)
    .orderBy('due_at')
    .orderBy('days_before', 'desc')
    .execute()
  return rows.map(row => ({
    what: row.kind === 'ends_soon' ? row.days_before : row.kind,
    due: toIso(row.due_at as Instant),
    state: row.state,
    reason: row.reason,
    late: row.late,
    period: row.period_id,
  }))
}
const told = async (id: string) => (await rowsOf(id)).map(({ what, state }) => `${what} ${state}`)
const mailsAbout = async (id: string) =>
  (
    await desk.database.owner.query<{ address: string; subject: string; text: string; at: number }>(
      `select o.to_addresses -> 0 ->> 'address' as address, o.subject, o.text, o.not_before as at
         from outbox o join agreement_notices n on o.dedupe like 'agreement:' || n.id || ':%'
        where n.agreement_id = $1 order by n.due_at, address`,
      [id],
    )
  ).rows

describe('A1, A2, A5: notices of the end come from the last day of the period', () => {
  test('a year from 1 January is told 60, 30 and 7 days before 31 December of that year, in the morning', async () => {
    const { id } = await write()
    expect((await rowsOf(id)).map(({ what, due }) => [what, due])).toEqual([
      ['activated', '2026-12-31T23:00:00.000Z'],
      [60, '2027-11-01T08:00:00.000Z'],
      [30, '2027-12-01T08:00:00.000Z'],
      [7, '2027-12-24T08:00:00.000Z'],
      ['ended', '2027-12-31T23:00:00.000Z'],
    ])
  })

  test('a first term of fifteen months is counted to its own end, in the right year', async () => {
    const { id } = await write({ startsOn: '2026-12-15', endsOn: '2028-03-14', notices: { ahead: [90] } })
    expect((await rowsOf(id)).find(({ what }) => what === 90)?.due).toBe('2027-12-15T08:00:00.000Z')
  })

  test('each is told once, however many nodes look at once', async () => {
    const { id } = await write({ startsOn: '2026-12-01', endsOn: '2027-03-31' })
    for (const at of ['2026-12-01T08:00:00Z', '2027-02-01T09:00:00Z', '2027-03-01T09:00:00Z']) await pass(at)
    await setClock(desk, instant('2027-03-24T09:00:00Z'))
    await Promise.all([tellDueNotices(desk), tellDueNotices(other), tellDueNotices(desk)])
    await tellDueNotices(other)
    expect(await told(id)).toEqual(['activated sent', '60 sent', '30 sent', '7 sent', 'ended planned'])
    expect((await mailsAbout(id)).map(({ subject }) => subject)).toHaveLength(8)
  })
})

describe('A3: a renewal has a period and notices of its own', () => {
  test('what is told about the one says nothing of the other', async () => {
    const first = await write({ startsOn: '2026-12-01', endsOn: '2027-11-30' })
    await pass('2026-12-01T08:00:00Z')
    const next = await inUnit(desk, unit =>
      seedAgreement(unit, {
        name: 'Gold 2028',
        clientId: first.clientId,
        terms: agreedTerms(first.clientId, world),
        startsOn: '2027-12-01',
        endsOn: '2028-11-30',
        zone: 'Europe/Amsterdam',
        start: 'planned',
        renews: { id: first.id, seriesId: first.id },
      }),
    )
    await planNotices(desk, next.id)
    expect((await rowsOf(next.id)).map(({ what, due }) => [what, due.slice(0, 10)])).toEqual([
      ['activated', '2027-11-30'],
      [60, '2028-10-01'],
      [30, '2028-10-31'],
      [7, '2028-11-23'],
      ['ended', '2028-11-30'],
    ])
    await pass('2027-10-01T09:00:00Z')
    const [row] = (await rowsOf(first.id)).filter(({ what }) => what === 60)
    expect(row).toMatchObject({ state: 'skipped', reason: 'renewed' })
  })
})

describe('A4: new dates arm the notices anew', () => {
  test('what was told for the old end is told again for the new one, and what was planned for the old is silent', async () => {
    const { id } = await write({ startsOn: '2026-12-01', endsOn: '2027-03-31' })
    await pass('2026-12-01T08:00:00Z')
    await pass('2027-02-01T09:00:00Z')
    const shown = agreed(await call('agreements.get', { params: { id } }))
    agreed(
      await call('agreements.change', {
        params: { id },
        body: { base: shown.version, endsOn: '2027-06-30' },
      }),
    )
    await work()
    const rows = await rowsOf(id)
    expect(
      rows
        .filter(({ period }) => period !== rows.at(-1)?.period)
        .map(({ what, state, reason }) => [what, state, reason]),
    ).toEqual([
      ['activated', 'sent', null],
      [60, 'sent', null],
      [30, 'skipped', 'dates_changed'],
      [7, 'skipped', 'dates_changed'],
      ['ended', 'skipped', 'dates_changed'],
    ])
    expect(
      rows
        .filter(({ period }) => period === rows.at(-1)?.period)
        .map(({ what, due }) => [what, due.slice(0, 10)]),
    ).toEqual([
      [60, '2027-05-01'],
      [30, '2027-05-31'],
      [7, '2027-06-23'],
      ['ended', '2027-06-30'],
    ])
    await pass('2027-05-03T09:00:00Z')
    expect((await mailsAbout(id)).filter(({ subject }) => subject.includes('ends on'))).toHaveLength(4)
  })
})

describe('A6: every notice is on record, told or not, with the reason', () => {
  test('one whose day is past when it is planned is not sent, and the page says so', async () => {
    const { id } = await write({ startsOn: '2026-11-01', endsOn: '2026-12-15' })
    const short = await write({ startsOn: '2027-03-01', endsOn: '2027-03-31', notices: { ahead: [60] } })
    const early = await call('agreements.notices', { query: { show: 'skipped', agreementId: short.id } })
    expect(agreed(early).items).toMatchObject([{ reason: 'the agreement had not begun on its day' }])
    const skipped = agreed(await call('agreements.notices', { query: { show: 'skipped', agreementId: id } }))
    expect(skipped.items.map(({ daysBefore, reason }) => [daysBefore, reason])).toEqual([
      [30, 'its day was past when it was planned'],
      [60, 'its day was past when it was planned'],
    ])
  })

  test('the page of the next 90 days names each reader and when the mail may reach them', async () => {
    const { id } = await write({ startsOn: '2026-12-05', endsOn: '2027-12-04' })
    const ahead = agreed(await call('agreements.notices', { query: { agreementId: id } }))
    expect(ahead.items).toMatchObject([
      {
        kind: 'activated',
        dueAt: '2026-12-04T23:00:00.000Z',
        people: [
          { name: 'Eva de Vries', side: 'us', mailAt: '2026-12-07T08:00:00.000Z' },
          { side: 'client', mailAt: '2026-12-07T08:00:00.000Z' },
        ],
      },
    ])
    const all = agreed(await call('agreements.notices', { query: { agreementId: id, days: 400, limit: 2 } }))
    expect(all.items).toHaveLength(2)
    const rest = agreed(
      await call('agreements.notices', {
        query: { agreementId: id, days: 400, limit: 5, cursor: all.next ?? '' },
      }),
    )
    expect(rest.items.map(({ daysBefore, kind }) => [kind, daysBefore])).toEqual([
      ['ends_soon', 30],
      ['ends_soon', 7],
      ['ended', 0],
    ])
  })

  test('nobody to tell is a reason too', async () => {
    const { id } = await write({ startsOn: '2026-12-01', notices: { contacts: 'none', manager: false } })
    await pass('2026-12-01T08:00:00Z')
    expect((await rowsOf(id))[0]).toMatchObject({ what: 'activated', state: 'skipped', reason: 'nobody' })
    expect(await mailsAbout(id)).toEqual([])
  })
})

describe('who is told', () => {
  test('each in their language and working time, and the manager can start the renewal', async () => {
    const { id, clientId, number } = await write({ startsOn: '2026-12-05', zone: 'Asia/Tokyo' })
    const people: readonly (readonly [Language, string])[] = [
      ['nl', 'Anne'],
      ['fr', 'Luc'],
      ['es', 'Pilar'],
      ['ru', 'Olga'],
    ]
    await inUnit(desk, async unit => {
      for (const [language, name] of people)
        unit.insert('people', {
          ...{ id: newId(), kind: 'contact', client_id: clientId, name, language, created_at: unit.now },
          email: `${name.toLowerCase()}@${number}.example`,
        })
      unit.insert('people', {
        ...{ id: newId(), kind: 'contact', client_id: clientId, name: 'Gone', created_at: unit.now },
        email: `gone@${number}.example`,
        disabled_at: unit.now,
      })
    })
    await pass('2026-12-04T15:00:00Z') // Saturday, midnight in Tokyo
    const mails = await mailsAbout(id)
    expect(mails.map(({ subject }) => subject).sort()).toEqual(
      [
        'Client H: Gold is active',
        'Gold is active',
        'Gold is actief',
        'Gold est actif',
        'Gold está activo',
        'Договор «Gold» действует',
      ]
        .map(subject => subject.replace('Client H', `Client ${String.fromCharCode(64 + clients)}`))
        .sort(),
    )
    // Monday at nine in Tokyo, and in Amsterdam where it is Friday afternoon at once.
    expect(
      mails
        .map(({ address, at }) => [address === 'eva@meridian.example', toIso(at as Instant).slice(0, 13)])
        .sort(),
    ).toEqual([...Array.from({ length: 5 }, () => [false, '2026-12-07T00']), [true, '2026-12-04T15']])
    await pass('2027-11-01T09:00:00Z')
    const manager = (await mailsAbout(id)).filter(({ address }) => address === 'eva@meridian.example')
    expect(manager.at(-1)?.text).toContain(`http://desk.example/a/${number}?renew`)
    expect(manager.at(-1)?.text).toContain('ends in 60 days. Its last day is 31 Dec 2027.')
  })

  test('a draft tells nobody, and one taken back into draft is silenced', async () => {
    const draft = await write({ start: 'draft' })
    expect(await rowsOf(draft.id)).toEqual([])
    const { id, version } = await write()
    agreed(
      await call('agreements.move', { params: { id }, body: { base: version, to: 'draft', reason: null } }),
    )
    await work()
    expect(new Set((await rowsOf(id)).map(({ reason }) => reason))).toEqual(new Set(['withdrawn']))
    const again = agreed(await call('agreements.get', { params: { id } }))
    agreed(
      await call('agreements.move', {
        params: { id },
        body: { base: again.version, to: 'planned', reason: null },
      }),
    )
    await work()
    expect(new Set((await rowsOf(id)).map(({ state }) => state))).toEqual(new Set(['planned']))
  })

  test('what ends by hand is told at once', async () => {
    const { id } = await write({ startsOn: '2026-12-01' })
    await pass('2026-12-01T08:00:00Z')
    await pass('2026-12-02T10:00:00Z')
    const { version } = agreed(await call('agreements.get', { params: { id } }))
    agreed(
      await call('agreements.move', {
        params: { id },
        body: { base: version, to: 'ended', reason: 'They left.' },
      }),
    )
    await work()
    expect((await mailsAbout(id)).filter(({ subject }) => subject === 'Gold has ended')).toHaveLength(1)
  })
})

describe('a desk that slept', () => {
  test('tells what it missed once, as late, and of several ends ahead only the last', async () => {
    const { id } = await write({ startsOn: '2026-12-01', endsOn: '2027-03-31' })
    await pass('2027-03-26T10:00:00Z')
    expect(await rowsOf(id)).toMatchObject([
      { what: 'activated', state: 'sent', late: true },
      { what: 60, state: 'skipped', reason: 'overtaken' },
      { what: 30, state: 'skipped', reason: 'overtaken' },
      { what: 7, state: 'sent', late: true },
      { what: 'ended', state: 'planned' },
    ])
    expect((await mailsAbout(id))[0]?.text).toContain('This message comes later than it should have')
  })

  test('what is told while it is planned anew stays told', async () => {
    const { id } = await write({ startsOn: '2026-12-01' })
    const teller = await desk.database.owner.connect()
    await teller.query('begin')
    await teller.query(
      `update agreement_notices set state = 'sent', told_at = desk_now() where agreement_id = $1 and kind = 'activated'`,
      [id],
    )
    const planning = planNotices(desk, id)
    await expect
      .poll(async () => {
        const waiting = `select from pg_locks where not granted and pid in (
          select pid from pg_stat_activity where datname = current_database())`
        return (await desk.database.owner.query(waiting)).rowCount
      })
      .toBe(1)
    await teller.query('commit')
    teller.release()
    await planning
    expect(await told(id)).toContain('activated sent')
  })

  test('does not say that something ends soon when it is over', async () => {
    const { id } = await write({ startsOn: '2026-12-01', endsOn: '2027-03-31', notices: { ahead: [7] } })
    await pass('2027-04-02T10:00:00Z')
    expect(await rowsOf(id)).toMatchObject([
      { what: 'activated', state: 'sent' },
      { what: 7, state: 'skipped', reason: 'already_over' },
      { what: 'ended', state: 'sent', late: true },
    ])
  })
})

test('a notice can be read before it is sent, in any language and with other dates', async () => {
  const { id } = await write()
  const letter = agreed(
    await call('agreements.preview_notice', {
      params: { id },
      body: { kind: 'ends_soon', daysBefore: 30, side: 'client', language: 'nl', endsOn: '2028-06-30' },
    }),
  )
  expect(letter.subject).toBe('Gold eindigt op 30 jun 2028')
  expect(letter.text).toContain('eindigt over 30 dagen')
  expect(letter.language).toBe('nl')
  const unknown = await call('agreements.preview_notice', {
    params: { id: newId() },
    body: { kind: 'ended', side: 'us' },
  })
  expect(isRefusal(unknown) && unknown.code).toBe('agreements.not_found')
})
