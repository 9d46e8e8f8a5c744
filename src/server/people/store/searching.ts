// How lists are cut into pages and words into patterns.

/** Where the next page begins: after the last row's sort key and id. Opaque to callers. */
export type After = { readonly name: string; readonly id: string }

export const cursorAt = ({ name, id }: After): string =>
  Buffer.from(JSON.stringify([name, id])).toString('base64url')

/** A cursor that is not ours begins at the beginning. */
export const readCursor = (cursor: string | undefined): After | null => {
  if (!cursor) return null
  try {
    const [name, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    return typeof name === 'string' && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)
      ? { name, id }
      : null
  } catch {
    return null
  }
}

/** One row more than asked for tells whether there is a next page. */
export const pageOf = <Row extends After>(
  rows: readonly Row[],
  limit: number,
): { readonly items: readonly Row[]; readonly next: string | null } => {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? cursorAt(last) : null }
}

/** `%words%`, with what ILIKE reads as a pattern taken literally; null when nothing is asked. */
export const containing = (words: string | undefined): string | null => {
  const trimmed = words?.trim()
  return trimmed ? `%${trimmed.replaceAll(/[\\%_]/g, '\\$&')}%` : null
}
