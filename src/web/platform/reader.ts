import { useMemo, useSyncExternalStore } from 'react'
import { type Language, languages } from '#domain/actor.ts'
import { type Format, format, type Viewing } from '#domain/format.ts'
import type { SayPromise, Speech } from '#domain/sla/words.ts'
import { promise } from '#locales/en/promise.ts'
import { defineText } from './text/define.ts'
import { chosenLanguage, language, setLanguage, setNumbers } from './text/language.ts'

// Who reads: language, region, zone and hours, each chosen apart. Until the profile is known, the browser's.

export type Reader = {
  readonly language: Language
  /** ISO 3166: `NL`. English without a region reads like Britain, never like the USA by accident. */
  readonly region: string | null
  readonly zone: string
  readonly hours: 12 | 24
  readonly weekStart: 'mon' | 'sun' | 'sat'
}

const regions: Readonly<Record<Language, string>> = { en: 'GB', nl: 'NL', fr: 'FR', es: 'ES', ru: 'RU' }

let reader: Reader = {
  language: 'en',
  region: null,
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  hours: 24,
  weekStart: 'mon',
}
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const currentReader = (): Reader => reader

export async function setReader(change: Partial<Reader>): Promise<void> {
  const wanted = change.language
  if (wanted !== undefined && (wanted !== language() || wanted !== chosenLanguage()))
    await setLanguage(wanted)
  // What was changed while words were on their way stays changed.
  const next = { ...reader, ...change, language: language() }
  const { number } = format(viewingOf(next))
  setNumbers(value => number(value))
  reader = next
  for (const listener of listeners) listener()
}

/** Before anyone is known: the first of the browser's languages that the desk speaks. */
export const browserLanguage = (): Language =>
  navigator.languages
    .map(tag => tag.slice(0, 2).toLowerCase() as Language)
    .find(tag => languages.includes(tag)) ?? 'en'

export const useReader = (): Reader => useSyncExternalStore(subscribe, currentReader)

export const viewingOf = (who: Reader): Viewing => ({
  locale: `${who.language}-${who.region ?? regions[who.language]}`,
  zone: who.zone,
  hours: who.hours,
})

/** Dates, times and numbers as the reader wants them. */
export const useFormat = (): Format => format(viewingOf(useReader()))

const { useText: usePromiseText, say: sayPromise } = defineText('promise', promise)

export { sayPromise, usePromiseText }

/** What the promise words are made with, for this reader. */
export function useSpeech(): Speech {
  const how = useFormat()
  const say = usePromiseText()
  return useMemo(() => ({ format: how, say: say as SayPromise }), [how, say])
}
