// The polite answer to a request that no agreement covers: in the reader's language, in our own words where somebody
// has written some.

/** What a text of ours may leave open. `{{manager}}` is whoever looks after the client, or the company. */
export const placeholders = ['name', 'number', 'company', 'manager'] as const
type AnswerFacts = Readonly<Record<(typeof placeholders)[number], string | number>>

/** The first thing between braces that would be sent as it stands; null when everything can be filled in. */
export const unknownPlaceholder = (text: string): string | null =>
  [...text.matchAll(inBraces)]
    .map(([found, name = '']) => ({ found, name: name.trim() }))
    .find(({ name }) => !(placeholders as readonly string[]).includes(name))?.found ?? null

export const filledIn = (text: string, facts: AnswerFacts): string =>
  text.replace(inBraces, (found, name: string) => String(facts[name.trim() as keyof AnswerFacts] ?? found))

const inBraces = /\{\{([^{}]*)\}\}/g
