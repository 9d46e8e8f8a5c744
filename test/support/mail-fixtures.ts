// More than a hundred mails of the kinds that have broken desks, each with the end it must come to. Written from
// descriptions of what goes wrong; the people in them do not exist.

import { type LetterParts, letter, multipart } from './letters.ts'

export type Fixture = {
  readonly name: string
  readonly raw: Buffer
  /** The envelope's sender; empty for reports. */
  readonly from: string
  readonly end: 'created' | 'suppressed' | 'quarantined'
}

type Row = readonly [name: string, parts: LetterParts, end?: Fixture['end'], from?: string]

const b64 = (text: string | Buffer): string =>
  (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\n')
const header = (...headers: string[]): LetterParts => ({ headers })
const typed = (type: string, body: string | Buffer, ...headers: string[]): LetterParts => ({
  headers: [`Content-Type: ${type}`, ...headers],
  body,
})
const parts = (kind: string, ...list: [type: string, content: string][]): LetterParts => {
  const { type, content } = multipart(
    kind,
    list.map(([type, content]) => ({ type, content })),
  )
  return typed(type, content)
}
const deep = (levels: number): LetterParts => {
  let inner = { type: 'text/plain', content: 'at the bottom' }
  for (let level = 0; level < levels; level += 1) inner = multipart('mixed', [inner])
  return typed(inner.type, inner.content)
}
const nestedMails = (levels: number): LetterParts => {
  let inner = 'Subject: inmost\n\nText'
  for (let level = 0; level < levels; level += 1) {
    const { type, content } = multipart('mixed', [{ type: 'message/rfc822', content: inner }])
    inner = `Subject: level ${level}\nContent-Type: ${type}\n\n${content}`
  }
  const { type, content } = multipart('mixed', [{ type: 'message/rfc822', content: inner }])
  return typed(type, content)
}
const report = (status: string): LetterParts => ({
  from: 'MAILER-DAEMON@mx.acme.example',
  ...parts(
    'report; report-type=delivery-status',
    ['text/plain', 'Sorry'],
    ['message/delivery-status', status],
  ),
})

const charsets: readonly Row[] = [
  ['utf-8 text', { text: 'Grüße, привет, こんにちは, 😀' }],
  ['latin-1 declared', typed('text/plain; charset=iso-8859-1', Buffer.from('Gr\xfc\xdfe', 'latin1'))],
  ['latin-1 undeclared', typed('text/plain', Buffer.from('Gr\xfc\xdfe', 'latin1'))],
  ['windows-1252 lied utf-8', typed('text/plain; charset=utf-8', Buffer.from('\x93x\x94', 'latin1'))],
  ['utf-8 lied us-ascii', typed('text/plain; charset=us-ascii', 'Grüße')],
  ['koi8-r', typed('text/plain; charset=koi8-r', Buffer.from([0xf0, 0xd2, 0xc9]))],
  ['gb18030', typed('text/plain; charset=gb18030', Buffer.from([0xc4, 0xe3]))],
  ['shift_jis', typed('text/plain; charset=shift_jis', Buffer.from([0x82, 0xb1]))],
  ['iso-2022-jp', typed('text/plain; charset=iso-2022-jp', '\x1b$B$3\x1b(B')],
  [
    'utf-16 in base64',
    typed(
      'text/plain; charset=utf-16',
      b64(Buffer.from('\ufeffHello', 'utf16le')),
      'Content-Transfer-Encoding: base64',
    ),
  ],
  ['utf-7', typed('text/plain; charset=utf-7', 'Hi +ADw-script+AD4-')],
  ['an unknown charset', typed('text/plain; charset=x-klingon', 'nuqneH')],
  ['an empty charset', typed('text/plain; charset=', 'text')],
  ['two charsets', typed('text/plain; charset=utf-8; charset=koi8-r', 'text')],
  ['NUL bytes', typed('text/plain', Buffer.from('a\0b\0c'))],
  ['a lone surrogate in utf-8', typed('text/plain; charset=utf-8', Buffer.from([0xed, 0xa0, 0x80]))],
  ['overlong utf-8', typed('text/plain; charset=utf-8', Buffer.from([0xc0, 0xaf]))],
  ['a million combining marks', { text: `a${'\u0301'.repeat(100_000)}` }],
  ['8-bit headers', { subject: 'Gr\u00fc\u00dfe' }],
]

const words: readonly Row[] = [
  ['encoded subject', { subject: '=?utf-8?B?0J/RgNC40LLQtdGC?=' }],
  ['encoded subject in pieces', { subject: '=?utf-8?B?0J/RgA==?=\r\n =?utf-8?B?0LjQstC10YI=?=' }],
  ['encoded subject cut in a character', { subject: '=?utf-8?B?0J/R?= =?utf-8?B?gNC4?=' }],
  ['encoded word with a line break inside', { subject: '=?utf-8?q?Hi=0D=0ABcc:_x@y.example?=' }],
  ['encoded word within encoded word', { subject: '=?utf-8?q?=3D=3Futf-8=3Fq=3Fx=3F=3D?=' }],
  ['broken encoded word', { subject: '=?utf-8?B?%%%?= =?utf-8?Q?=G' }],
  ['encoded address in a name', { from: '=?utf-8?q?"boss@desk.example"?= <kim@acme.example>' }],
  ['direction override in a name', { from: '"Kim \u202e evil" <kim@acme.example>' }],
  ['a name of 100 kB', { from: `"${'K'.repeat(100_000)}" <kim@acme.example>` }],
  ['a subject of 200 kB', { subject: 'S'.repeat(200_000) }],
  ['folded headers', header('X-Fold: a', '\tb', ' c')],
  ['a header without a colon', header('this is no header')],
  ['a header of spaces', header('   ')],
]

const addresses: readonly Row[] = [
  ['a comment in From', { from: 'kim@acme.example (Kim (of) Acme)' }],
  ['a quoted comma', { from: '"Acme, Kim" <kim@acme.example>' }],
  ['capitals', { from: 'KIM@ACME.EXAMPLE' }],
  ['two Froms', { from: 'kim@acme.example, lee@acme.example' }],
  ['two From lines', header('From: other@acme.example')],
  ['a group as From', { from: 'Team: kim@acme.example;' }],
  ['undisclosed recipients', { to: 'undisclosed-recipients:;' }],
  ['no To', { to: null }],
  ['2,000 recipients', { to: Array.from({ length: 2_000 }, (_none, n) => `a${n}@x.example`).join(', ') }],
  ['a local part in quotes', { from: '"kim acme"@acme.example' }, 'quarantined'],
  ['an address in an address', { from: '"kim@acme.example x"@evil.example' }, 'quarantined'],
  ['two @', { from: 'kim@acme.example@evil.example' }, 'quarantined'],
  ['an address literal', { from: 'kim@[127.0.0.1]' }, 'quarantined'],
  ['a source route', { from: '<@relay.example:kim@acme.example>' }, 'quarantined'],
  ['an empty From', { from: '' }, 'quarantined'],
  ['no From', { from: null }, 'quarantined'],
  ['no From but Reply-To', { from: null, headers: ['Reply-To: kim@acme.example'] }],
  ['no From but Sender', { from: null, headers: ['Sender: kim@acme.example'] }],
  ['UUCP', { from: 'acme!kim' }, 'quarantined'],
  ['an unknown sender', { from: 'who@nowhere.example' }, 'quarantined', 'who@nowhere.example'],
  ['an international domain', { from: 'who@почта.рф' }, 'quarantined'],
  ['one of our own addresses', { from: 'support@desk.example' }, 'suppressed'],
]

const ids: readonly Row[] = [
  ['no Message-ID', { messageId: null }],
  ['an empty Message-ID', { messageId: '' }],
  ['a Message-ID without brackets', { messageId: 'x@acme.example' }],
  ['a Message-ID of 5 kB', { messageId: `<${'x'.repeat(5_000)}@acme.example>` }],
  ['two Message-IDs', header('Message-ID: <second@acme.example>')],
  [
    '5,000 references',
    { references: Array.from({ length: 5_000 }, (_none, n) => `<r${n}@x.example>`).join(' ') },
  ],
  ['References of rubbish', { references: '<<>> < > <x <y@z> ><' }],
  ['no Date', { date: null }],
  ['a Date of rubbish', { date: 'yesterday' }],
  ['the year 0', { date: 'Mon, 01 Jan 0000 00:00:00 +0000' }],
  ['the year 275761', { date: 'Mon, 01 Jan 275761 00:00:00 +0000' }],
  ['an offset of a day', { date: 'Mon, 23 Nov 2026 08:00:00 +9999' }],
]

const structure: readonly Row[] = [
  ['HTML only', { html: '<p>Hello <b>there</b></p>' }],
  ['text and HTML', { text: 'Hello', html: '<p>Hello</p>' }],
  ['HTML that is broken', { html: '<p><b>Hello<table><tr><td>' }],
  ['Word HTML', { html: '<p class=MsoNormal><o:p>&nbsp;</o:p></p>'.repeat(3_000) }],
  ['no text at all', { text: '' }],
  [
    'only an attachment',
    typed('application/pdf; name=x.pdf', b64('pdf'), 'Content-Transfer-Encoding: base64'),
  ],
  ['no closing boundary', typed('multipart/mixed; boundary=b', '--b\n\nHello')],
  ['no boundary', typed('multipart/mixed', 'Hello')],
  ['an empty boundary', typed('multipart/mixed; boundary=""', '--\n\nHello\n----')],
  [
    'a boundary within itself',
    typed(
      'multipart/mixed; boundary=b',
      '--b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b--\n--b--',
    ),
  ],
  [
    'a boundary that is a prefix',
    typed(
      'multipart/mixed; boundary=b',
      '--b\nContent-Type: multipart/mixed; boundary=bb\n\n--bb\n\nx\n--bb--\n--b--',
    ),
  ],
  ['a preamble and an epilogue', typed('multipart/mixed; boundary=b', 'before\n--b\n\nHello\n--b--\nafter')],
  ['400 parts', parts('mixed', ...Array.from({ length: 400 }, (): [string, string] => ['text/plain', 'x']))],
  [
    '2,000 parts',
    parts(
      'mixed',
      ...Array.from({ length: 2_000 }, (): [string, string] => ['application/octet-stream', 'x']),
    ),
  ],
  ['40 levels', deep(40)],
  ['80 levels', deep(80)],
  ['300 levels', deep(300)],
  ['5 mails in mails', nestedMails(5)],
  ['30 mails in mails', nestedMails(30)],
  ['a digest', parts('digest', ['message/rfc822', 'Subject: a\n\nx'], ['message/rfc822', 'Subject: b\n\ny'])],
  ['a partial message', typed('message/partial; id=x; number=1; total=2', 'x')],
  ['an external body', typed('message/external-body; access-type=local-file; name=/etc/passwd', 'x')],
  ['broken base64', typed('text/plain', '====!!!!', 'Content-Transfer-Encoding: base64')],
  ['broken quoted-printable', typed('text/plain', 'a=ZZb=', 'Content-Transfer-Encoding: quoted-printable')],
  ['an unknown encoding', typed('text/plain', 'text', 'Content-Transfer-Encoding: x-rot13')],
  ['uuencoded text', { text: 'begin 644 x.txt\n#86)C\n`\nend' }],
  ['a content type of rubbish', typed('///;;;===', 'text')],
  ['format=flowed', typed('text/plain; format=flowed; delsp=yes', 'One long \nline')],
  ['one line of a megabyte', { text: 'x'.repeat(1_000_000) }],
  ['100,000 lines', { text: '\n'.repeat(100_000) }],
  ['headers only', { body: '' }],
  ['900 header lines', header(...Array.from({ length: 900 }, (_none, n) => `X-${n}: y`))],
  ['1,200 header lines', header(...Array.from({ length: 1_200 }, (_none, n) => `X-${n}: y`)), 'quarantined'],
  ['300 kB of headers', header(`X-Long: ${'y'.repeat(300_000)}`), 'quarantined'],
  ['a header line of 200 kB of spaces', header(`X-Spaces: a${' '.repeat(200_000)}b`)],
]

const enclosures: readonly Row[] = [
  [
    'a picture in the text',
    { html: '<img src="cid:a">', files: [{ name: 'a.png', type: 'image/png', content: 'x', cid: 'a' }] },
  ],
  ['a name with a path', { files: [{ name: '../../../etc/passwd', type: 'text/plain', content: 'x' }] }],
  ['a name of NUL', { files: [{ name: 'a\u0000.exe', type: 'text/plain', content: 'x' }] }],
  [
    'an RFC 2231 name',
    parts('mixed', ['text/plain', 'x'], ["application/pdf; name*0*=utf-8''%D0%9E; name*1=%2E.pdf", 'x']),
  ],
  ['a name without an end', parts('mixed', ['text/plain', 'x'], ['application/pdf; name="no end', 'x'])],
  ['an empty file', { files: [{ name: 'empty.txt', type: 'text/plain', content: '' }] }],
  [
    'winmail.dat',
    {
      files: [
        { name: 'winmail.dat', type: 'application/ms-tnef', content: Buffer.from([0x78, 0x9f, 0x3e, 0x22]) },
      ],
    },
  ],
  [
    'S/MIME, signed',
    { files: [{ name: 'smime.p7m', type: 'application/pkcs7-mime; smime-type=signed-data', content: 'x' }] },
  ],
  [
    'PGP',
    parts(
      'encrypted; protocol="application/pgp-encrypted"',
      ['application/pgp-encrypted', 'Version: 1'],
      ['application/octet-stream', 'x'],
    ),
  ],
  ['an SVG', { files: [{ name: 'x.svg', type: 'image/svg+xml', content: '<svg onload=alert(1)>' }] }],
  [
    'an invitation',
    parts(
      'mixed',
      ['text/plain', 'x'],
      ['text/calendar; method=REQUEST', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:<script>\nEND:VEVENT'],
    ),
  ],
  ['an invitation of rubbish', typed('text/calendar', 'BEGIN:VEVENT')],
  [
    'a hundred attachments',
    {
      files: Array.from({ length: 100 }, (_none, n) => ({
        name: `${n}.txt`,
        type: 'text/plain',
        content: String(n),
      })),
    },
  ],
  [
    'three hundred attachments',
    {
      files: Array.from({ length: 300 }, (_none, n) => ({
        name: `${n}.txt`,
        type: 'text/plain',
        content: String(n),
      })),
    },
  ],
]

const machines: readonly Row[] = [
  ['out of office', header('Auto-Submitted: auto-replied'), 'suppressed'],
  ['an old responder', header('X-Autoreply: yes'), 'suppressed'],
  [
    'Exchange, away',
    { subject: 'Automatic reply: x', headers: ['X-Auto-Response-Suppress: All'] },
    'suppressed',
  ],
  [
    'a bounce',
    report('Final-Recipient: rfc822; x@y.example\nAction: failed\nStatus: 5.1.1'),
    'suppressed',
    '',
  ],
  [
    'a bounce of a bounce',
    { from: 'postmaster@mx.acme.example', headers: ['Auto-Submitted: auto-replied'] },
    'suppressed',
    '',
  ],
  ['a bounce of rubbish', report('%%%'), 'suppressed', ''],
  [
    'a complaint',
    parts(
      'report; report-type=feedback-report',
      ['text/plain', 'x'],
      ['message/feedback-report', 'Feedback-Type: abuse'],
    ),
    'suppressed',
  ],
  [
    'a receipt',
    parts(
      'report; report-type=disposition-notification',
      ['text/plain', 'x'],
      ['message/disposition-notification', 'x'],
    ),
    'suppressed',
  ],
  ['sixty hops', header(...Array.from({ length: 60 }, () => 'Received: from a by b; now')), 'suppressed'],
  ['an alert of a client’s machine', header('Auto-Submitted: auto-generated')],
  ['a newsletter of a client', header('List-Id: <x.acme.example>')],
  [
    'a newsletter of nobody',
    { from: 'news@shop.example', headers: ['List-Id: <x.shop.example>'] },
    'suppressed',
    'news@shop.example',
  ],
]

const bytes: readonly (readonly [string, Buffer, Fixture['end']])[] = [
  ['nothing at all', Buffer.alloc(0), 'quarantined'],
  ['one byte', Buffer.from('x'), 'quarantined'],
  ['line ends only', Buffer.from('\r\n'.repeat(1_000)), 'quarantined'],
  [
    'random bytes',
    Buffer.from(Array.from({ length: 20_000 }, (_none, n) => (n * 7_919 + (n >> 3)) & 255)),
    'quarantined',
  ],
  ['carriage returns only', Buffer.from(letter().toString().replaceAll('\r\n', '\r')), 'created'],
  ['line feeds only', Buffer.from(letter().toString().replaceAll('\r\n', '\n')), 'created'],
  ['cut in the headers', letter().subarray(0, 40), 'created'],
  [
    'a picture instead of a mail',
    Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), Buffer.alloc(5_000)]),
    'quarantined',
  ],
]

const rows: readonly Row[] = [
  ...charsets,
  ...words,
  ...addresses,
  ...ids,
  ...structure,
  ...enclosures,
  ...machines,
]

export const fixtures = (): readonly Fixture[] => [
  ...rows.map(([name, written, end = 'created', from = 'kim@acme.example']) => ({
    name,
    raw: letter(written),
    from,
    end,
  })),
  ...bytes.map(([name, raw, end]) => ({ name, raw, from: 'kim@acme.example', end })),
]

/** The same numbers for the same seed, on every machine. */
export const dice = (seed: number) => {
  let state = seed >>> 0
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
}

/** One mutation of a mail: bits turned, headers swapped, boundaries changed, the end cut off, another charset claimed. */
export const mutate = (raw: Buffer, roll: (below: number) => number): Buffer => {
  const changed = Buffer.from(raw)
  switch (roll(6)) {
    case 0:
      for (let n = 0; n < 20 && changed.length > 0; n += 1) {
        const at = roll(changed.length)
        changed[at] = (changed[at] ?? 0) ^ (1 << roll(8))
      }
      return changed
    case 1: {
      const lines = changed.toString('latin1').split('\r\n')
      const [a, b] = [roll(Math.min(lines.length, 12)), roll(Math.min(lines.length, 12))]
      ;[lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? '']
      return Buffer.from(lines.join('\r\n'), 'latin1')
    }
    case 2:
      return Buffer.from(
        changed.toString('latin1').replace(/boundary="?[^"\r\n]+/i, `boundary="b${roll(9)}`),
        'latin1',
      )
    case 3:
      return changed.subarray(0, roll(changed.length + 1))
    case 4:
      return Buffer.from(
        changed
          .toString('latin1')
          .replace(/charset=[\w-]+/i, `charset=${['utf-16', 'koi8-r', 'x-none', 'gb18030'][roll(4)]}`),
        'latin1',
      )
    default: {
      const at = roll(changed.length + 1)
      return Buffer.concat([changed.subarray(0, at), changed.subarray(roll(changed.length + 1))])
    }
  }
}
