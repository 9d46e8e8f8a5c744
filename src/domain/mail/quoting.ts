// Where an answer ends and the earlier mail below it begins. Nothing is ever cut away: the place is kept, and what
// stands after it is folded. An answer written between the quoted lines is not folded with them.

// Our mails begin with a line like this, in the reader's language: `## reply above this line ##`.
const marker = /^(?:[> ]*)##[^#\n]{3,120}##[ \t]*$/m

// What programs write above a quote. The library used beside these rules does not know the Russian ones.
const attributions: readonly RegExp[] = [
  /^.{0,80}\d{4} ?г\..{0,80}<[^>\n]{1,200}>:[ \t]*$/m,
  /^От:[^\n]{1,200}\n(?:Отправлено|Дата):[^\n]*$/m,
  /^[^\n]{0,200}(?:пишет|писал\(?а?\)?):[ \t]*$/m,
  /^-{2,12} ?Исходное сообщение ?-{2,12}[ \t]*$/m,
  /^_{20,}[ \t]*\n(?:From|Van|De|Von|От|Da): [^\n]{1,200}$/m,
  /^(?:From|Van|De|Von|Da): [^\n]{1,200}\n(?:Sent|Verzonden|Envoyé|Enviado|Gesendet|Date|Datum|Fecha|Inviato): ?[^\n]{1,200}$/m,
]

/** The first place our own rules find, or null: then others may look. */
export const ownQuoteAt = (text: string): number | null => {
  const head = text.slice(0, longest)
  const found = attributions.map(rule => rule.exec(head)?.index ?? -1)
  const marked = marker.exec(head)
  if (marked) found.push(attributionAbove(head, marked.index))
  const places = found.filter(index => index >= 0)
  return places.length > 0 ? Math.min(...places) : null
}

/** What may be folded of it: nothing when the answer would be empty, or goes on between the quoted lines. */
export const foldable = (text: string, at: number | null): number | null => {
  if (at === null || text.slice(0, at).trim() === '') return null
  return goesOnBetween(text.slice(at)) ? null : at
}

const longest = 200_000

// `On Monday, Desk wrote:` may take two lines, and a blank one may follow it.
const attributionAbove = (text: string, at: number): number => {
  const lines = text.slice(0, at).split('\n')
  lines.pop()
  let taken = 0
  while (taken < 4 && lines.length > 0 && /^[> \t]*$/.test(lines.at(-1) ?? 'x')) {
    lines.pop()
    taken += 1
  }
  if (!/:[ \t]*$/.test(lines.at(-1) ?? '')) return at
  const last = lines.pop() ?? ''
  const begins = /^\S+[ ,].*\d/.test(last) || lines.length === 0 || (lines.at(-1) ?? '') === ''
  if (!begins) lines.pop()
  return lines.length === 0 ? 0 : lines.join('\n').length + 1
}

const goesOnBetween = (quoted: string): boolean => {
  const lines = quoted.split('\n')
  const first = lines.findIndex(line => line.startsWith('>'))
  if (first < 0) return false
  const after = lines.slice(first)
  const signature = after.findIndex(line => /^--\s*$/.test(line))
  const rest = signature < 0 ? after : after.slice(0, signature)
  return rest.some((line, index) => !line.startsWith('>') && line.trim() !== '' && !isWrapped(rest, index))
}

// A long quoted line that a program broke without repeating the mark.
const isWrapped = (lines: readonly string[], index: number): boolean =>
  (lines[index - 1] ?? '').startsWith('>') &&
  (lines[index - 1] ?? '').length > 60 &&
  (lines[index + 1] ?? '').startsWith('>')
