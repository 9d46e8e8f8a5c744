import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { letter } from '#test/support/letters.ts'
import { mailDesk } from '#test/support/mail-desk.ts'
import { openSink } from '#test/support/smtp-sink.ts'
import { mailCommands } from './index.ts'

const { desk, drain, rowOf, relayTo } = await mailDesk()

const accord = async (line: string, input: Buffer = Buffer.alloc(0)) => {
  const command = mailCommands.find(({ name }) => line === name || line.startsWith(`${name} `))
  if (command?.needs !== 'desk') throw new Error(`no command ${line}`)
  const said: string[] = []
  const complained: string[] = []
  const code = await command.run(
    line.slice(command.name.length).trim().split(' ').filter(Boolean),
    {
      input: Readable.from([input]),
      print: text => said.push(text),
      complain: text => complained.push(text),
    },
    desk,
  )
  return { code, said: said.join('\n'), complained: complained.join('\n') }
}

test('mail test shows each step, the relay’s own answer, and the likely cause', async () => {
  expect(await accord('mail test')).toMatchObject({
    code: 1,
    complained: expect.stringContaining('No relay'),
  })
  const sink = await openSink()
  await relayTo(sink.port)
  const fine = await accord('mail test --to ana@meridian.example')
  expect(fine.code).toBe(0)
  expect(fine.said).toMatch(
    /ok\s+resolve[\s\S]*ok\s+connect[\s\S]*ok\s+greet[\s\S]*220[\s\S]*ok\s+send[\s\S]*250/,
  )
  expect(sink.mails.at(-1)?.to).toEqual(['ana@meridian.example'])
  await sink.close()
  const away = await accord('mail test --json')
  expect(away.code).toBe(1)
  expect(JSON.parse(away.said)).toMatchObject({ ok: false, cause: 'mail.cause.nobody_listens' })
  expect((await accord('mail test')).said).toContain('Nothing listens at that host and port')
  expect((await accord('mail test --to nobody')).code).toBe(2)
})

test('mail take takes one message in, mail count adds up', async () => {
  const { code, said } = await accord('mail take --from kim@acme.example', letter())
  expect(code).toBe(0)
  await drain()
  expect((await rowOf(said)).state).toBe('created')
  expect((await accord('mail take')).code).toBe(2)
  const counted = await accord('mail count --json')
  expect(counted.code).toBe(0)
  expect(JSON.parse(counted.said)).toMatchObject({
    received: 1,
    balanced: true,
    states: { created: 1, received: 0 },
  })
  expect((await accord('mail count')).said).toContain('received 1')
})
