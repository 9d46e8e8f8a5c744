// A mail as the desk reads it, whatever its bytes were: made by the parser's worker, judged by the rules beside it.

import type { Mailbox } from './address.ts'
import type { DeliveryReport } from './delivery-report.ts'

export type HeaderLine = { readonly name: string; readonly value: string }

export type Enclosure = {
  readonly name: string
  readonly mediaType: string
  readonly size: number
  /** Without angle brackets; by this the HTML refers to it. */
  readonly contentId: string | null
  readonly sha256: string
}

export type Letter = {
  /** Lower case names, in the order of the mail, at most a thousand. */
  readonly headers: readonly HeaderLine[]
  /** With angle brackets; null when the sender's machine gave none. */
  readonly messageId: string | null
  /** In-Reply-To and References together, newest first, each once. */
  readonly references: readonly string[]
  readonly from: Mailbox | null
  /** The From line as it stood, when no usable address was in it. */
  readonly fromLine: string | null
  readonly replyTo: readonly Mailbox[]
  readonly to: readonly Mailbox[]
  readonly cc: readonly Mailbox[]
  readonly subject: string
  /** What the sender's clock said; shown, never calculated with. */
  readonly date: number | null
  readonly text: string
  readonly html: string | null
  /** Where in `text` an earlier mail is quoted; null when nothing is, or when nothing else would remain. */
  readonly quotedFrom: number | null
  readonly enclosures: readonly Enclosure[]
  readonly mediaType: string
  readonly report: DeliveryReport | null
  /** Inside a forwarded mail: who wrote first. */
  readonly forwarded: Mailbox | null
  /** Hash of what the sender wrote, whatever way the mail took here. */
  readonly content: string
  /** What was left out because there was too much of it. */
  readonly cut: readonly string[]
}

/** What the sending server said, before the letter itself. */
export type Envelope = {
  /** Empty: the null sender, used for reports about mail. */
  readonly mailFrom: string
  readonly recipients: readonly string[]
}

export const headerOf = (letter: Pick<Letter, 'headers'>, name: string): string | null =>
  letter.headers.find(line => line.name === name)?.value ?? null

export const headersOf = (letter: Pick<Letter, 'headers'>, name: string): readonly string[] =>
  letter.headers.filter(line => line.name === name).map(line => line.value)
