import { expect, test } from 'vitest'
import { instant } from '#kernel/instant.ts'
import { agreedWorld, agreementRooms } from '#test/support/agreed.ts'
import { hour, hoursCalls } from '#test/support/agreed-hours.ts'
import { roomDesk } from '#test/support/room-desk.ts'
import { setClock } from '#test/support/set-clock.ts'
import { agreementCommands } from '../commands.ts'

const desk = await roomDesk(agreementRooms)
await setClock(desk, instant('2026-11-10T10:00:00Z'))
const world = await agreedWorld(desk)
const { booked, see, withHours, sum } = hoursCalls(desk, world)

const accord = async (...args: readonly string[]) => {
  const lines: string[] = []
  const [command] = agreementCommands
  if (command?.needs !== 'desk') throw new Error('it looks at a desk')
  const print = (line: string): void => void lines.push(line)
  const code = await command.run(args, { input: process.stdin, print, complain: print }, desk)
  return { code, lines }
}

test('accord hours check finds what does not add up, says where, and mends it', async () => {
  const { id, number } = await withHours()
  await booked({ agreementId: id, on: '2026-11-10', seconds: 6 * hour })
  expect(await accord()).toEqual({ code: 0, lines: ['1 agreements looked at, 0 differ.'] })
  await desk.database.owner.query(`update agreements set hours_left = 1 where id = $1`, [id])
  await desk.database.owner.query(
    `insert into allowance_entries (id, agreement_id, period, lot, kind, day, seconds, at)
     values (gen_random_uuid(), $1, '2026-11-01', $2, 'credit', '2026-11-01', 3600, now())`,
    [id, `${id}/2026-11-01`],
  )
  const found = await accord('--json')
  expect(found.code).toBe(1)
  expect(found.lines.map(line => JSON.parse(line))).toMatchObject([
    { agreement: number, what: 'credit 2026-11-01', written: 41 * hour, computed: 40 * hour },
    { agreement: number, what: 'left', written: 1, computed: 34 * hour },
    { agreements: 1, differing: 1 },
  ])
  expect((await accord('--mend')).code).toBe(0)
  expect((await accord()).code).toBe(0)
  expect(await sum(id)).toBe(34)
  expect((await see(id)).hours?.left).toBe(34 * hour)
})
