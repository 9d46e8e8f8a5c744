type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'url'; readonly text: string; readonly href: string }
  | { readonly kind: 'ticket'; readonly text: string; readonly number: number }

const found =
  /(?<url>\bhttps?:\/\/[^\s<>"'`]+)|(?<mail>\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?<![\w&/#])#(?<ticket>[1-9]\d{0,8})\b/giu

/** Addresses and `#4812` in plain text become links; what closes a sentence or a bracket stays outside of them. */
export function partsOf(text: string): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  const plain = (to: number) => {
    if (to > at) parts.push({ kind: 'text', text: text.slice(at, to) })
  }
  for (const match of text.matchAll(found)) {
    const { url, mail, ticket } = match.groups ?? {}
    const shown = url ? tidyEnd(url) : match[0]
    plain(match.index)
    if (url) parts.push({ kind: 'url', text: shown, href: shown })
    else if (mail) parts.push({ kind: 'url', text: mail, href: `mailto:${mail}` })
    else parts.push({ kind: 'ticket', text: match[0], number: Number(ticket) })
    at = match.index + shown.length
  }
  plain(text.length)
  return parts
}

function tidyEnd(url: string): string {
  const tidy = url.replace(/[.,;:!?…»”’]+$/u, '')
  const opens = tidy.split('(').length
  const closes = tidy.split(')').length
  return tidy.endsWith(')') && closes > opens ? tidyEnd(tidy.slice(0, -1)) : tidy
}

/** What was written, and what it quotes; both without the empty lines at their seam. */
export function splitQuoted(
  text: string,
  quotedFrom: number | null,
): { readonly own: string; readonly quoted: string } {
  if (quotedFrom === null) return { own: text.trimEnd(), quoted: '' }
  return { own: text.slice(0, quotedFrom).trimEnd(), quoted: text.slice(quotedFrom).trim() }
}
