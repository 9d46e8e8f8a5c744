// The filter as it is typed: which word the caret is in, and what it would be completed to. What a filter means is
// decided in the domain, once; here it is only written.

export const filterKeys = ['client', 'agreement', 'status', 'tag', 'priority'] as const
export type FilterKey = (typeof filterKeys)[number]

export type Word = {
  readonly from: number
  readonly to: number
  readonly key: FilterKey | null
  /** Without its key and quotes. */
  readonly typed: string
}

/** The word that ends at the caret. */
export function wordAt(text: string, caret: number): Word {
  const before = text.slice(0, caret)
  const [found = ''] = /(?:[^\s":]+:)?"[^"]*$|[^\s"]*$/u.exec(before) ?? []
  const [, key, value] = /^(\w+):(.*)$/su.exec(found) ?? []
  const known = filterKeys.find(one => one === key?.toLowerCase()) ?? null
  return {
    from: caret - found.length,
    to: caret,
    key: known,
    typed: (known ? (value ?? '') : found).replaceAll('"', ''),
  }
}

/** The text with the word replaced: a whole condition is followed by a space, a key alone waits for its value. */
export function complete(
  text: string,
  word: Word,
  choice: { readonly key: FilterKey; readonly value: string | null },
): { readonly text: string; readonly caret: number } {
  const { key, value } = choice
  const written = value === null ? `${key}:` : key === 'priority' ? `p${value} ` : `${key}:${quoted(choice)} `
  const after = text.slice(word.to).replace(/^\s+/, value === null ? ' ' : '')
  const next = text.slice(0, word.from) + written + after
  return { text: next, caret: word.from + written.length }
}

/** A client whose name is a number is not the client of that number; agreements are written by number. */
const quoted = ({ key, value }: { readonly key: FilterKey; readonly value: string | null }): string =>
  value !== null && (/[\s"]/.test(value) || (key === 'client' && /^#?\d+$/.test(value)))
    ? `"${value.replaceAll('"', '')}"`
    : (value ?? '')
