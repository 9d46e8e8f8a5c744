// How lists are cut into pages and words into patterns.

import { type RawBuilder, sql } from 'kysely'

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

/** What somebody typed into a search, or null when they typed nothing. */
export const wordsOf = (typed: string | undefined): string | null => typed?.trim() || null

/** The words anywhere in a name, whatever accents and alphabet either is written in. */
export const inName = (name: RawBuilder<unknown>, words: string | null) =>
  sql<boolean>`latinised(${name}) like '%' || like_text(latinised(${words})) || '%'`

/** The words anywhere in something that is spelt one way: an address, a domain, a reference. */
export const inText = (text: RawBuilder<unknown>, words: string | null) =>
  sql<boolean>`lower(${text}) like '%' || like_text(lower(${words})) || '%'`
