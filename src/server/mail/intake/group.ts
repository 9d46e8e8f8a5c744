// Which mails of a batch may be settled in one unit: each is decided on what the desk knew before it, so none of them
// may be about another one of the same unit. The others come in the next unit, in their order.

import type { Letter } from '#domain/mail/letter.ts'
import type { Claimed } from '../store/raw.ts'

export type ReadMail = {
  readonly claim: Claimed
  readonly letter: Letter
  /** An earlier mail of the same batch says the same, word for word. */
  readonly copyOf: string | null
}

/** By these a mail is related to others: its own id, what it answers, and what it says. */
export const namesOf = ({ letter }: ReadMail): readonly string[] => [
  ...(letter.messageId ? [letter.messageId] : []),
  ...letter.references,
  letter.content,
]

export const independent = (
  mails: readonly ReadMail[],
): { readonly now: readonly ReadMail[]; readonly next: readonly ReadMail[] } => {
  const now: ReadMail[] = []
  const next: ReadMail[] = []
  const taken = new Set<string>()
  const contents = new Map<string, string>()
  for (const mail of mails) {
    const { content } = mail.letter
    const copyOf = contents.get(content) ?? null
    const names = namesOf(mail)
    if (copyOf) now.push({ ...mail, copyOf })
    else if (names.some(name => taken.has(name))) next.push(mail)
    else now.push(mail)
    if (!copyOf) contents.set(content, mail.claim.id)
    for (const name of names) taken.add(name)
  }
  return { now, next }
}
