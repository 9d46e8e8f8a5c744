import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { clientsRoom } from '#server/clients/index.ts'
import { letterboxOf, mailRoom, openReadingRoom, startDrain } from '#server/mail/index.ts'
import { openListener } from '#server/mail/intake/listener.ts'
import { peopleRoom } from '#server/people/index.ts'
import { inUnit } from '#server/platform/act.ts'
import { morningMail } from './intake/mails.ts'
import { openBench } from './tickets/desk.ts'

/** How fast one process turns received mail into tickets with clocks, and takes it over SMTP meanwhile. */

const mails = Number(process.env.ACCORD_BENCH_MAILS ?? 5_000)
const clients = 200
const say = (figure: object): void => console.log(JSON.stringify({ bench: 'intake', ...figure }))

const bench = await openBench([peopleRoom, clientsRoom, mailRoom])
const { desk } = bench
try {
  await inUnit(desk, async unit => {
    const value = { address: 'support@desk.example', addresses: ['support@desk.example'], acknowledge: false }
    unit.upsert('settings', ['key'], { key: 'mail.intake', value, changed_at: unit.now })
  })

  const taken = await stored('warm', 200)
  await drained()
  const began = performance.now()
  const first = await stored('first', mails)
  say({ figure: 'letterbox', unit: 'mails committed/s', rate: rate(mails, began), of: first - taken })

  const draining = performance.now()
  await drained()
  say({
    figure: 'drain',
    unit: 'mails/s settled by one process',
    rate: rate(mails, draining),
    bar: 400,
    ...(await ends()),
  })

  const room = openReadingRoom()
  const drain = startDrain(desk, room)
  const listener = await openListener(desk, letterboxOf(desk), {
    host: '127.0.0.1',
    port: 0,
    protocol: 'smtp',
  })
  const sending = performance.now()
  const sender = promisify(execFile)(process.execPath, [
    ...['--import', 'tsx', 'bench/intake/sending.ts'],
    ...[listener.port, mails, clients, 20, 'smtp'].map(String),
  ])
  const { stdout } = await sender
  await drain.empty()
  say({
    figure: 'smtp',
    unit: 'mails/s from the first byte to the last ticket, 20 connections',
    rate: rate(mails, sending),
    acknowledged: Math.round(mails / (Number(stdout) / 1_000)),
    ...(await ends()),
  })
  await listener.stop()
  await drain.stop()
} finally {
  await bench.close()
}

async function stored(run: string, count: number): Promise<number> {
  const letterbox = letterboxOf(desk)
  const pile = [...morningMail(count, clients, run)].reverse()
  await Promise.all(
    Array.from({ length: 64 }, async () => {
      for (let mail = pile.pop(); mail; mail = pile.pop())
        await letterbox.take({
          source: 'smtp',
          mailFrom: mail.from,
          recipients: ['support@desk.example'],
          remote: '127.0.0.1',
          bytes: mail.raw,
        })
    }),
  )
  const { rows } = await desk.database.owner.query<{ n: number }>(
    'select count(*)::int as n from raw_messages',
  )
  return rows[0]?.n ?? 0
}

async function drained(): Promise<void> {
  const drain = startDrain(desk, openReadingRoom())
  await drain.empty()
  await drain.stop()
}

async function ends(): Promise<object> {
  const { rows } = await desk.database.owner.query<{ state: string; n: number }>(
    'select state, count(*)::int as n from raw_messages group by state order by state',
  )
  return { ends: Object.fromEntries(rows.map(({ state, n }) => [state, n])) }
}

function rate(count: number, since: number): number {
  return Math.round(count / ((performance.now() - since) / 1_000))
}
