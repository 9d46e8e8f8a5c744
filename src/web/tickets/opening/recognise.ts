import { fold } from '#web/platform/folding.ts'

type Client = { readonly id: string; readonly name: string; readonly also: readonly string[] }
type Person = {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly kind: 'staff' | 'contact'
  readonly client: { readonly id: string; readonly name: string } | null
}

type Recognised = {
  readonly clientId: string
  readonly personId: string | null
  /** The words it was recognised by. */
  readonly by: string
}

/**
 * Whose ticket this is, from what is being typed: a contact's address or full name, else a client's name, former name,
 * domain or reference. What fits two clients is nobody's; a guess would open a ticket in the wrong place.
 */
export function recognise(
  text: string,
  { clients, people }: { readonly clients: readonly Client[]; readonly people: readonly Person[] },
): Recognised | null {
  const words = ` ${wordsOf(text)} `
  if (words.trim().length < 3) return null
  const contacts = people.filter(
    (person): person is Person & { client: NonNullable<Person['client']> } => person.client !== null,
  )
  const byAddress = contacts.filter(({ email }) => email !== null && has(words, email))
  const byName = contacts.filter(({ name }) => /\S\s+\S/.test(name) && has(words, name))
  const person = only(byAddress) ?? only(byName)
  if (person) {
    const by = byAddress.length > 0 ? (person.email ?? person.name) : person.name
    return { clientId: person.client.id, personId: person.id, by }
  }
  const named = clients.flatMap(({ id, name, also }) => {
    const by = [name, ...also, ...shortNames(name, clients)].find(one => one.length >= 3 && has(words, one))
    return by ? [{ clientId: id, personId: null, by }] : []
  })
  // A client called "Acme" is in "Acme Logistics" too: the longer name is the one that was meant.
  return only(
    named.filter(
      ({ by }) => !named.some(other => other.by.length > by.length && has(` ${wordsOf(other.by)} `, by)),
    ),
  )
}

const only = <T>(found: readonly T[]): T | null => (found.length === 1 ? (found[0] ?? null) : null)

const wordsOf = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}@.-]+/gu, ' ')
    .replace(/[.:]+(?=\s|$)/g, '')
    .trim()

const has = (words: string, name: string) => words.includes(` ${wordsOf(name)} `)

/** The first word of a name, as people call a client, where no other client begins with it. */
function shortNames(name: string, clients: readonly Client[]): readonly string[] {
  const [first = ''] = wordsOf(name).split(' ')
  const shared = clients.filter(client => wordsOf(client.name).split(' ')[0] === first).length > 1
  return first.length >= 4 && !shared ? [first] : []
}
