import { describe, expect, test } from 'vitest'
import type { Staff } from '#domain/actor.ts'
import type { PolicyTerms } from '#domain/sla/policy-shapes.ts'
import { standardTerms } from '#domain/sla/standard.ts'
import { instant } from '#kernel/instant.ts'
import { calendarsRoom, seedCalendar } from '#server/calendars/index.ts'
import { inUnit } from '#server/platform/act.ts'
import { agreed, ask } from '#test/support/ask.ts'
import { arrive, type BareTicket, bareTicket, happen, promise, request } from '#test/support/promised.ts'
import { roomDesk } from '#test/support/room-desk.ts'
import { setClock } from '#test/support/set-clock.ts'
import { forgetConfig } from './config.ts'
import { matchTerms, retargetOpen, slaRoom, type TicketSide } from './index.ts'
import { loadClocks } from './store/clocks.ts'

const rooms = [calendarsRoom, slaRoom]
const desk = await roomDesk(rooms)
await setClock(desk, instant('2026-11-23T08:00:00Z'))
const { calendarId, policyId } = await promise(desk)
const eva: Staff = {
  kind: 'staff',
  id: '0190a1b2-0000-7000-8000-000000000001',
  name: 'Eva',
  role: 'lead',
  teams: [],
  language: 'en',
}
await desk.database.owner.query(
  `insert into people (id, kind, name, email, role) values ($1, 'staff', 'Eva', 'eva@desk.example', 'lead')`,
  [eva.id],
)
const lead = <N extends Parameters<typeof ask>[3]>(name: N, given: Parameters<typeof ask<N>>[4] = {}) =>
  ask(desk, rooms, eva, name, given)
const cell = (work: string) => ({ work, hours: 'working' as const })
const gold: PolicyTerms = {
  ...standardTerms,
  targets: { ...standardTerms.targets, 2: { first_response: cell('PT30M'), resolution: cell('PT4H') } },
}

describe('policies', () => {
  test('are created and published in versions; new tickets get the newest', async () => {
    const created = agreed(await lead('sla.create', { body: { name: 'Gold', terms: standardTerms } }))
    agreed(await lead('sla.setDefault', { body: { policyId: created.id } }))
    const next = agreed(
      await lead('sla.publish', {
        params: { id: created.id },
        body: { terms: gold, applyTo: 'new', base: 1, note: 'Faster' },
      }),
    )
    expect(next).toMatchObject({ version: 2, isDefault: true })
    expect(next.versions.map(version => version.publishedBy?.name)).toEqual(['Eva', 'Eva'])
    const { terms } = await matchTerms(desk, request(2), await desk.database.now())
    expect(terms?.source.policy).toMatchObject({ name: 'Gold', version: 2 })
    agreed(await lead('sla.setDefault', { body: { policyId } }))
  })

  test('F34: a policy whose calendar never opens is refused in words', async () => {
    const empty = await inUnit(desk, async unit =>
      seedCalendar(unit, { name: 'Shut', spec: { zone: 'UTC', week: {} } }),
    )
    forgetConfig(desk)
    const refused = await lead('sla.create', {
      body: { name: 'Shut', terms: { ...standardTerms, calendarId: empty.id } },
    })
    expect(refused).toMatchObject({ code: 'sla.calendar_never_opens', path: ['terms', 'calendarId'] })
  })

  test('the default cannot be put away, and two people do not overwrite each other', async () => {
    expect(await lead('sla.archive', { params: { id: policyId } })).toMatchObject({ code: 'sla.in_use' })
    const stale = { terms: gold, applyTo: 'new' as const, base: 7 }
    expect(await lead('sla.publish', { params: { id: policyId }, body: stale })).toMatchObject({
      code: 'sla.changed_meanwhile',
    })
  })

  test('a policy that was put away comes back, unless its name has been given away meanwhile', async () => {
    const made = agreed(await lead('sla.create', { body: { name: 'Summer', terms: gold } }))
    const params = { id: made.id }
    agreed(await lead('sla.archive', { params }))
    expect(agreed(await lead('sla.restore', { params }))).toMatchObject({ archived: false, name: 'Summer' })
    agreed(await lead('sla.archive', { params }))
    agreed(await lead('sla.create', { body: { name: 'summer', terms: gold } }))
    expect(await lead('sla.restore', { params })).toMatchObject({ code: 'sla.taken' })
  })

  test('a draft is shown as sentences, examples and contradictions before anything is published', async () => {
    const targets = { ...gold.targets, 1: { first_response: cell('PT8H'), resolution: cell('PT4H') } }
    const preview = agreed(await lead('sla.preview', { body: { terms: { ...gold, targets } } }))
    expect(preview.sentences[1]?.sentence).toBe(
      'For severity 2 we answer within 30 working minutes and solve within 4 working hours, counted in the client’s hours, or ours where the client has none of its own. Time spent waiting on the client does not count.',
    )
    expect(preview.examples).toHaveLength(3)
    expect(preview.examples[0]).toMatchObject({ severity: '1', place: 'Amsterdam', zone: 'Europe/Amsterdam' })
    expect(preview.findings.map(({ level, code }) => [level, code])).toContainEqual([
      'warning',
      'sla.response_after_resolution',
    ])
  })
})

describe('publishing for open tickets too', () => {
  const open: BareTicket[] = []
  const side: TicketSide = {
    lock: async (_unit, ids) =>
      open
        .filter(ticket => ids.includes(ticket.id))
        .map(({ id: ticketId, clientId, assigneeId, teamId, signals }) => ({
          ticketId,
          clientId,
          assigneeId,
          teamId,
          signals,
          request: { ...request(2), clientId },
        })),
    keepNextDue: (unit, ticketId, next) =>
      unit.update('tickets', ticketId, { next_due_at: next.nextDueAt, next_due_clock: next.nextDueClock }),
  }

  test('says first what would move, then moves exactly that, with used time and breaches kept', async () => {
    await setClock(desk, instant('2026-11-23T08:00:00Z'))
    for (let count = 0; count < 3; count++) open.push(await bareTicket(desk))
    const [fresh, waiting, answered] = open as [BareTicket, BareTicket, BareTicket]
    for (const ticket of open) await arrive(desk, ticket, 2, instant('2026-11-23T08:00:00Z'))
    await happen(desk, waiting, { type: 'turned', turn: 'client' }, instant('2026-11-23T08:00:00Z'))
    await happen(desk, answered, { type: 'answered' }, instant('2026-11-23T08:00:00Z'))
    await setClock(desk, instant('2026-11-23T09:00:00Z')) // an hour later

    const preview = agreed(
      await lead('sla.previewPolicy', { params: { id: policyId }, body: { terms: gold } }),
    )
    const moving = preview.items.map(item => [
      item.promise,
      item.dueAt,
      item.newDueAt?.slice(0, 16),
      item.breaches,
    ])
    expect(moving).toEqual(
      expect.arrayContaining([
        ['resolution', '2026-11-23T16:00:00.000Z', '2026-11-23T12:00', false],
        ['first_response', '2026-11-23T10:00:00.000Z', '2026-11-23T09:00', true],
      ]),
    )
    expect(preview).toMatchObject({ exact: true, clocks: 5 })

    const { version } = agreed(await lead('sla.policy', { params: { id: policyId } }))
    agreed(
      await lead('sla.publish', {
        params: { id: policyId },
        body: { terms: gold, applyTo: 'open', base: version },
      }),
    )
    const [replan] = agreed(await lead('sla.replans')).items
    expect(replan).toMatchObject({ kind: 'policy', total: 3, done: 0, finishedAt: null })
    await retargetOpen(desk, { replan: replan?.id, policyId }, side)

    const rows = await loadClocks(desk.database.app, [fresh.id])
    const response = rows.find(row => row.promise === 'first_response')
    expect(response).toMatchObject({
      generation: 2,
      breached: true,
      breachedByChange: true,
      breachedAt: instant('2026-11-23T08:30:00Z'),
    })
    expect(rows.find(row => row.promise === 'resolution')?.dueAt).toBe(instant('2026-11-23T12:00:00Z'))
    const met = (await loadClocks(desk.database.app, [answered.id])).find(
      row => row.promise === 'first_response',
    )
    expect(met).toMatchObject({ state: 'met', generation: 1 })
    expect(agreed(await lead('sla.replans')).items[0]).toMatchObject({ done: 3, total: 3 })
    expect(agreed(await lead('sla.replans')).items[0]?.finishedAt).not.toBeNull()
  })

  test('a publication that was overtaken by the next one is finished with it', async () => {
    const publish = async (note: string) => {
      const { version } = agreed(await lead('sla.policy', { params: { id: policyId } }))
      const body = { terms: gold, applyTo: 'open' as const, base: version, note }
      agreed(await lead('sla.publish', { params: { id: policyId }, body }))
      return agreed(await lead('sla.replans')).items[0]
    }
    await publish('overtaken')
    const next = await publish('overtakes it')
    await retargetOpen(desk, { replan: next?.id, policyId }, side)
    const { items } = agreed(await lead('sla.replans'))
    expect(items.length).toBeGreaterThanOrEqual(3)
    expect(items.filter(({ finishedAt, done, total }) => finishedAt === null || done < total)).toEqual([])
  })

  test('running the job again changes nothing', async () => {
    const before = await desk.database.app.selectFrom('ledger').select('id').execute()
    const [replan] = agreed(await lead('sla.replans')).items
    await retargetOpen(desk, { replan: replan?.id, policyId }, side)
    expect(await desk.database.app.selectFrom('ledger').select('id').execute()).toHaveLength(before.length)
  })
})

test('S14: a draft of a calendar lists the due instants it would move, before it is saved', async () => {
  await setClock(desk, instant('2026-11-24T08:00:00Z'))
  const ticket = await bareTicket(desk)
  await arrive(desk, ticket, 3, instant('2026-11-24T08:00:00Z')) // four hours to answer: until 13:00
  const spec = { zone: 'Europe/Amsterdam', week: { tue: [['09:00', '11:00']], wed: [['09:00', '11:00']] } }
  const answer = agreed(
    await lead('sla.previewCalendar', { params: { id: calendarId }, body: { spec: spec as never } }),
  )
  const own = answer.items.find(item => item.ticketId === ticket.id && item.promise === 'first_response')
  expect(own).toMatchObject({ dueAt: '2026-11-24T12:00:00.000Z', newDueAt: '2026-11-25T10:00:00.000Z' })
  expect(answer.exact).toBe(true)
  const rows = await loadClocks(desk.database.app, [ticket.id])
  expect(rows.find(row => row.promise === 'first_response')?.dueAt).toBe(instant('2026-11-24T12:00:00Z'))
})
