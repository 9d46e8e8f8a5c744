import i18next, { type FormatterModule } from 'i18next'
import type { Language } from '#domain/actor.ts'
import type { Messages } from './messages.ts'

// One i18next for the app. English comes with the chunk that uses it, so the first paint waits for nothing; each other
// language is one file, fetched when somebody reads it.

const amounts = new Set(['count', 'done', 'more', 'place'])
let writeNumber = (value: number): string => String(value)

const i18n = i18next.createInstance()
i18n.use({
  type: 'formatter',
  init: () => {},
  add: () => {},
  addCached: () => {},
  // How many, as the reader writes numbers; a ticket's number is a name and stays as it is.
  format: (value: unknown, _form?: string, _language?: string, options?: Record<string, unknown>) =>
    typeof value === 'number' && amounts.has(String(options?.['interpolationkey']))
      ? writeNumber(value)
      : String(value),
} satisfies FormatterModule)
void i18n.init({
  lng: 'en',
  fallbackLng: 'en',
  ns: [],
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false, alwaysFormat: true },
})

// One file per language and not one per room: a table of a hundred and fifty addresses weighed 8 kB in the first load.
const others: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ readonly files: Files }>>> = {
  nl: () => import('./nl.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  ru: () => import('./ru.ts'),
}
type Files = Readonly<Record<string, Readonly<Record<string, Messages>>>>

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
  await learn(wanted)
  const translate = i18n.getFixedT(wanted, namespace)
  return (key, values = {}) => translate(key, { ...values })
}

export const language = (): Language => i18n.language as Language

export async function setLanguage(next: Language): Promise<void> {
  await learn(next)
  await i18n.changeLanguage(next)
  document.documentElement.lang = next
  document.documentElement.dir = i18n.dir(next)
  announce()
}

/** How the reader writes numbers. */
export function setNumbers(write: (value: number) => string): void {
  writeNumber = write
  announce()
}

export const addEnglish = (namespace: string, messages: Messages): void =>
  void i18n.addResourceBundle('en', namespace, messages)

const learnt = new Set<Language>(['en'])

async function learn(wanted: Language): Promise<void> {
  if (wanted === 'en' || learnt.has(wanted)) return
  const { files } = await others[wanted]()
  for (const [path, file] of Object.entries(files)) {
    const namespace = /([^/]+)\.ts$/.exec(path)?.[1]
    const [messages] = Object.values(file)
    if (namespace && messages) i18n.addResourceBundle(wanted, namespace, messages)
  }
  learnt.add(wanted)
}

export const textStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  version: () => version,
}
