// F1: the desk is killed in the middle of five hundred incoming mails, ten times. Every mail that was acknowledged is
// there once, and every ticket has its clocks. Who checks reads only what the senders noted, and SQL.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { letter } from '../support/letters.ts'
import { mailDesk } from '../support/mail-desk.ts'
import { dice } from '../support/mail-fixtures.ts'
import { temporaryFolder } from '../support/postgres-server.ts'
import { smtpLine } from '../support/smtp-line.ts'
import { freePort } from '../support/test-desk.ts'

const root = path.resolve(import.meta.dirname, '../..')
const kills = Number(process.env.ACCORD_TEST_KILLS ?? 10)
const mails = 50 * kills

const { desk } = await mailDesk()
const smtpPort = await freePort()
const environment = {
  ...process.env,
  DATABASE_URL: desk.database.url,
  ACCORD_DATA: temporaryFolder(),
  ACCORD_SECRET: 'a secret for tests only, long enough to be one',
  ACCORD_PORT: String(await freePort()),
  ACCORD_SMTP_PORT: String(smtpPort),
  ACCORD_LOG: 'error',
}

let server: ChildProcess | null = null
afterEach(() => {
  server?.kill('SIGKILL')
})

test('every acknowledged mail is there once, with the clocks of its ticket', {
  timeout: 400_000,
}, async () => {
  const roll = dice(1)
  const waiting = Array.from({ length: mails }, (_none, n) => n).reverse()
  const acknowledged = new Set<number>()
  let sending = true
  const senders = Promise.all(Array.from({ length: 6 }, () => sender(waiting, acknowledged, () => sending)))

  for (let kill = 1; kill <= kills; kill += 1) {
    server = await start()
    // Not only in the first moments of a life: some time, and until a share of the mails is through.
    await pause(50 + roll(1_950))
    const share = (mails * kill) / (kills + 1)
    for (let waited = 0; acknowledged.size < share && waited < 15_000; waited += 20) await pause(20)
    server.kill('SIGKILL')
    await once(server, 'exit')
  }
  server = await start()
  for (let waited = 0; acknowledged.size < mails && waited < 60_000; waited += 100) await pause(100)
  sending = false
  await senders
  expect(acknowledged.size).toBe(mails)

  const sql = async <Row extends object>(text: string): Promise<Row[]> =>
    (await desk.database.owner.query<Row>(text)).rows
  const left = async () =>
    (await sql<{ n: number }>(`select count(*)::int as n from raw_messages where state = 'received'`))[0]?.n
  for (let waited = 0; (await left()) !== 0 && waited < 60_000; waited += 200) await pause(200)
  expect(await left()).toBe(0)

  const stored = await sql<{ token: string; messages: number; tickets: number; clocks: number }>(
    `select substring(m.text from 'token-\\d+-') as token, count(distinct m.id)::int as messages,
            count(distinct m.ticket_id)::int as tickets,
            count(distinct k.promise) filter (where k.promise in ('first_response', 'resolution'))::int as clocks
       from messages m left join clocks k on k.ticket_id = m.ticket_id group by 1`,
  )
  const byToken = new Map(stored.map(row => [row.token, row]))
  const wrong = [...acknowledged].filter(n => {
    const row = byToken.get(`token-${n}-`)
    return row?.messages !== 1 || row.tickets !== 1 || row.clocks !== 2
  })
  expect(wrong).toEqual([])
  expect(await sql('select distinct state from raw_messages order by 1')).toSatisfy(
    (rows: { state: string }[]) => rows.every(({ state }) => state === 'created' || state === 'duplicate'),
  )
  expect(await sql('select ticket_id from messages group by ticket_id having count(*) <> 1')).toEqual([])
  expect((await sql<{ n: number }>('select count(*)::int as n from tickets'))[0]?.n).toBe(mails)

  server.kill('SIGTERM')
  const [code] = await once(server, 'exit')
  expect(code).toBe(0)
})

const start = async (): Promise<ChildProcess> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server/main.ts'], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', data => {
    said += data
  })
  child.stderr.on('data', data => {
    said += data
  })
  for (let waited = 0; !said.includes('Mail is taken'); waited += 25) {
    if (child.exitCode !== null || waited > 60_000) throw new Error(`the desk did not start: ${said}`)
    await pause(25)
  }
  return child
}

/** Sends what waits, one after another; what was not acknowledged is sent again, as any mail server does. */
const sender = async (waiting: number[], acknowledged: Set<number>, going: () => boolean): Promise<void> => {
  while (going()) {
    const line = await smtpLine(smtpPort).catch(() => null)
    if (!line) {
      await pause(50)
      continue
    }
    let current: number | undefined
    try {
      await line.say('EHLO mx.acme.example')
      for (current = waiting.pop(); current !== undefined && going(); current = waiting.pop()) {
        await line.say(`MAIL FROM:<p${current}@acme.example>`)
        await line.say('RCPT TO:<support@desk.example>')
        await line.say('DATA')
        const answer = await line.say(Buffer.concat([mailOf(current), Buffer.from('.\r\n')]))
        if (!answer.startsWith('250')) throw new Error(answer)
        acknowledged.add(current)
        await pause(30)
      }
      line.end()
      await pause(50)
    } catch {
      if (current !== undefined) waiting.push(current)
      line.end()
    }
  }
}

const mailOf = (n: number): Buffer =>
  letter({
    from: `Person ${n} <p${n}@acme.example>`,
    messageId: `<fault-${n}@acme.example>`,
    subject: `Fault ${n}`,
    text: `This is token-${n}- of the test.`,
    date: 'Mon, 23 Nov 2026 08:00:00 +0000',
  })
