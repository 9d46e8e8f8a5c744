// F14: one mail in many is poison for its reader. The others go on, the poison waits for a person, nothing is lost.

import { Worker } from 'node:worker_threads'
import { afterAll, expect, test } from 'vitest'
import { letter } from '#test/support/letters.ts'
import { mailDesk } from '#test/support/mail-desk.ts'
import { startDrain } from './drain.ts'
import { openReadingRoom } from './reading-room.ts'

const { desk, post, rowOf, as, ana } = await mailDesk()

const poisoned = new URL('../../../../test/support/poison.worker.ts', import.meta.url)
const hire = (): Worker =>
  new Worker(
    `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(poisoned.href)}) })`,
    {
      eval: true,
      resourceLimits: { maxOldGenerationSizeMb: 64 },
      stderr: true,
    },
  )

const room = openReadingRoom(2, hire)
afterAll(() => room.close())

test.each(['spin', 'die', 'grow', 'throw'])(
  'a mail that makes its reader %s costs that mail only',
  { timeout: 60_000 },
  async poison => {
    const read = (headers: string[]) => room.read(letter({ headers }))
    const [bad, ...good] = await Promise.all([read([`X-Poison: ${poison}`]), read([]), read([]), read([])])
    expect(bad?.read).toBeNull()
    for (const outcome of good) expect(outcome.read?.letter.from?.address).toBe('kim@acme.example')
  },
)

test('it is tried three times, then waits for a person; the mails around it become tickets', {
  timeout: 90_000,
}, async () => {
  const around = async (count: number): Promise<string[]> => {
    const ids: string[] = []
    for (let n = 0; n < count; n += 1) ids.push(await post(letter()))
    return ids
  }
  const before = await around(10)
  const bad = await post(letter({ subject: 'Poison', headers: ['X-Poison: die'] }))
  const after = await around(10)
  const drain = startDrain(desk, room)
  await drain.empty()
  for (const id of [...before, ...after]) expect((await rowOf(id)).state).toBe('created')
  expect(await rowOf(bad)).toMatchObject({ state: 'quarantined', reason: 'unreadable', attempts: 3 })
  const { body } = await as(ana)('mail.received')
  expect(body.items.map((item: { id: string }) => item.id)).toContain(bad)
  const { rows } = await desk.database.owner.query(`select type from ledger where subject_id = $1`, [bad])
  expect(rows).toEqual([{ type: 'mail.quarantined' }])
  await drain.stop()
})
