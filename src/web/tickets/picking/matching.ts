type Findable = { readonly name: string; readonly note?: string; readonly words?: readonly string[] }

/** Accents, case and ё do not matter when something is looked for by name. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('ё', 'е')

/** Those that have every typed word at the beginning of one of theirs; their own order is kept. */
export function matching<T extends Findable>(options: readonly T[], text: string): readonly T[] {
  const wanted = folded(text).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return options
  return options.filter(({ name, note = '', words = [] }) => {
    const has = folded([name, note, ...words].join(' ')).split(/[\s.,@()·/-]+/)
    return wanted.every(word => has.some(candidate => candidate.startsWith(word)))
  })
}
