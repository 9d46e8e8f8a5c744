// F5 to F7, as far as mail goes: while the database is away senders are asked to come again, nothing is acknowledged
// that is not kept, and when it is back the same process goes on by itself.

import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { openDesk } from '#server/desk.ts'
import { letterboxOf, mailRoom, openReadingRoom, startDrain } from '#server/mail/index.ts'
import { openListener } from '#server/mail/intake/listener.ts'
import type { Config } from '#server/platform/config.ts'
import { makeDataFolder } from '#server/platform/embedded-postgres/cluster.ts'
import { startEmbeddedPostgres } from '#server/platform/embedded-postgres.ts'
import { openLog } from '#server/platform/log.ts'
import { migrate } from '#server/platform/migrate.ts'
import { letter } from '../support/letters.ts'
import { temporaryFolder } from '../support/postgres-server.ts'
import { smtpLine } from '../support/smtp-line.ts'

test('mail waits with its senders while the database is away, and is taken when it is back', {
  timeout: 120_000,
}, async () => {
  const dataFolder = makeDataFolder(temporaryFolder())
  let postgres = await startEmbeddedPostgres({ dataFolder, log: () => {} })
  afterAll(() => postgres.stop())
  const admin = new pg.Client({ connectionString: postgres.url('postgres') })
  await admin.connect()
  await admin.query('create database accord')
  await admin.end()
  const databaseUrl = postgres.url('accord')
  await migrate(databaseUrl)
  const config = { url: 'http://desk.example', dataFolder, secret: 'x'.repeat(40) } as unknown as Config
  const desk = await openDesk({ config, databaseUrl, log: openLog('silent') }, [mailRoom])
  await desk.database.owner.query(`insert into settings (key, value) values ('mail.intake', $1)`, [
    JSON.stringify({ address: 'support@desk.example', addresses: [], acknowledge: false }),
  ])
  const drain = startDrain(desk, openReadingRoom())
  const listener = await openListener(desk, letterboxOf(desk), {
    host: '127.0.0.1',
    port: 0,
    protocol: 'smtp',
  })

  /** The code the sender was left with, whichever step it came at. */
  const send = async (n: number): Promise<string> => {
    const line = await smtpLine(listener.port)
    try {
      for (const step of [
        'EHLO x',
        `MAIL FROM:<a${n}@x.example>`,
        'RCPT TO:<support@desk.example>',
        'DATA',
      ]) {
        const answer = await line.say(step)
        if (!/^[23]/.test(answer)) return answer.slice(0, 3)
      }
      const raw = letter({ from: `a${n}@x.example`, messageId: `<away-${n}@x.example>` })
      return (await line.say(Buffer.concat([raw, Buffer.from('.\r\n')]))).slice(0, 3)
    } finally {
      line.end()
    }
  }

  expect(await send(1)).toBe('250')
  await drain.empty()
  await postgres.stop()
  for (let n = 2; n < 5; n += 1) expect(await send(n)).toBe('451')

  postgres = await startEmbeddedPostgres({ dataFolder, log: () => {} })
  let code = ''
  for (let tries = 0; code !== '250' && tries < 100; tries += 1) {
    code = await send(5)
    await pause(100)
  }
  expect(code).toBe('250')
  const left = async () =>
    (await desk.database.owner.query(`select mail_from, state from raw_messages order by received_at`)).rows
  for (
    let waited = 0;
    (await left()).some(({ state }) => state === 'received') && waited < 20_000;
    waited += 100
  )
    await pause(100)
  // What was refused is with its senders; what was acknowledged is here, and came to its end.
  expect(await left()).toEqual([
    { mail_from: 'a1@x.example', state: 'quarantined' },
    { mail_from: 'a5@x.example', state: 'quarantined' },
  ])
  await listener.stop()
  await drain.stop()
  await desk.close()
})
