import { describe, expect, test } from 'vitest'
import { ticketDesk } from '#test/support/ticket-desk.ts'

const { as, acme, nordwind, ana, bo, desk } = await ticketDesk()

const multipart = (name: string, type: string, bytes: Buffer) => {
  const boundary = 'a-boundary-that-is-in-no-file'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`
  return {
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}
const upload = (
  who: typeof ana | typeof acme.kim,
  name: string,
  type: string,
  bytes = Buffer.from('hello'),
) => as(who)('tickets.upload', multipart(name, type, bytes))
const open = async (changes: object = {}) => {
  const { body } = await as(ana)('tickets.open', {
    body: {
      clientId: acme.id,
      requesterId: acme.kim.id,
      subject: 'Invoice PDF is empty',
      text: 'See',
      ...changes,
    },
  })
  return (await as(ana)('tickets.get', { params: { ticket: body.ticket.id } })).body
}

describe('a file', () => {
  test('goes with the message it was chosen for, and only once', async () => {
    const file = await upload(ana, 'log.txt', 'text/plain')
    expect([file.status, file.body]).toMatchObject([201, { name: 'log.txt', size: 5 }])
    const ticket = await open({ uploads: [file.body.id] })
    expect(ticket.messages[0].attachments).toMatchObject([{ name: 'log.txt', size: 5, picture: false }])
    const again = await as(ana)('tickets.note', {
      params: { ticket: ticket.id },
      body: { text: 'x', uploads: [file.body.id] },
    })
    expect(again.body.code).toBe('tickets.upload_not_found')
  })

  test('R3: chosen by one person is nobody else’s to send, keep in a draft or drop', async () => {
    const file = await upload(ana, 'log.txt', 'text/plain')
    const ticket = await open()
    const body = { text: 'x', uploads: [file.body.id] }
    expect((await as(bo)('tickets.note', { params: { ticket: ticket.id }, body })).body.code).toBe(
      'tickets.upload_not_found',
    )
    const draft = { kind: 'note', html: 'x', uploads: [file.body.id] }
    expect((await as(bo)('tickets.draft', { params: { ticket: ticket.id }, body: draft })).body.code).toBe(
      'tickets.upload_not_found',
    )
    expect((await as(bo)('tickets.drop_upload', { params: { id: file.body.id } })).status).toBe(404)
    expect((await as(ana)('tickets.drop_upload', { params: { id: file.body.id } })).status).toBe(204)
  })

  test('R15: is sent as a download that no browser runs, whatever it claims to be', async () => {
    for (const [name, type] of [
      ['page.html', 'text/html'],
      ['drawing.svg', 'image/svg+xml'],
      ['script.js', 'text/javascript'],
      ['paper.pdf', 'application/pdf'],
    ] as const) {
      const file = await upload(ana, name, type, Buffer.from('<script>alert(1)</script>'))
      const ticket = await open({ uploads: [file.body.id] })
      const { id } = ticket.messages[0].attachments[0]
      for (const show of ['false', 'true']) {
        const got = await as(ana)('tickets.attachment', { params: { id }, query: { show } })
        expect(got.status).toBe(200)
        expect(got.headers).toMatchObject({
          'content-type': 'application/octet-stream',
          'x-content-type-options': 'nosniff',
          'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
        })
        expect(String(got.headers['content-disposition'])).toMatch(/^attachment; /)
      }
    }
    const picture = await upload(ana, 'shot.png', 'image/png')
    const ticket = await open({ uploads: [picture.body.id] })
    const shown = await as(ana)('tickets.attachment', {
      params: { id: ticket.messages[0].attachments[0].id },
      query: { show: 'true' },
    })
    expect(shown.headers['content-type']).toBe('image/png')
    expect(String(shown.headers['content-disposition'])).toMatch(/^inline; /)
    expect(shown.raw.toString()).toBe('hello')
  })

  test('R25: a hostile name is display data: it ends no header and names no path', async () => {
    for (const name of [
      '../../etc/passwd',
      'a\u202Etxt.exe',
      'quo\\"te; filename=evil.exe',
      'имя файла.txt',
      '%0d%0aset-cookie: x',
      '',
    ]) {
      const file = await upload(ana, name, 'text/plain')
      if (name === '') continue
      expect(file.body.name).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u)
      const ticket = await open({ uploads: [file.body.id] })
      const got = await as(ana)('tickets.attachment', {
        params: { id: ticket.messages[0].attachments[0].id },
      })
      expect(got.status).toBe(200)
      expect(got.headers['set-cookie']).toBeUndefined()
      expect(String(got.headers['content-disposition'])).toMatch(
        /^attachment; filename="[\w .()-]+"; filename\*=UTF-8''[\w%.~!$&+-]+$/,
      )
    }
    const { rows } = await desk.database.owner.query(`select sha256 from blobs`)
    for (const { sha256 } of rows) expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('larger than 25 MB is refused in words', async () => {
    const { status, body } = await upload(
      ana,
      'big.bin',
      'application/octet-stream',
      Buffer.alloc(26 * 1024 * 1024),
    )
    expect([status, body.code]).toEqual([413, 'tickets.too_large'])
  })

  test('A2: of an internal note, or of another client, is not there for a contact', async () => {
    const inside = await upload(ana, 'internal.txt', 'text/plain')
    const outside = await upload(ana, 'answer.txt', 'text/plain')
    const ticket = await open()
    await as(ana)('tickets.note', {
      params: { ticket: ticket.id },
      body: { text: 'x', uploads: [inside.body.id] },
    })
    await as(ana)('tickets.reply', {
      params: { ticket: ticket.id },
      body: { text: 'x', uploads: [outside.body.id] },
    })
    const { messages } = (await as(ana)('tickets.get', { params: { ticket: ticket.id } })).body
    const idOf = (name: string): string =>
      messages
        .flatMap((message: { attachments: { id: string; name: string }[] }) => message.attachments)
        .find((file: { name: string }) => file.name === name).id
    const get = (who: typeof acme.kim, name: string) =>
      as(who)('tickets.attachment', { params: { id: idOf(name) } })
    expect((await get(acme.kim, 'answer.txt')).status).toBe(200)
    expect((await get(acme.kim, 'internal.txt')).status).toBe(404)
    expect((await get(nordwind.kim, 'answer.txt')).status).toBe(404)
    expect((await as(null)('tickets.attachment', { params: { id: idOf('answer.txt') } })).status).toBe(401)
  })
})

describe('a picture inside a message', () => {
  const withPicture = async () => {
    const file = await upload(ana, 'shot.png', 'image/png', Buffer.from('a picture'))
    const ticket = await open({
      uploads: [file.body.id],
      text: '',
      html: '<p>See <img src="cid:shot@mail"></p>',
    })
    const { id } = ticket.messages[0].attachments[0]
    await desk.database.owner.query('alter table attachments disable row level security')
    await desk.database.owner.query(`update attachments set content_id = '<shot@mail>' where id = $1`, [id])
    await desk.database.owner.query('alter table attachments enable row level security')
    const { messages } = (await as(ana)('tickets.get', { params: { ticket: ticket.id } })).body
    const url = /src="([^"]+)"/.exec(messages[0].html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    return { id, url: new URL(url, 'http://desk.example'), message: messages[0] }
  }
  const query = (url: URL) => Object.fromEntries(url.searchParams)

  test('is linked for its reader, works without a session, and is not listed as a file twice', async () => {
    const { id, url, message } = await withPicture()
    expect(message.attachments).toMatchObject([{ inline: true, picture: true }])
    const got = await as(null)('tickets.inline', { params: { id }, query: query(url) })
    expect([got.status, got.raw.toString()]).toEqual([200, 'a picture'])
    expect(got.headers['cross-origin-resource-policy']).toBe('cross-origin')
  })

  test('R3: a link changed in any part, or old, or of somebody disabled, shows nothing', async () => {
    const { id, url } = await withPicture()
    const good = query(url)
    const wrong = [
      { ...good, for: bo.id },
      { ...good, until: String(Number(good.until) + 1) },
      {
        ...good,
        mac: `A${good.mac?.slice(1)}` === good.mac ? `B${good.mac?.slice(1)}` : `A${good.mac?.slice(1)}`,
      },
    ]
    for (const bad of wrong)
      expect((await as(null)('tickets.inline', { params: { id }, query: bad })).status).toBe(404)
    await desk.database.owner.query(`update people set disabled_at = now() where id = $1`, [ana.id])
    expect((await as(null)('tickets.inline', { params: { id }, query: good })).status).toBe(404)
    await desk.database.owner.query(`update people set disabled_at = null where id = $1`, [ana.id])
    expect((await as(null)('tickets.inline', { params: { id }, query: good })).status).toBe(200)
  })
})

test('presence: who else is at a ticket, for half a minute', async () => {
  const ticket = await open()
  await as(bo)('tickets.present', { params: { ticket: ticket.id }, body: { doing: 'writing' } })
  const { body } = await as(ana)('tickets.present', {
    params: { ticket: ticket.id },
    body: { doing: 'viewing' },
  })
  expect(body.present).toEqual([{ person: { id: bo.id, name: 'Bo' }, doing: 'writing' }])
  await as(bo)('tickets.present', { params: { ticket: ticket.id }, body: { doing: 'left' } })
  expect((await as(ana)('tickets.get', { params: { ticket: ticket.id } })).body.present).toEqual([])
})

test('watching: whoever follows a ticket is listed, and stops when they say so', async () => {
  const ticket = await open()
  await as(bo)('tickets.watch', { params: { ticket: ticket.id }, body: { watching: true } })
  await as(bo)('tickets.watch', { params: { ticket: ticket.id }, body: { watching: true } })
  const seen = (await as(bo)('tickets.get', { params: { ticket: ticket.id } })).body
  expect([seen.watchers, seen.watching]).toEqual([[{ id: bo.id, name: 'Bo' }], true])
  await as(bo)('tickets.watch', { params: { ticket: ticket.id }, body: { watching: false } })
  expect((await as(bo)('tickets.get', { params: { ticket: ticket.id } })).body.watchers).toEqual([])
})
