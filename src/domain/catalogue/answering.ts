// What was answered to the form of a service: checked, and kept in the words it was asked in, so that a form changed
// later does not change what somebody said.

import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Named } from '../event.ts'
import type { Form, FormField, Names } from './form.ts'

export type GivenAnswers = Readonly<Record<string, unknown>>

type Chosen = { readonly key: string; readonly names: Names }
export type Answer = {
  readonly key: string
  readonly kind: FormField['kind']
  readonly names: Names
  readonly value: string | number | boolean | Named | Chosen | readonly Chosen[]
}

type Asking = {
  /** Something that must be answered was not: refused where somebody filled in the form, let through from a mail. */
  readonly strict: boolean
  /** The people among the answers who belong to the client. */
  readonly people: readonly Named[]
}

/** Unknown keys are refused rather than lost; an empty answer is none. */
export const answersTo = (
  form: Form,
  given: GivenAnswers,
  { strict, people }: Asking,
): readonly Answer[] | Refusal => {
  const unknown = Object.keys(given).find(key => !form.some(field => field.key === key))
  if (unknown !== undefined)
    return refusal('catalogue.not_asked', { path: ['answers', unknown], params: { key: unknown } })
  const answers: Answer[] = []
  for (const field of form) {
    const value = given[field.key]
    const params = { name: field.names.en }
    const path = ['answers', field.key]
    if (isNothing(value)) {
      if (strict && field.required) return refusal('catalogue.answer_missing', { path, params })
      continue
    }
    const kept = keep(field, value, people)
    if (kept === null) return refusal('catalogue.answer_unreadable', { path, params })
    answers.push({ key: field.key, kind: field.kind, names: field.names, value: kept })
  }
  return answers
}

/** The ids to be looked up before: who is meant by the answers that name a person. */
export const peopleIn = (given: GivenAnswers): readonly string[] =>
  Object.values(given).filter((value): value is string => typeof value === 'string' && uuid.test(value))

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

const keep = (field: FormField, value: unknown, people: readonly Named[]): Answer['value'] | null => {
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' && value.length <= 500 ? value.trim() : null
    case 'long_text':
      return typeof value === 'string' ? value : null
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : null
    case 'yes_no':
      return typeof value === 'boolean' ? value : null
    case 'date':
      return typeof value === 'string' && isDay(value) ? value : null
    case 'link':
      return typeof value === 'string' && isLink(value) ? value.trim() : null
    case 'person':
      return people.find(({ id }) => id === value) ?? null
    case 'choice':
      return chosen(field, [value])?.[0] ?? null
    case 'multi_choice':
      return Array.isArray(value) ? chosen(field, value) : null
    default:
      return field.kind satisfies never
  }
}

const chosen = (field: FormField, keys: readonly unknown[]): readonly Chosen[] | null => {
  const found = field.choices.filter(({ key }) => keys.includes(key))
  return found.length === new Set(keys).size ? found : null
}

const isLink = (text: string): boolean => /^https?:\/\/[^\s<>"]+$/i.test(text.trim()) && text.length <= 2_000

const isDay = (text: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day >= 1 && day <= (lengths[month - 1] ?? 0)
}
