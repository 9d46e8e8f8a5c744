// The address an answer comes back to: `support+1042-7f-1<signature>@desk.example`. It names the ticket and the mail
// that was sent, under a signature of 128 bits. Whoever answers with it has had a mail of ours; nothing shorter,
// longer or older is accepted, and there is no second form.

import { tagOf } from './address.ts'

export type ReplyTag = {
  readonly ticket: number
  /** Place of the sent mail in the outbox. */
  readonly outgoing: number
  readonly keyVersion: number
  /** 26 characters of base32: 16 bytes. */
  readonly signature: string
}

const shape = /^([1-9]\d{0,11})-([0-9a-z]{1,10})-([1-9])([a-z2-7]{26})$/

/** The tag of an address, as written; whether its signature holds is for whoever knows the key. */
export const readReplyTag = (address: string): ReplyTag | null => {
  const match = shape.exec((tagOf(address) ?? '').toLowerCase())
  if (!match) return null
  const [, ticket = '', outgoing = '', version = '', signature = ''] = match
  return {
    ticket: Number(ticket),
    outgoing: Number.parseInt(outgoing, 36),
    keyVersion: Number(version),
    signature,
  }
}

export const writeReplyAddress = (base: string, tag: ReplyTag): string =>
  base.replace('@', `+${tag.ticket}-${tag.outgoing.toString(36)}-${tag.keyVersion}${tag.signature}@`)

/** What is signed. */
export const signedPart = (tag: Omit<ReplyTag, 'signature'>): string =>
  `${tag.keyVersion}:${tag.ticket}:${tag.outgoing}`

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** Lower case base32 without padding: survives programs that change the case of an address. */
export const base32 = (bytes: Uint8Array): string => {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return bits > 0 ? text + alphabet[(held << (5 - bits)) & 31] : text
}
