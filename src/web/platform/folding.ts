// Finding across accents and alphabets: "Zoe" finds Zoë, "Ivanov" finds Иванов and the other way round.

/** Small letters without accents; ё is е. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')

const letters: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', к: 'k', л: 'l', м: 'm', н: 'n',
  о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'ch', ш: 'sh', щ: 'sch', ъ: '',
  ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia', і: 'i', є: 'ie', ґ: 'g',
} // biome-ignore format: a table of letters reads better in rows

/**
 * One spelling for what people write in several: Cyrillic in Latin letters, and the usual ways of romanising it
 * (`Yuri`, `Juri`, `Iurii`; `Khan`, `Han`) brought together. For comparing, never for showing.
 */
export const latin = (text: string): string =>
  fold(text)
    .replace(/[а-яєіґ]/g, letter => letters[letter] ?? letter)
    .replace(/shch/g, 'sch')
    .replace(/kh/g, 'h')
    .replace(/ts|tz/g, 'c')
    .replace(/[yj](?=[aeou])/g, 'i')
    .replace(/[yj]/g, 'i')
    .replace(/x/g, 'ks')
    .replace(/w/g, 'v')
    .replace(/ii+/g, 'i')

/** A text made ready to be searched. */
export type Searchable = { readonly plain: string; readonly latin: string }

export const searchable = (...texts: readonly (string | null | undefined)[]): Searchable => {
  const text = texts.filter(Boolean).join(' ')
  const plain = fold(text)
  const spelled = latin(text)
  // One and the same string where they agree, so that looking it up twice costs one comparison.
  return { plain, latin: spelled === plain ? plain : spelled }
}

/** How a text matches: whole, from its start, from the start of a word, somewhere, or not. All words must be found. */
export type Match = 'whole' | 'start' | 'word' | 'inside' | null

export function match(query: Searchable, text: Searchable): Match {
  const found = matchIn(query.plain, text.plain)
  return found !== null || (query.latin === query.plain && text.latin === text.plain)
    ? found
    : matchIn(query.latin, text.latin)
}

function matchIn(query: string, text: string): Match {
  if (query === '') return 'inside'
  if (text === query) return 'whole'
  if (text.startsWith(query)) return 'start'
  const words = wordsOf(query)
  // Most texts of a large desk lack the first word already.
  if (!text.includes(words[0] ?? '')) return null
  const starts = words.every(word => startsWord(text, word))
  if (starts) return 'word'
  return words.every(word => text.includes(word)) ? 'inside' : null
}

// A query is matched with thousands of texts in a row: its words are taken apart once.
let latest: { readonly query: string; readonly words: readonly string[] } = { query: '', words: [] }
function wordsOf(query: string): readonly string[] {
  if (latest.query !== query) latest = { query, words: query.split(/\s+/).filter(Boolean) }
  return latest.words
}

const inWord = /[\p{L}\p{N}]/u

function startsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !inWord.test(text[at - 1] ?? '')) return true
  return false
}
