import { describe, expect, test } from 'vitest'
import type { Staff } from '#domain/actor.ts'
import { agreed, ask } from '#test/support/ask.ts'
import { roomDesk } from '#test/support/room-desk.ts'
import { calendarsRoom } from './index.ts'

const desk = await roomDesk([calendarsRoom])
const staff = (role: Staff['role']): Staff => ({
  kind: 'staff',
  id: '0190a1b2-0000-7000-8000-000000000001',
  name: 'Eva',
  role,
  teams: [],
  language: 'en',
})
await desk.database.owner.query(
  `insert into people (id, kind, name, email, role) values ($1, 'staff', 'Eva', 'eva@desk.example', 'lead')`,
  [staff('lead').id],
)
const as =
  (role: Staff['role']) =>
  <N extends Parameters<typeof ask>[3]>(name: N, given: Parameters<typeof ask<N>>[4] = {}) =>
    ask(desk, [calendarsRoom], staff(role), name, given)
const lead = as('lead')

const office = { zone: 'Europe/Amsterdam', week: { mon: [['09:00', '17:00']], fri: [['09:00', '12:00']] } }
const create = async (name: string, spec: unknown = office) =>
  agreed(await lead('calendars.create', { body: { name, spec: spec as never } }))

describe('calendars', () => {
  test('are created, published in versions that never change, and tell who did it', async () => {
    const created = await create('Amsterdam')
    expect(created).toMatchObject({ version: 1, kind: 'week', zones: ['Europe/Amsterdam'] })
    const next = agreed(
      await lead('calendars.publish', {
        params: { id: created.id },
        body: { spec: { ...office, week: { mon: [['10:00', '16:00']] } } as never, base: 1, note: 'Shorter' },
      }),
    )
    expect(next.versions.map(({ version, note }) => [version, note])).toEqual([
      [2, 'Shorter'],
      [1, ''],
    ])
    expect(next.current.spec).toEqual({ zone: 'Europe/Amsterdam', week: { mon: [['10:00', '16:00']] } })
    expect(next.current.publishedBy?.name).toBe('Eva')
  })

  test('a change on top of somebody else’s is refused, not silently overwritten', async () => {
    const { id } = await create('Twice')
    await lead('calendars.publish', { params: { id }, body: { spec: office as never, base: 1 } })
    const second = await lead('calendars.publish', {
      params: { id },
      body: { spec: office as never, base: 1 },
    })
    expect(second).toMatchObject({ code: 'calendars.changed_meanwhile', params: { version: 2 } })
  })

  test('a calendar that never opens is refused where it is written, and so is a version from the past', async () => {
    const closed = await lead('calendars.create', {
      body: { name: 'Never', spec: { zone: 'UTC', week: {} } as never },
    })
    expect(closed).toMatchObject({ code: 'calendar.never_opens' })
    const { id } = await create('Past')
    const past = await lead('calendars.publish', {
      params: { id },
      body: { spec: office as never, base: 1, effectiveAt: '2020-01-01T00:00:00Z' },
    })
    expect(past).toMatchObject({ code: 'calendars.effective_in_past', path: ['effectiveAt'] })
  })

  test('names are unique, whatever their capitals', async () => {
    await create('Tokyo')
    expect(await lead('calendars.create', { body: { name: 'TOKYO', spec: office as never } })).toMatchObject({
      code: 'calendars.taken',
    })
  })

  test('one that is used cannot be put away, and says by whom', async () => {
    const { id } = await create('Used')
    await desk.database.owner.query(
      `insert into clients (id, name, zone, calendar_id) values (gen_random_uuid(), 'Acme', 'UTC', $1)`,
      [id],
    )
    expect(await lead('calendars.archive', { params: { id } })).toMatchObject({ code: 'calendars.in_use' })
    const shown = agreed(await lead('calendars.get', { params: { id } }))
    expect(shown.usedBy.clients.map(client => client.name)).toEqual(['Acme'])
  })

  test('one that was put away comes back, unless its name has been given away meanwhile', async () => {
    const { id } = await create('Seasonal')
    agreed(await lead('calendars.archive', { params: { id } }))
    const names = async () =>
      agreed(await lead('calendars.list', { query: {} as never })).items.map(({ name }) => name)
    expect(await names()).not.toContain('Seasonal')
    expect(agreed(await lead('calendars.restore', { params: { id } }))).toMatchObject({ archived: false })
    expect(await names()).toContain('Seasonal')
    agreed(await lead('calendars.archive', { params: { id } }))
    await create('seasonal')
    expect(await lead('calendars.restore', { params: { id } })).toMatchObject({ code: 'calendars.taken' })
  })

  test('agents see them and may not change them', async () => {
    const agent = as('agent')
    expect(agreed(await agent('calendars.list', { query: {} as never })).items.length).toBeGreaterThan(0)
    expect(await agent('calendars.create', { body: { name: 'Mine', spec: office as never } })).toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('a union', () => {
  test('takes over its members’ hours, and follows them when they are published', async () => {
    const manila = await create('Manila', { zone: 'Asia/Manila', week: { mon: [['09:00', '18:00']] } })
    const denver = await create('Denver', { zone: 'America/Denver', week: { mon: [['09:00', '18:00']] } })
    const union = await create('Follow the sun', { members: [manila.id, denver.id] })
    expect(union.current.members.map(member => `${member.name} ${member.version}`)).toEqual([
      'Manila 1',
      'Denver 1',
    ])
    await lead('calendars.publish', {
      params: { id: manila.id },
      body: { spec: { zone: 'Asia/Manila', week: { mon: [['07:00', '18:00']] } } as never, base: 1 },
    })
    const followed = agreed(await lead('calendars.get', { params: { id: union.id } }))
    expect(followed.version).toBe(2)
    expect(followed.current.members.map(member => `${member.name} ${member.version}`)).toEqual([
      'Manila 2',
      'Denver 1',
    ])
    expect(followed.current.spec).toMatchObject({ union: [{ week: { mon: [['07:00', '18:00']] } }, {}] })
  })

  test('of a union is refused', async () => {
    const some = agreed(await lead('calendars.list', { query: {} as never })).items
    const union = some.find(calendar => calendar.kind === 'union')?.id ?? ''
    const week = some.find(calendar => calendar.kind === 'week')?.id ?? ''
    expect(
      await lead('calendars.create', { body: { name: 'Deep', spec: { members: [union, week] } } }),
    ).toMatchObject({ code: 'calendars.member_is_union' })
  })
})

describe('the editor', () => {
  test('is told all that is wrong with a draft, in words and in its place', async () => {
    const { findings } = agreed(
      await lead('calendars.inspect', {
        body: { spec: { zone: 'Mars/Olympus', week: { mon: [['17:00', '09:00']] } } as never },
      }),
    )
    expect(findings.map(({ level, path }) => [level, path.join('.')])).toEqual([
      ['refused', 'spec.zone'],
      ['refused', 'spec.week.mon.0'],
    ])
    expect(findings[0]?.message).toContain('“Mars/Olympus” is not a time zone')
  })

  test('S14: if it starts then and lasts so long, it is due then, and every closed stretch says why', async () => {
    const answer = agreed(
      await lead('calendars.test', {
        body: {
          spec: { ...office, exceptions: { '2026-11-27': { name: 'Inventory', bands: [] } } } as never,
          start: '2026-11-23T13:00:00Z',
          work: 'PT4H',
        },
      }),
    )
    expect(answer.due).toBe('2026-11-30T09:00:00.000Z')
    expect(answer.segments.find(segment => segment.kind === 'holiday')?.name).toBe('Inventory')
  })

  test('a length or a start nobody can read is refused', async () => {
    const test = (start: string, work: string) =>
      lead('calendars.test', { body: { spec: office as never, start, work } })
    expect(await test('2026-11-23T13:00:00Z', 'four hours')).toMatchObject({ code: 'duration.unreadable' })
    expect(await test('2026-11-23T13:00:00Z', '-PT4H')).toMatchObject({ code: 'duration.unreadable' })
    expect(await test('9999-01-01T00:00:00Z', 'PT4H')).toMatchObject({ code: 'instant.out_of_range' })
  })
})
