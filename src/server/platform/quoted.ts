// What a mail quotes, folded away by the browser's own means. Works on what our sanitiser wrote: every element is
// closed, and a `<` or `>` in a text or an attribute is escaped, so elements can be counted tag by tag.

const tag = /<(\/?)[a-z][a-z0-9]*\b([^>]*)>/g

/** Puts each outermost quotation into a `details` under these words; all of it stays open when nothing else is said. */
export const foldQuoted = (html: string, words: string): string => {
  const quotations = quotationsIn(html)
  if (quotations.length === 0 || !saysMore(html, quotations)) return html
  const summary = words.replace(/[&<>]/g, character => `&#${character.charCodeAt(0)};`)
  const parts: string[] = []
  let at = 0
  for (const { from, to } of quotations) {
    parts.push(html.slice(at, from), `<details class="quoted"><summary>${summary}</summary>`)
    parts.push(html.slice(from, to), '</details>')
    at = to
  }
  return [...parts, html.slice(at)].join('')
}

type Quotation = { readonly from: number; readonly to: number }

const quotationsIn = (html: string): readonly Quotation[] => {
  const found: Quotation[] = []
  let from = 0
  let depth = 0
  for (const { 0: whole, 1: closing, 2: attributes = '', index } of html.matchAll(tag)) {
    if (whole.endsWith('/>')) continue
    if (depth === 0) {
      if (closing || !/ class="quoted"/.test(attributes)) continue
      from = index
      depth = 1
    } else depth += closing ? -1 : 1
    if (depth === 0) found.push({ from, to: index + whole.length })
  }
  return found
}

const saysMore = (html: string, quotations: readonly Quotation[]): boolean => {
  let own = ''
  let at = 0
  for (const { from, to } of quotations) {
    own += html.slice(at, from)
    at = to
  }
  own += html.slice(at)
  return /<img\b/.test(own) || own.replace(tag, '').replace(/&nbsp;|\s/g, '') !== ''
}
