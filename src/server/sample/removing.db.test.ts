import { expect, test } from 'vitest'
import type { Staff } from '#domain/actor.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { act } from '#server/platform/act.ts'
import { testDesk } from '#test/support/test-desk.ts'
import { addSample, removeSample, samplePresence } from './index.ts'

const desk = await testDesk()
const { app, owner } = desk.database
await addSample(desk)
const { rows: people } = await owner.query<{
  id: string
  name: string
  role: Staff['role']
  sample: boolean
}>('select id, name, role, sample from people where role is not null order by sample')
const actorOf = (wanted: (person: (typeof people)[number]) => boolean): Staff => {
  const found = people.find(wanted)
  if (!found) throw new Error('nobody like that is in the sample')
  return { kind: 'staff', id: found.id, name: found.name, role: found.role, teams: [], language: 'en' }
}
const remove = (actor: Staff) => act(desk, removeSample, {}, { actor, via: 'app' })

test('only an administrator takes the sample company away', async () => {
  const agent = actorOf(({ role }) => role === 'agent')
  expect(await remove(agent)).toMatchObject({ code: 'forbidden' })
  expect((await samplePresence(app)).tickets).toBeGreaterThan(0)
})

test('nobody takes themselves away with it', async () => {
  const one = actorOf(({ sample }) => sample)
  expect(await remove({ ...one, role: 'administrator' })).toMatchObject({ code: 'people.is_sample' })
  expect((await samplePresence(app)).tickets).toBeGreaterThan(0)
})

test('with one act it is gone, and history says who did it', async () => {
  const administrator: Staff = {
    kind: 'staff',
    id: '01890000-0000-7000-8000-000000000001',
    name: 'Ada',
    role: 'administrator',
    teams: [],
    language: 'en',
  }
  const before = await samplePresence(app)
  const done = await remove(administrator)
  expect(isRefusal(done)).toBe(false)
  expect(await samplePresence(app)).toMatchObject({ tickets: 0 })
  const { rows } = await owner.query(`select payload from ledger where type = 'company.sample_removed'`)
  expect(rows).toEqual([{ payload: before }])
  expect(await remove(administrator)).toEqual({ people: 0, tickets: 0 })
})
