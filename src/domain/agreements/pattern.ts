/**
 * The pattern a name follows, to begin with: `Tokai – Gold 2026` of Tokai is `{client} – Gold {year}`. A name without
 * its client gets the client before it, so that twelve agreements are not twelve times "Gold".
 */
export function patternOf(name: string, client: string): string {
  const years = name.replace(/\b20\d\d\b/, '{year}')
  const at = client === '' ? -1 : years.toLocaleLowerCase().indexOf(client.toLocaleLowerCase())
  return at < 0 ? `{client} – ${years}` : `${years.slice(0, at)}{client}${years.slice(at + client.length)}`
}
