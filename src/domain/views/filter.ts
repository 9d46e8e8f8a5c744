// The filter people type: words, and `client:acme agreement:12 p1 status:waiting tag:sso`. Two of one kind mean either,
// two kinds mean both. What is not understood is a word like any other: nothing is ever wrong, it only finds less.

/** By number that very one; by a name all whose names hold it. A name made of digits is put into quotes. */
export type Meant = { readonly numbers: readonly number[]; readonly names: readonly string[] }

export type Filter = {
  readonly words: readonly string[]
  readonly clients: Meant
  readonly agreements: Meant
  readonly priorities: readonly number[]
  readonly statuses: readonly string[]
  readonly tags: readonly string[]
}

export const readFilter = (typed: string): Filter => {
  const filter = {
    words: [] as string[],
    clients: { numbers: [] as number[], names: [] as string[] },
    agreements: { numbers: [] as number[], names: [] as string[] },
    priorities: [] as number[],
    statuses: [] as string[],
    tags: [] as string[],
  }
  for (const part of partsOf(typed)) {
    const priority = /^p([1-4])$/i.exec(part)
    const named = /^(client|agreement|status|tag|priority):(.+)$/isu.exec(part)
    const value = unquoted(named?.[2] ?? '')
    const key = named?.[1]?.toLowerCase()
    const number = /^#?(\d{1,9})$/.exec(named?.[2] ?? '')
    if (priority) filter.priorities.push(Number(priority[1]))
    else if (key === 'client' || key === 'agreement') {
      const meant = key === 'client' ? filter.clients : filter.agreements
      if (number) meant.numbers.push(Number(number[1]))
      else meant.names.push(value)
    } else if (key === 'status') filter.statuses.push(value.toLowerCase())
    else if (key === 'tag') filter.tags.push(value.toLowerCase())
    else if (key === 'priority' && /^[1-4]$/.test(value)) filter.priorities.push(Number(value))
    else filter.words.push(unquoted(part).replace(/^#(?=\d+$)/, ''))
  }
  return filter
}

/** Split at spaces, but not inside quotes; a quote left open closes at the end. */
const partsOf = (typed: string): readonly string[] =>
  typed.normalize('NFC').match(/(?:[^\s"]+:)?"[^"]*"?|[^\s"]+/gu) ?? []

const unquoted = (text: string): string => text.replaceAll('"', '').trim()

export const isEmpty = ({ clients, agreements, ...lists }: Filter): boolean =>
  [...Object.values(lists), ...Object.values(clients), ...Object.values(agreements)].every(
    list => list.length === 0,
  )
