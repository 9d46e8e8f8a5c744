import { describe, expect, test } from 'vitest'
import { letter, multipart } from '#test/support/letters.ts'
import { readingDesk } from '#test/support/reading-desk.ts'

const { receive, ticketOf, nothingIsLost } = await readingDesk()

describe('what strangers’ programs do to mail', () => {
  test.each([
    [
      'latin-1 without saying so',
      { headers: ['Content-Type: text/plain'], body: Buffer.from('Caf\xe9 cr\xe8me', 'latin1') },
      'Café crème',
    ],
    [
      'windows-1252 said to be utf-8',
      {
        headers: ['Content-Type: text/plain; charset=utf-8'],
        body: Buffer.from('\x93Quote\x94 \x80', 'latin1'),
      },
      '“Quote” €',
    ],
    [
      'an unknown charset',
      { headers: ['Content-Type: text/plain; charset=x-klingon'], body: 'plain' },
      'plain',
    ],
    [
      'GB18030',
      { headers: ['Content-Type: text/plain; charset=gb18030'], body: Buffer.from([0xc4, 0xe3, 0xba, 0xc3]) },
      '你好',
    ],
    [
      'koi8-r',
      {
        headers: ['Content-Type: text/plain; charset=koi8-r'],
        body: Buffer.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]),
      },
      'Привет',
    ],
    [
      'UTF-16 in base64',
      {
        headers: ['Content-Type: text/plain; charset=utf-16le', 'Content-Transfer-Encoding: base64'],
        body: Buffer.from('Hello', 'utf16le').toString('base64'),
      },
      'Hello',
    ],
    [
      'quoted-printable',
      {
        headers: ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable'],
        body: 'Gr=C3=BC=C3=9F=\r\ne',
      },
      'Grüße',
    ],
    ['bare carriage returns', { body: Buffer.from('one\rtwo\rthree') }, 'one\rtwo\rthree'],
  ])('%s', async (_name, parts, text) => {
    const row = await receive(letter(parts))
    expect(row.state).toBe('created')
    expect((await ticketOf(row.ticket_id)).messages[0].text).toBe(text.replaceAll('\r', '\n'))
  })

  test('headers in the letters of a country, and encoded words', async () => {
    const raw = letter({ subject: 'PLACE' }).toString('latin1').replace('PLACE', 'Caf\xe9')
    expect((await ticketOf((await receive(Buffer.from(raw, 'latin1'))).ticket_id)).subject).toBe('Café')
    const encoded = await receive(
      letter({ subject: '=?utf-8?B?0J/RgNC40L3RgtC10YA=?= =?iso-8859-1?Q?caf=E9?=' }),
    )
    expect((await ticketOf(encoded.ticket_id)).subject).toBe('Принтерcafé')
  })

  test('parts within parts beyond bearing: the letter is kept whole beside its ticket', async () => {
    let inner = { type: 'text/plain', content: 'deep' }
    for (let depth = 0; depth < 80; depth += 1) inner = multipart('mixed', [inner])
    const row = await receive(letter({ headers: [`Content-Type: ${inner.type}`], body: inner.content }))
    expect(row.state).toBe('created')
    const [message] = (await ticketOf(row.ticket_id)).messages
    expect(message.attachments.map((file: { name: string }) => file.name)).toEqual(['original.eml'])
  })

  test('an invitation is told in a line and kept as a file', async () => {
    const { type, content } = multipart('mixed', [
      { type: 'text/plain', content: 'See you' },
      {
        type: 'text/calendar; method=REQUEST; charset=utf-8',
        content:
          'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Review\r\nDTSTART:20261124T140000Z\r\nEND:VEVENT\r\nEND:VCALENDAR',
      },
    ])
    const row = await receive(letter({ headers: [`Content-Type: ${type}`], body: content }))
    const [message] = (await ticketOf(row.ticket_id)).messages
    expect(message.text).toBe('See you\n\n📅 Review · 2026-11-24 14:00 (UTC)')
    expect(message.attachments[0].name).toBe('attachment-1.ics')
  })

  test('a quoted earlier mail is folded, not lost', async () => {
    const row = await receive(letter({ text: 'Fine.\n\nOn Mon, 23 Nov 2026, Desk wrote:\n> Hello\n> there' }))
    const [message] = (await ticketOf(row.ticket_id)).messages
    expect(message.text.slice(0, message.quotedFrom).trim()).toBe('Fine.')
    expect(message.text).toContain('> there')
  })
})

test('received is the sum of its ends, and nothing is left over', nothingIsLost)
