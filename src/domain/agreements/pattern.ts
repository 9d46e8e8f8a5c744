/**
 * The pattern a name follows, to begin with: `Tokai – Gold 2026` of Tokai Systems is `{client} – Gold {year}`. A name
 * without its client gets the client before it, so that twelve agreements are not twelve times "Gold".
 */
export function patternOf(name: string, client: string): string {
  const years = name.replace(/\b20\d\d\b/, '{year}')
  const called = [client, ...client.split(/\s+/).filter(word => beginsWith(years, word))].find(one =>
    isIn(years, one),
  )
  if (called === undefined) return `{client} – ${years}`
  const at = lower(years).indexOf(lower(called))
  return `${years.slice(0, at)}{client}${years.slice(at + called.length)}`
}

/** As words of their own: "Art" is not in "Start". A short form needs three letters to be one. */
const isIn = (text: string, name: string): boolean =>
  name.length >= 3 &&
  ` ${lower(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(
    ` ${lower(name)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `,
  ) &&
  lower(text).includes(lower(name))

const beginsWith = (text: string, word: string): boolean => lower(text).startsWith(lower(word))

const lower = (text: string): string => text.toLocaleLowerCase()
