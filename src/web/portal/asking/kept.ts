// What somebody is writing, kept on this device until it has arrived: a page that closes, a session that ends, a line
// that breaks lose nothing, and what is sent again is the same request.

import type { Answers } from '#web/catalogue/form/answers.ts'
import { personHere } from '#web/platform/session.ts'
import type { Upload } from '../files/attaching.ts'

export type Writing = {
  /** One per intention: sent twice with it, it is one request. */
  readonly key: string
  readonly subject: string
  readonly text: string
  readonly severity: number | null
  readonly answers: Answers
  readonly uploads: readonly Upload[]
  /** What went out with this key. */
  readonly sent?: string
}

export const blank = (): Writing => ({
  key: crypto.randomUUID(),
  subject: '',
  text: '',
  severity: null,
  answers: {},
  uploads: [],
})

const beginning = () => `accord.asking.${personHere()}.`

export function recall(service: string): Writing | null {
  try {
    const kept = JSON.parse(localStorage.getItem(beginning() + service) ?? 'null') as Partial<Writing> | null
    return kept ? { ...blank(), ...kept } : null
  } catch {
    return null
  }
}

export function keep(service: string, writing: Writing): void {
  try {
    localStorage.setItem(beginning() + service, JSON.stringify(writing))
  } catch {
    // storage may be forbidden or full; it stays on screen while the page does
  }
}

export function drop(service: string): void {
  try {
    localStorage.removeItem(beginning() + service)
  } catch {
    // nothing was stored then
  }
}

/** Whoever signs out leaves nothing behind. */
export function dropAll(): void {
  try {
    for (const name of Object.keys(localStorage))
      if (name.startsWith(beginning())) localStorage.removeItem(name)
  } catch {
    // nothing was stored then
  }
}
