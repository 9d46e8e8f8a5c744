import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { historyOf, ticketSide } from '#server/tickets/index.ts'
import { ticketDesk } from '#test/support/ticket-desk.ts'
import { slaCommands } from './index.ts'
import { sweep } from './store/sweep.ts'

const { as, acme, ana, at, desk } = await ticketDesk()
const commands = slaCommands({ historyOf, ticketSide })

const run = async (name: string, ...args: string[]) => {
  const command = commands.find(one => one.name === name)
  if (command?.needs !== 'desk') throw new Error(`no command ${name}`)
  const lines: string[] = []
  const streams = {
    input: Readable.from([]),
    print: (line: string) => void lines.push(line),
    complain: (line: string) => void lines.push(line),
  }
  return { code: await command.run(args, streams, desk), lines }
}
const open = async (severity: number): Promise<number> => {
  const request = {
    clientId: acme.id,
    requesterId: acme.kim.id,
    subject: 'Import stops',
    text: 'It stops.',
    severity,
  }
  return (await as(ana)('tickets.open', { body: request })).body.ticket.number
}

test('F22: after a day of work every stored clock is what the history says', async () => {
  await at('23 09:00')
  const numbers = [await open(1), await open(2), await open(3)]
  await at('23 09:20')
  await as(ana)('tickets.reply', { params: { ticket: numbers[0] ?? 0 }, body: { text: 'Which file?' } })
  await at('23 12:00')
  while ((await sweep(desk.database.app, 100, [])).taken > 0);
  await at('23 15:00')
  const { code, lines } = await run('sla recompute', '--check')
  expect(lines).toEqual(['6 clocks of 3 tickets folded again, 0 tickets differ.'])
  expect(code).toBe(0)
})

test('a clock somebody tampered with is found, named, and mended', async () => {
  await at('24 09:00')
  const number = await open(2)
  await desk.database.owner.query(
    `update clocks set due_at = due_at + interval '1 hour', used_ms = used_ms + 60000
      where promise = 'resolution' and ticket_id = (select id from tickets where number = $1)`,
    [number],
  )
  await desk.database.owner.query('update tickets set next_due_at = null where number = $1', [number])
  const found = await run('sla recompute', '--check')
  expect(found.code).toBe(1)
  expect(found.lines).toEqual([
    expect.stringMatching(new RegExp(`^#${number} resolution 1/1: dueAt is .* the history says `)),
    expect.stringContaining('used is'),
    expect.stringContaining(`#${number} ticket: nextDueAt is null, the history says `),
    expect.stringContaining('1 tickets differ.'),
  ])
  expect((await run('sla recompute')).code).toBe(0)
  expect((await run('sla recompute', '--check')).code).toBe(0)
})

test('a ticket’s promises are explained by its number', async () => {
  await at('24 10:00')
  const number = await open(2)
  const { code, lines } = await run('sla explain', `#${number}`)
  expect(code).toBe(0)
  expect(lines.map(line => JSON.parse(line).clock.promise)).toEqual(['first_response', 'resolution'])
  expect((await run('sla explain', '999999')).lines).toEqual(['There is no ticket #999999.'])
  expect((await run('sla explain')).code).toBe(2)
})
