import i18next from 'i18next'
import type { Language } from '#domain/actor.ts'
import type { Messages } from './messages.ts'

// One i18next for the app. English comes with the chunk that uses it, so the first paint waits for nothing; another
// language's file is fetched when its namespace is first used, and until then English shows.

const i18n = i18next.createInstance()
void i18n.init({
  lng: 'en',
  fallbackLng: 'en',
  ns: [],
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
})

const files = import.meta.glob<Record<string, Messages>>([
  '../../../locales/{nl,fr,es,ru}/*.ts',
  // What only the server says: history, refusals, mails.
  '!**/{index,events-*,refusals*,mail-*}.ts',
])
const written = new Set(Object.keys(files).map(path => path.split('/').at(-2)))

/** Whether there are texts in a language; otherwise English is spoken, with English dates. */
export const isSpoken = (wanted: Language): boolean => wanted === 'en' || written.has(wanted)

const namespaces = new Set<string>()
const fetched = new Set<string>()
const listeners = new Set<() => void>()
let version = 0

const announce = () => {
  version += 1
  for (const listener of listeners) listener()
}

export const translate = (namespace: string, key: string, values: object): string =>
  i18n.t(key, { ...values, ns: namespace })

/** The texts of one namespace in a language that is not the reader's: a sentence to be sent to a client. */
export async function sayIn(
  wanted: Language,
  namespace: string,
): Promise<(key: string, values?: object) => string> {
  if (wanted !== 'en') await fetchMessages(wanted, namespace)
  const translate = i18n.getFixedT(wanted, namespace)
  return (key, values = {}) => translate(key, { ...values })
}

export const language = (): Language => i18n.language as Language

export async function setLanguage(wanted: Language): Promise<void> {
  const next = isSpoken(wanted) ? wanted : 'en'
  await Promise.all([...namespaces].map(namespace => fetchMessages(next, namespace)))
  await i18n.changeLanguage(next)
  document.documentElement.lang = next
  document.documentElement.dir = i18n.dir(next)
  announce()
}

export function addEnglish(namespace: string, messages: Messages): void {
  namespaces.add(namespace)
  i18n.addResourceBundle('en', namespace, messages)
  const now = language()
  if (now !== 'en') void fetchMessages(now, namespace).then(announce)
}

async function fetchMessages(wanted: Language, namespace: string): Promise<void> {
  const file = files[`../../../locales/${wanted}/${namespace}.ts`]
  const name = `${wanted}/${namespace}`
  if (!file || fetched.has(name)) return
  fetched.add(name)
  const [messages] = Object.values(await file())
  if (messages) i18n.addResourceBundle(wanted, namespace, messages)
}

export const textStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  version: () => version,
}
