// What our mails are known by: the desk's own mark, and the signature of reply addresses. Keys come from the desk's
// secret, so every node makes and knows the same ones.

import { createHmac, timingSafeEqual } from 'node:crypto'
import {
  base32,
  type ReplyTag,
  readReplyTag,
  signedPart,
  writeReplyAddress,
} from '#domain/mail/reply-address.ts'
import type { Desk } from '../platform/desk.ts'

type WithSecrets = Pick<Desk, 'secrets'>

/** Marks every mail that leaves, so that it is known when it comes back. */
export const deskId = ({ secrets }: WithSecrets): string =>
  secrets.derive('mail desk id').toString('hex').slice(0, 32)

const keyVersion = 1

export const replyAddress = (desk: WithSecrets, base: string, ticket: number, outgoing: number): string => {
  const tag = { ticket, outgoing, keyVersion }
  return writeReplyAddress(base, { ...tag, signature: signatureOf(desk, tag) })
}

/** The tag of the first of these addresses that carries a signature of ours. */
export const trustedTag = (desk: WithSecrets, addresses: readonly string[]): ReplyTag | null => {
  for (const address of addresses) {
    const tag = readReplyTag(address)
    if (tag && tag.keyVersion === keyVersion && equal(tag.signature, signatureOf(desk, tag))) return tag
  }
  return null
}

const signatureOf = ({ secrets }: WithSecrets, tag: Omit<ReplyTag, 'signature'>): string =>
  base32(
    createHmac('sha256', secrets.derive(`mail reply address ${tag.keyVersion}`))
      .update(signedPart(tag))
      .digest()
      .subarray(0, 16),
  )

const equal = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}
