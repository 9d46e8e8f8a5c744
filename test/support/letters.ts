// Letters as strangers' programs write them: a small builder of raw messages, every line ended as on the wire.

export type LetterParts = {
  readonly from?: string | null
  readonly to?: string | null
  readonly cc?: string
  readonly subject?: string | null
  readonly messageId?: string | null
  readonly date?: string | null
  readonly inReplyTo?: string
  readonly references?: string
  /** Further header lines, as they are. */
  readonly headers?: readonly string[]
  readonly text?: string
  readonly html?: string
  readonly files?: readonly {
    readonly name: string
    readonly type: string
    readonly content: string | Buffer
    readonly cid?: string
  }[]
  /** In place of everything below the headers, with its own Content-Type among `headers`. */
  readonly body?: string | Buffer
}

let lettersWritten = 0

/** A letter of Kim of Acme to our support address, changed as told; null leaves a header out. */
export const letter = (parts: LetterParts = {}): Buffer => {
  const number = ++lettersWritten
  const {
    from = 'Kim of Acme <kim@acme.example>',
    to = 'support@desk.example',
    subject = `Printer ${number}`,
    messageId = `<letter-${number}@acme.example>`,
    date = 'Mon, 23 Nov 2026 08:00:00 +0000',
  } = parts
  const lines = [
    from === null ? null : `From: ${from}`,
    to === null ? null : `To: ${to}`,
    parts.cc ? `Cc: ${parts.cc}` : null,
    subject === null ? null : `Subject: ${subject}`,
    date === null ? null : `Date: ${date}`,
    messageId === null ? null : `Message-ID: ${messageId}`,
    parts.inReplyTo ? `In-Reply-To: ${parts.inReplyTo}` : null,
    parts.references ? `References: ${parts.references}` : null,
    'MIME-Version: 1.0',
    ...(parts.headers ?? []),
  ].filter(line => line !== null)
  if (parts.body !== undefined)
    return Buffer.concat([
      Buffer.from(`${lines.join('\r\n')}\r\n\r\n`),
      typeof parts.body === 'string' ? Buffer.from(onTheWire(parts.body)) : parts.body,
    ])
  const { type, content } = bodyOf({ text: `It does not print. ${number}`, ...parts })
  return Buffer.from(`${[...lines, `Content-Type: ${type}`].join('\r\n')}\r\n\r\n${onTheWire(content)}\r\n`)
}

const onTheWire = (text: string): string => text.replace(/\r?\n/g, '\r\n')

type Part = { readonly type: string; readonly content: string }

const bodyOf = ({ text, html, files = [] }: LetterParts): Part => {
  const plain: Part = { type: 'text/plain; charset=utf-8', content: text ?? '' }
  const words: Part =
    html === undefined
      ? plain
      : multipart('alternative', [
          ...(text === undefined ? [] : [plain]),
          { type: 'text/html; charset=utf-8', content: html },
        ])
  if (files.length === 0) return words
  return multipart(files.some(({ cid }) => cid) ? 'related' : 'mixed', [
    words,
    ...files.map(({ name, type, content, cid }) => ({
      type: `${type}; name="${name}"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: ${cid ? 'inline' : 'attachment'}; filename="${name}"${cid ? `\r\nContent-ID: <${cid}>` : ''}`,
      content: (
        Buffer.from(content)
          .toString('base64')
          .match(/.{1,76}/g) ?? []
      ).join('\r\n'),
    })),
  ])
}

let boundaries = 0

export const multipart = (kind: string, parts: readonly Part[]): Part => {
  const boundary = `=_b${++boundaries}`
  const inner = parts.map(
    ({ type, content }) => `--${boundary}\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`,
  )
  return { type: `multipart/${kind}; boundary="${boundary}"`, content: `${inner.join('')}--${boundary}--` }
}
