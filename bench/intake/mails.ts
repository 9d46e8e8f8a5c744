// A morning's mail in small: mostly new requests, some answers, a few automatic ones and repeats, one in ten with HTML
// and one in twenty with a picture.

const crlf = '\r\n'

export type BenchMail = { readonly from: string; readonly raw: Buffer }

/** @param clients how many contacts write, `contact@client-N.example`. */
export const morningMail = (count: number, clients: number, run: string): readonly BenchMail[] =>
  Array.from({ length: count }, (_none, n) => {
    const sender = n % clients
    const from = `contact@client-${sender}.example`
    const kind = n % 20
    const id = `<${run}-${kind === 19 ? n - 1 : n}@client-${kind === 19 ? (n - 1) % clients : sender}.example>`
    const answers =
      kind >= 14 && kind < 17 && n >= clients ? `<${run}-${n - clients}@client-${sender}.example>` : null
    const writer = kind === 19 ? `contact@client-${(n - 1) % clients}.example` : from
    return {
      from: writer,
      raw: raw({ n: kind === 19 ? n - 1 : n, from: writer, id, answers, kind: kind === 19 ? 18 : kind }),
    }
  })

type Parts = {
  readonly n: number
  readonly from: string
  readonly id: string
  readonly answers: string | null
  readonly kind: number
}

const raw = ({ n, from, id, answers, kind }: Parts): Buffer => {
  const words = `Hello,${crlf}${crlf}${paragraph(n)}${crlf}${crlf}${paragraph(n + 1)}${crlf}${crlf}Kind regards,${crlf}Contact of client ${n}${crlf}`
  const quoted = answers
    ? `${crlf}On Mon, 23 Nov 2026 at 09:00, Support <support@desk.example> wrote:${crlf}> ## please write your answer above this line ##${crlf}> We are looking into it.${crlf}`
    : ''
  const text = `${words}${quoted}`
  const body = kind % 10 === 3 ? alternative(text) : kind === 7 ? withPicture(text, n) : plain(text)
  return Buffer.from(
    [
      `Received: from relay.client.example by mx.desk.example; Mon, 23 Nov 2026 09:00:00 +0000`,
      `From: "Contact of client" <${from}>`,
      'To: Support <support@desk.example>',
      `Subject: ${answers ? 'Re: ' : ''}Import ${n} stops at row 30,001`,
      'Date: Mon, 23 Nov 2026 09:00:00 +0000',
      `Message-ID: ${id}`,
      ...(answers ? [`In-Reply-To: ${answers}`, `References: ${answers}`] : []),
      ...(kind === 17 ? ['Auto-Submitted: auto-replied'] : []),
      'MIME-Version: 1.0',
      body,
    ].join(crlf),
  )
}

const paragraph = (n: number): string =>
  `The import of customers stops at row ${n} with the message "unexpected end of data". We tried it on${crlf}three machines, with and without the add-on, and it is the same everywhere. The file is attached to${crlf}our earlier request. It worked until the update of last week; since then nobody here can close the day.`

const plain = (text: string): string =>
  `Content-Type: text/plain; charset=utf-8${crlf}Content-Transfer-Encoding: 8bit${crlf}${crlf}${text}`

const alternative = (text: string): string =>
  [
    'Content-Type: multipart/alternative; boundary="b1"',
    '',
    '--b1',
    plain(text),
    '--b1',
    'Content-Type: text/html; charset=utf-8',
    '',
    `<html><body><p>${text.replaceAll(crlf, '<br>')}</p></body></html>`,
    '--b1--',
    '',
  ].join(crlf)

const withPicture = (text: string, n: number): string =>
  [
    'Content-Type: multipart/mixed; boundary="b2"',
    '',
    '--b2',
    plain(text),
    '--b2',
    `Content-Type: image/png; name="screen-${n % 50}.png"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="screen-${n % 50}.png"`,
    '',
    ...(Buffer.alloc(12_000, n % 50)
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
    '--b2--',
    '',
  ].join(crlf)
