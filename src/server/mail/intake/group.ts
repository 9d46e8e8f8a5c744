// Which mails of a batch may be settled in one unit: each is decided on what the desk knew before it, so none of them
// may be about another one of the same unit. The others come in the next unit, in their order.

import { lookupKey } from '#domain/mail/address.ts'
import type { Letter } from '#domain/mail/letter.ts'
import type { Claimed } from '../store/raw.ts'

export type ReadMail = { readonly claim: Claimed; readonly letter: Letter }

export const independent = (
  mails: readonly ReadMail[],
): { readonly now: ReadMail[]; readonly next: ReadMail[] } => {
  const now: ReadMail[] = []
  const next: ReadMail[] = []
  const taken = new Set<string>()
  for (const mail of mails) {
    const { letter } = mail
    const own = [letter.content, letter.messageId].filter(name => name !== null)
    const touches = [...own, ...letter.references]
    // A new sender's first mail makes the sender known to the second.
    const sender = letter.from ? `from ${lookupKey(letter.from.address)} ${letter.subject}` : null
    if (touches.some(name => taken.has(name)) || (sender && taken.has(sender))) next.push(mail)
    else now.push(mail)
    for (const name of touches) taken.add(name)
    if (sender) taken.add(sender)
  }
  return { now, next }
}
