// Where the earlier mail begins in an answer: our own rules first, then the library's, whose many languages are worth
// having and whose Russian is not.

import EmailReplyParser from 'email-reply-parser'
import { foldable, ownQuoteAt } from '#domain/mail/quoting.ts'

const parser = new EmailReplyParser()

/** The library's patterns look ahead over the whole text: it is given the part where an answer ends. */
const longest = 20_000

export const quoteAt = (text: string): number | null => {
  const places = [ownQuoteAt(text), libraryQuoteAt(text)].filter(place => place !== null)
  return foldable(text, places.length > 0 ? Math.min(...places) : null)
}

/** Without any of these nothing is quoted, and the library need not look at every line with all its patterns. */
const sign = /^[ \t]*>|[:：][ \t]*$|^[ \t]*-{3,}|^[ \t]*(?:From|Von|De|Van|Da) ?:/m

const libraryQuoteAt = (text: string): number | null => {
  const head = text.slice(0, longest)
  if (!sign.test(head)) return null
  // Its patterns begin with `^\\s*`: a run of blank lines is looked through again from each of them.
  const fragments = parser.read(head.replace(/\n{3,}/g, '\n\n').replace(/[ \t]{9,}/g, ' ')).getFragments()
  let first = fragments.length
  while (first > 0 && fragments[first - 1]?.isHidden()) first -= 1
  const quote = fragments.slice(first).find(fragment => fragment.isQuoted() && !fragment.isEmpty())
  const line = quote
    ?.getContent()
    .split('\n')
    .find(part => part.trim() !== '')
  if (!line) return null
  // The library joins lines it took for one: the beginning of the first is enough to find it again.
  const at = head.indexOf(line.trim().slice(0, 24))
  return at < 0 ? null : head.lastIndexOf('\n', at) + 1
}
