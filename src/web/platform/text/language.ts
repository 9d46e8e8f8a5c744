import type { Language } from '#domain/actor.ts'
import { type Group, groupAt, groupOf } from './groups.ts'
import type { Messages } from './messages.ts'
import { others } from './others.ts'
import { fill, textOf, type Values } from './speaking.ts'

// The words of this page. English comes with the chunk that uses it, so the first paint waits for nothing; of another
// language come the groups that are on the screen, and the page changes its language when all of them are there.

const amounts = new Set(['count', 'done', 'more', 'place'])
let writeNumber = (value: number): string => String(value)
// How many, as the reader writes numbers; a ticket's number is a name and stays as it is.
const write = (value: unknown, name: string): string =>
  typeof value === 'number' && amounts.has(name) ? writeNumber(value) : String(value)

const known = new Map<string, Messages>()
const place = (of: Language, namespace: string): string => `${of} ${namespace}`
const said = new Set<Group>()
let spoken: Language = 'en'
/** Chosen last: it is spoken once its words are there. */
let chosen: Language = 'en'

const listeners = new Set<() => void>()
let version = 0
const announce = () => {
  version += 1
  for (const listener of listeners) listener()
}

export const translate = (namespace: string, key: string, values: Values): string =>
  sayAs(spoken, namespace, key, values)

const sayAs = (wanted: Language, namespace: string, key: string, values: Values): string => {
  for (const language of [wanted, 'en'] as const) {
    const text = textOf(known.get(place(language, namespace)) ?? {}, key, values, language)
    if (text !== undefined) return fill(text, values, write)
  }
  return key
}

/** The texts of one namespace in a language that is not the reader's: a sentence to be sent to a client. */
export async function sayIn(
  wanted: Language,
  namespace: string,
): Promise<(key: string, values?: object) => string> {
  await learn(wanted, groupOf(namespace))
  return (key, values = {}) => sayAs(wanted, namespace, key, values as Values)
}

export const language = (): Language => spoken
export const chosenLanguage = (): Language => chosen

export async function setLanguage(next: Language): Promise<void> {
  chosen = next
  void learn(next, groupAt(location.pathname))
  // A screen that arrives meanwhile brings words of its own.
  for (;;) {
    const missing = [...said].filter(group => !isLearnt(next, group))
    if (missing.length === 0) break
    await Promise.all(missing.map(group => learn(next, group)))
  }
  if (chosen !== next) return
  spoken = next
  document.documentElement.lang = next
  document.documentElement.dir = 'ltr'
  announce()
}

/** How the reader writes numbers. */
export function setNumbers(next: (value: number) => string): void {
  writeNumber = next
  announce()
}

/** A room's words are about to be said. What they are in the reader's language is fetched at once. */
export function addEnglish(namespace: string, messages: Messages): void {
  known.set(place('en', namespace), messages)
  const group = groupOf(namespace)
  said.add(group)
  void learn(spoken, group)
}

/** Null when these words can be said, else what to wait for. */
export const wordsOf = (namespace: string): Promise<void> | null => {
  const group = groupOf(namespace)
  return isLearnt(spoken, group) ? null : learn(spoken, group)
}

/** The same of all words that code on this page has asked for: names of commands are said outside of components. */
export const wordsAsked = (): Promise<void> | null => {
  const missing = [...said].filter(group => !isLearnt(spoken, group))
  return missing.length === 0
    ? null
    : Promise.all(missing.map(group => learn(spoken, group))).then(() => undefined)
}

const coming = new Map<string, Promise<void>>()
const learnt = new Set<string>()

const isLearnt = (wanted: Language, group: Group): boolean =>
  wanted === 'en' || learnt.has(place(wanted, group))

/** Settles also when the words did not come: English is said then. */
function learn(wanted: Language, group: Group): Promise<void> {
  if (wanted === 'en') return Promise.resolve()
  const which = place(wanted, group)
  const fetching =
    coming.get(which) ??
    load(wanted, group).then(() => {
      learnt.add(which)
      if (wanted === spoken) announce()
    })
  coming.set(which, fetching)
  return fetching
}

const load = async (wanted: Exclude<Language, 'en'>, group: Group): Promise<void> => {
  const { files } = await others[wanted][group]().catch(() => ({ files: {} })) // the reader is told: renewal.ts
  for (const [path, file] of Object.entries(files)) {
    const namespace = /([^/]+)\.ts$/.exec(path)?.[1]
    const [messages] = Object.values(file)
    if (namespace && messages) known.set(place(wanted, namespace), messages)
  }
}

export const textStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  version: () => version,
}
