// Who wrote a mail that somebody passed on, as far as the text still says so. A help for triage, never a proof.

import { type Mailbox, usableAddress } from './address.ts'
import { displayLine } from './clean.ts'

const begins =
  /^(?:-{2,} ?(?:forwarded message|doorgestuurd bericht|message transféré|mensaje reenviado|пересылаемое сообщение|weitergeleitete nachricht) ?-{2,}|begin forwarded message:|_{10,})[ \t]*$/im

const fromLine =
  /^[>* \t]*(?:from|van|de|от|von)[ \t]*:[* \t]*(?:"?([^"<>\n]{0,100}?)"?[ \t]*)?[<[(]?(?:mailto:)?([^\s<>[\]()"]+@[^\s<>[\]()"]+)[>\])]?/im

export const forwardedFrom = (text: string): Mailbox | null => {
  const head = text.slice(0, 20_000)
  const start = begins.exec(head)
  const match = fromLine.exec(start ? head.slice(start.index + start[0].length) : head)
  const address = usableAddress(match?.[2] ?? '')
  return address ? { name: displayLine(match?.[1] ?? ''), address } : null
}
