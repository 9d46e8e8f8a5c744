import { answersTo } from '#domain/catalogue/answering.ts'
import type { FormField } from '#domain/catalogue/form.ts'
import type { Named } from '#domain/event.ts'

/** What somebody has answered so far, by the key of the field; a person with the name to show. */
export type Answers = Readonly<Record<string, string | number | boolean | readonly string[] | Named | null>>

const isPerson = (value: Answers[string] | undefined): value is Named =>
  typeof value === 'object' && value !== null && 'id' in value

/** As the contract takes them: a person by id, nothing for what was left open. */
export const toSend = (
  form: readonly FormField[],
  answers: Answers,
): Record<string, string | number | boolean | string[]> =>
  Object.fromEntries(
    form.flatMap(({ key }) => {
      const value = answers[key]
      if (value === undefined || value === null || value === '') return []
      if (isPerson(value)) return [[key, value.id]]
      return [[key, typeof value === 'object' ? [...value] : value]]
    }),
  )

/** Which fields would be refused, and why: by the rule the server decides with. */
export function faultsIn(
  form: readonly FormField[],
  answers: Answers,
): Readonly<Record<string, 'catalogue.answer_missing' | 'catalogue.answer_unreadable'>> {
  const people = Object.values(answers).filter(isPerson)
  const faults: Record<string, 'catalogue.answer_missing' | 'catalogue.answer_unreadable'> = {}
  for (const field of form) {
    const one = answersTo([field], toSend([field], answers), { strict: true, people })
    if ('code' in one)
      faults[field.key] =
        one.code === 'catalogue.answer_missing' ? 'catalogue.answer_missing' : 'catalogue.answer_unreadable'
  }
  return faults
}
