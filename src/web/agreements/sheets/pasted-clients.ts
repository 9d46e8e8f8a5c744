import { fold } from '#web/platform/folding.ts'

export type KnownClient = {
  readonly id: string
  readonly number: number
  readonly name: string
  /** Former names, domains, references. */
  readonly also: readonly string[]
}

/**
 * Clients out of a pasted list, a line each: by number (`#12`), name, former name, domain or reference, in any column
 * of a spreadsheet. What nobody or more than one answers to is handed back as it stood.
 */
export function readClients(
  text: string,
  clients: readonly KnownClient[],
): { readonly found: readonly KnownClient[]; readonly unknown: readonly string[] } {
  const byName = new Map<string, Set<KnownClient>>()
  const byNumber = new Map(clients.map(client => [String(client.number), client]))
  for (const client of clients)
    for (const one of [client.name, ...client.also]) {
      const key = fold(one.trim())
      byName.set(key, (byName.get(key) ?? new Set()).add(client))
    }
  const found = new Map<string, KnownClient>()
  const unknown: string[] = []
  for (const line of text
    .split(/[\r\n;]+/)
    .map(part => part.trim())
    .filter(Boolean)) {
    const client = line
      .split('\t')
      .map(cell => byNumber.get(cell.trim().replace(/^#/, '')) ?? only(byName.get(fold(cell.trim()))))
      .find(one => one !== undefined)
    if (client) found.set(client.id, client)
    else unknown.push(line)
  }
  return { found: [...found.values()], unknown }
}

const only = <T>(set: ReadonlySet<T> | undefined): T | undefined =>
  set?.size === 1 ? [...set][0] : undefined
