import net from 'node:net'
import nodemailer from 'nodemailer'
import { afterAll, describe, expect, test } from 'vitest'
import { letter } from '#test/support/letters.ts'
import { mailDesk } from '#test/support/mail-desk.ts'
import { letterboxOf } from './index.ts'
import { openLetterbox } from './intake/letterbox.ts'
import { openListener } from './intake/listener.ts'

const { desk, as, eva, rowOf } = await mailDesk()
const admin = { ...eva, role: 'administrator' as const }
const smtp = await openListener(desk, letterboxOf(desk), { host: '127.0.0.1', port: 0, protocol: 'smtp' })
const lmtp = await openListener(desk, letterboxOf(desk), { host: '127.0.0.1', port: 0, protocol: 'lmtp' })
afterAll(async () => {
  await smtp.stop()
  await lmtp.stop()
})

/** Speaks SMTP line by line; each step is sent when the one before was answered. */
const talk = (port: number, steps: readonly (string | Buffer)[]): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1')
    const answers: string[] = []
    const left = [...steps]
    let heard = ''
    socket.setTimeout(10_000, () => socket.destroy(new Error(`no answer after ${answers.at(-1)}`)))
    socket.on('data', data => {
      heard += data.toString()
      for (let end = heard.indexOf('\r\n'); end >= 0; end = heard.indexOf('\r\n')) {
        const line = heard.slice(0, end)
        heard = heard.slice(end + 2)
        if (line[3] === '-') continue
        answers.push(line)
        const next = left.shift()
        if (next === undefined) {
          socket.end()
          return
        }
        socket.write(typeof next === 'string' ? `${next}\r\n` : next)
      }
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(answers))
  })

const dialogue = (data: string | Buffer, to = 'support@desk.example', from = 'kim@acme.example') =>
  talk(smtp.port, [
    'EHLO client.example',
    `MAIL FROM:<${from}>`,
    `RCPT TO:<${to}>`,
    'DATA',
    Buffer.isBuffer(data) ? data : Buffer.from(`${data}\r\n.\r\n`),
    'QUIT',
  ])

const codes = (answers: readonly string[]): string[] => answers.map(line => line.slice(0, 3))
const rawCount = async (): Promise<number> =>
  (await desk.database.owner.query<{ n: number }>('select count(*)::int as n from raw_messages')).rows[0]
    ?.n ?? 0

describe('the door', () => {
  test('says 250 when the bytes are on disk, and the bytes are those that were sent', async () => {
    const raw = letter({ text: 'A line\n.starting with a dot\n..and two' })
    const answers = await dialogue(
      Buffer.concat([
        Buffer.from(raw.toString('latin1').replace(/^\./gm, '..'), 'latin1'),
        Buffer.from('.\r\n'),
      ]),
    )
    expect(codes(answers)).toEqual(['220', '250', '250', '250', '354', '250', '221'])
    const id = /Taken as (\S+)/.exec(answers[5] ?? '')?.[1] ?? ''
    const { rows } = await desk.database.owner.query(
      'select bytes, source, mail_from, rcpt_to from raw_messages where id = $1',
      [id],
    )
    expect(rows[0].bytes.toString()).toBe(raw.toString())
    expect(rows[0]).toMatchObject({
      source: 'smtp',
      mail_from: 'kim@acme.example',
      rcpt_to: ['support@desk.example'],
    })
  })

  test.each([
    ['another domain', 'support@other.example'],
    ['another name', 'sales@desk.example'],
    ['a percent route', 'victim%other.example@desk.example.other.example'],
  ])('takes nothing for %s', async (_name, to) => {
    const answers = await talk(smtp.port, ['EHLO c', 'MAIL FROM:<a@b.example>', `RCPT TO:<${to}>`, 'QUIT'])
    expect(answers[3]).toMatch(/^550 .*not an address of this desk/)
  })

  test.each(['SUPPORT@Desk.Example', 'support+anything@desk.example', 'help@desk.example'])(
    'takes mail for %s',
    async to => {
      const answers = await talk(smtp.port, ['EHLO c', 'MAIL FROM:<>', `RCPT TO:<${to}>`, 'QUIT'])
      expect(answers[3]).toMatch(/^250/)
    },
  )

  test('offers neither signing in nor encryption it does not have', async () => {
    const answers = await talk(smtp.port, ['EHLO c', 'AUTH PLAIN AGEAYg==', 'STARTTLS', 'QUIT'])
    expect(codes(answers).slice(2, 4)).toEqual(['500', '500'])
  })
})

describe('what is not taken (B17)', () => {
  test('a mail of 30 MB: told so before it is sent, and told so after', async () => {
    const before = await rawCount()
    const announced = await talk(smtp.port, ['EHLO c', 'MAIL FROM:<a@b.example> SIZE=31457280', 'QUIT'])
    expect(announced[2]).toMatch(/^552/)
    const big = Buffer.concat([
      letter(),
      Buffer.alloc(30 * 1024 * 1024, 'x'.repeat(76).concat('\r\n')),
      Buffer.from('\r\n.\r\n'),
    ])
    expect((await dialogue(big))[5]).toMatch(/^552 .*(size|larger)/i)
    expect(await rawCount()).toBe(before)
  })

  test.each([
    ['a bare line feed', 'Subject: x\n\nBody'],
    ['a bare carriage return', 'Subject: x\r\rBody'],
    [
      'an end of message with a bare line feed',
      'Subject: x\r\n\r\nBody\n.\nMAIL FROM:<evil@attacker.example>\r\nRCPT TO:<support@desk.example>\r\nDATA\r\nsecond',
    ],
    [
      'an end of message with a bare carriage return',
      'Subject: x\r\n\r\nBody\r\n.\rMAIL FROM:<evil@attacker.example>',
    ],
    [
      'an end of message the other way round',
      'Subject: x\r\n\r\nBody\n.\r\nMAIL FROM:<evil@attacker.example>',
    ],
  ])('%s: one message is refused, and no second one is in it', async (_name, data) => {
    const before = await rawCount()
    const answers = await dialogue(data)
    expect(answers[5]).toMatch(/^550 .*(carriage return|line feed)/)
    expect(await rawCount()).toBe(before)
  })

  test('more than a thousand recipients, and junk', async () => {
    const many = await talk(smtp.port, [
      'EHLO c',
      'MAIL FROM:<a@b.example>',
      ...Array.from({ length: 1_001 }, (_none, n) => `RCPT TO:<support+${n}@desk.example>`),
      'QUIT',
    ])
    expect(many.at(-2)).toMatch(/^452/)
    const junk = await talk(
      smtp.port,
      Array.from({ length: 12 }, () => 'GET / HTTP/1.1'),
    ).catch(() => ['cut'])
    expect(junk.length).toBeLessThan(14)
  })

  test('commands sent ahead of their turn change nothing', async () => {
    const before = await rawCount()
    await talk(smtp.port, [
      Buffer.from(
        'EHLO c\r\nDATA\r\nSubject: x\r\n\r\nx\r\n.\r\nRCPT TO:<support@desk.example>\r\nBDAT 3 LAST\r\nabc',
      ),
    ]).catch(() => [])
    expect(await rawCount()).toBe(before)
  })
})

test('over LMTP each recipient is answered', async () => {
  const transport = nodemailer.createTransport({
    host: '127.0.0.1',
    port: lmtp.port,
    lmtp: true,
    ignoreTLS: true,
  } as never)
  const info = await transport.sendMail({
    raw: letter().toString(),
    envelope: { from: 'kim@acme.example', to: ['support@desk.example', 'help@desk.example'] },
  })
  transport.close()
  expect((info as unknown as { accepted: string[] }).accepted).toEqual([
    'support@desk.example',
    'help@desk.example',
  ])
})

test('mail that arrives together is committed together, and each is told of its own', async () => {
  let commits = 0
  const counting = new Proxy(desk.database, {
    get: (target, key) => {
      if (key === 'app') commits += 1
      return Reflect.get(target, key)
    },
  })
  const letterbox = openLetterbox({ database: counting })
  const ids = await Promise.all(
    Array.from({ length: 200 }, (_none, n) =>
      letterbox.take({
        source: 'cli',
        mailFrom: `${n}@x.example`,
        recipients: [],
        remote: '',
        bytes: letter(),
      }),
    ),
  )
  expect(new Set(ids).size).toBe(200)
  expect(commits).toBeLessThan(10)
  const { rows } = await desk.database.owner.query('select mail_from from raw_messages where id = $1', [
    ids[42],
  ])
  expect(rows[0].mail_from).toBe('42@x.example')
})

test('while the database cannot keep mail, senders are asked to come again', async () => {
  const failing = (code: string) => ({
    take: () => Promise.reject(Object.assign(new Error('no'), { code })),
    empty: () => Promise.resolve(),
  })
  for (const [code, answer] of [
    ['ECONNREFUSED', '451'],
    ['53100', '452'],
    ['57P01', '451'],
  ] as const) {
    const broken = await openListener(desk, failing(code), { host: '127.0.0.1', port: 0, protocol: 'smtp' })
    const answers = await talk(broken.port, [
      'EHLO c',
      'MAIL FROM:<a@b.example>',
      'RCPT TO:<support@desk.example>',
      'DATA',
      Buffer.from('Subject: x\r\n\r\nx\r\n.\r\n'),
      'QUIT',
    ])
    expect(answers[5]?.slice(0, 3)).toBe(answer)
    await broken.stop()
  }
})

describe('the hook', () => {
  const deliver = (
    token: string | null,
    payload: Buffer,
    query: Record<string, string> = {},
    type = 'message/rfc822',
  ) =>
    as(null)('mail.inbound', {
      payload,
      query,
      headers: { 'content-type': type, ...(token ? { authorization: `Bearer ${token}` } : {}) },
    })

  test('takes a raw message from whoever has the token, and from nobody else', async () => {
    expect((await deliver(null, letter())).status).toBe(401)
    const { token } = (await as(admin)('mail.renewHookToken')).body
    expect((await deliver(`${token}x`, letter())).status).toBe(401)
    const taken = await deliver(token, letter({ subject: 'By hook' }), {
      from: 'kim@acme.example',
      to: 'support@desk.example',
    })
    expect(taken.status).toBe(202)
    expect((await rowOf(taken.body.id)).state).toBe('received')
    expect((await deliver(token, letter(), { to: 'victim@other.example' })).body.code).toBe(
      'mail.not_our_address',
    )
    expect((await deliver(token, Buffer.from('{}'), {}, 'application/json')).body.code).toBe('mail.hook_body')
    const renewed = (await as(admin)('mail.renewHookToken')).body.token
    expect((await deliver(token, letter())).status).toBe(401)
    expect((await deliver(renewed, letter())).status).toBe(202)
  })

  test('reads no body of anybody without the token, and refuses whoever keeps trying', async () => {
    const { token } = (await as(admin)('mail.renewHookToken')).body
    const tooLarge = Buffer.alloc(30 * 1024 * 1024, 'x')
    expect((await deliver(null, tooLarge)).status).toBe(401)
    const guesses = []
    for (let guess = 0; guess < 31; guess += 1)
      guesses.push((await deliver(`${token}${guess}`, letter())).status)
    expect(guesses.at(-1)).toBe(429)
    expect((await deliver(token, letter())).status).toBe(202)
  })

  test('shows a new token once: the same request again gives another, and none is kept', async () => {
    const headers = { 'idempotency-key': 'renew the token' }
    const first = (await as(admin)('mail.renewHookToken', { headers })).body.token
    const second = (await as(admin)('mail.renewHookToken', { headers })).body.token
    expect(second).not.toBe(first)
    const { rows } = await desk.database.owner.query(
      `select 1 from idempotency where reply::text like '%hook_%'`,
    )
    expect(rows).toEqual([])
  })

  test('takes what the other doors take, and no more', async () => {
    const { token } = (await as(admin)('mail.renewHookToken')).body
    const large = Buffer.concat([letter(), Buffer.alloc(20 * 1024 * 1024, 'x'.repeat(76).concat('\r\n'))])
    expect((await deliver(token, large)).status).toBe(202)
    const tooLarge = Buffer.concat([letter(), Buffer.alloc(30 * 1024 * 1024, 'x')])
    expect((await deliver(token, tooLarge)).status).toBe(413)
  })
})
