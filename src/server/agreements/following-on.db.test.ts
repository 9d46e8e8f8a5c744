import { beforeEach, expect, test } from 'vitest'
import { instant } from '#kernel/instant.ts'
import { inUnit } from '#server/platform/act.ts'
import { agreedClient, agreedTerms, agreedWorld, agreementRooms } from '#test/support/agreed.ts'
import { agreementCalls } from '#test/support/agreed-calls.ts'
import { agreed } from '#test/support/ask.ts'
import { roomDesk } from '#test/support/room-desk.ts'
import { setClock } from '#test/support/set-clock.ts'
import { turnDue } from './actions/turning.ts'
import { type AgreementSeed, type SeededAgreement, seedAgreement } from './index.ts'

const desk = await roomDesk(agreementRooms)
const other = await roomDesk(agreementRooms, desk.database)
const beginning = instant('2026-11-22T10:00:00Z')
const midnight = '2026-12-31T23:00:00.000Z'
await setClock(desk, beginning)
const world = await agreedWorld(desk)
const { call, see } = agreementCalls(desk, world)
const clientId = await agreedClient(desk, 'Tokai Systems')
beforeEach(() => setClock(desk, beginning))

const days = { old: ['2026-01-01', '2026-12-31'], new: ['2027-01-01', '2027-12-31'] } as const
const seed = (which: 'old' | 'new', renews?: SeededAgreement): Promise<SeededAgreement> =>
  inUnit(desk, unit => {
    const [startsOn, endsOn] = days[which]
    const wanted: AgreementSeed = {
      ...{ name: which, clientId, startsOn, endsOn, zone: 'Europe/Amsterdam', start: 'planned' },
      ...{ terms: agreedTerms(clientId, world), at: instant('2025-12-01T00:00:00Z') },
      ...(renews ? { renews } : {}),
    }
    return seedAgreement(unit, wanted)
  })

/** Whatever begins writes down whether something of its series, as everybody can see it, has not ended yet. */
const watchBeginnings = () =>
  desk.database.owner.query(`
    create table too_early (agreement_id uuid);
    create function watch_beginning() returns trigger language plpgsql security definer as $$
    begin
      insert into too_early select new.id
        from agreements o where o.series_id = new.series_id and o.id <> new.id
         and o.ends_at <= new.starts_at and o.state in ('planned', 'active', 'suspended');
      return null;
    end $$;
    create trigger watch_beginning after update on agreements for each row
      when (old.state = 'planned' and new.state = 'active') execute function watch_beginning()`)

test('a hundred and twenty due at one midnight, on two nodes: none begins before what it renews has ended', async () => {
  await watchBeginnings()
  for (let n = 0; n < 60; n++) {
    // Every second renewal was written before what it renews: neither ids nor numbers tell which comes first.
    const first = await seed(n % 2 === 0 ? 'old' : 'new')
    await seed(n % 2 === 0 ? 'new' : 'old', first)
  }
  await setClock(desk, instant('2027-01-01T09:00:00Z'))
  const keep = async (node: typeof desk): Promise<number> => {
    let turned = 0
    for (let idle = 0; idle < 3; ) {
      const count = await turnDue(node, 50)
      turned += count
      idle = count === 0 ? idle + 1 : 0
    }
    return turned
  }
  const turned = await Promise.all([keep(desk), keep(other)])
  expect(turned.reduce((sum, count) => sum + count, 0)).toBe(120)
  const { rows } = await desk.database.owner.query(
    `select a.name, t.after, to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, count(*)::int
       from agreement_transitions t join agreements a on a.id = t.agreement_id
      where t.automatic and t.at > '2026-06-01' group by 1, 2, 3 order by 1`,
  )
  expect(rows).toEqual([
    { name: 'new', after: 'active', at: midnight, count: 60 },
    { name: 'old', after: 'ended', at: midnight, count: 60 },
  ])
  expect((await desk.database.owner.query('select * from too_early')).rows).toEqual([])
})

test('a renewal somebody changes on its first day begins after what it renews has ended, nobody having been awake', async () => {
  const early = await seed('new')
  const late = await seed('old', early)
  const { version } = await see(early.id)
  await setClock(desk, instant('2027-01-01T09:00:00Z'))
  agreed(await call('agreements.change', { params: { id: early.id }, body: { base: version, rank: 40 } }))
  const { rows } = await desk.database.owner.query(
    `select type, subject_id as id from ledger
      where via = 'clock' and subject_id = any($1::uuid[]) order by ledger.id`,
    [[early.id, late.id]],
  )
  expect(rows).toEqual([
    { type: 'agreement.ended', id: late.id },
    { type: 'agreement.activated', id: early.id },
  ])
})

test('before one is ended people read what renews it, and from which day on', async () => {
  const first = await seed('old')
  const renewal = await seed('new', first)
  await setClock(desk, instant('2026-03-02T09:00:00Z'))
  const stops = agreed(await call('agreements.stops', { params: { id: first.id } }))
  expect(stops.continuesWith).toMatchObject({ id: renewal.id, name: 'new', startsOn: '2027-01-01' })
})
