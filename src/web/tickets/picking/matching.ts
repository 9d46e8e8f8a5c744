import { match, searchable } from '#web/platform/folding.ts'

type Findable = { readonly name: string; readonly note?: string; readonly words?: readonly string[] }

/** Those that have every typed word at the beginning of one of theirs, in any spelling; their own order is kept. */
export function matching<T extends Findable>(options: readonly T[], text: string): readonly T[] {
  const query = searchable(text.trim())
  if (query.plain === '') return options
  return options.filter(({ name, note = '', words = [] }) => {
    const found = match(query, searchable(name, note, ...words))
    return found !== null && found !== 'inside'
  })
}
