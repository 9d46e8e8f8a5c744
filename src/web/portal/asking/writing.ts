import type { OfferedService } from '#domain/portal/shapes.ts'
import { type Answers, faultsIn, toSend } from '#web/catalogue/form/answers.ts'
import type { Input } from '#web/platform/client.ts'
import type { Writing } from './kept.ts'

/** Whoever asks is meant where a person is asked for; where one choice is all there is, it is chosen. */
export const begun = (
  writing: Writing,
  service: OfferedService | null,
  me: { readonly id: string; readonly name: string } | undefined,
): Writing => ({
  ...writing,
  answers: Object.fromEntries(
    (service?.form ?? []).flatMap(({ key, kind, required, choices }): [string, Answers[string]][] => {
      const [only, other] = choices
      if (kind === 'person' && me) return [[key, { id: me.id, name: me.name }]]
      return kind === 'choice' && required && only && !other ? [[key, only.key]] : []
    }),
  ),
})

type Missing = {
  readonly subject?: string
  readonly text?: string
  readonly answers?: Readonly<Record<string, string>>
}
type Words = 'subjectMissing' | 'textMissing' | 'answerMissing' | 'answerUnreadable'

/** What would be refused, in words at its field; by the rules the server decides with. */
export const missingIn = (
  { subject, text, answers, uploads }: Writing,
  service: OfferedService | null,
  say: (key: Words) => string,
): Missing => {
  const form = service?.form ?? []
  const faults = Object.entries(faultsIn(form, answers))
  // What must be answered says enough once it is.
  const saysNothing =
    faults.length === 0 &&
    text.trim() === '' &&
    uploads.length === 0 &&
    Object.keys(toSend(form, answers)).length === 0
  return {
    ...(subject.trim() === '' ? { subject: say('subjectMissing') } : {}),
    ...(saysNothing ? { text: say('textMissing') } : {}),
    ...(faults.length > 0
      ? {
          answers: Object.fromEntries(
            faults.map(([key, fault]) => [
              key,
              say(fault === 'catalogue.answer_missing' ? 'answerMissing' : 'answerUnreadable'),
            ]),
          ),
        }
      : {}),
  }
}

export const bodyOf = (
  { subject, text, severity, answers, uploads }: Writing,
  service: OfferedService | null,
): Input<'portal.ask'>['body'] => ({
  serviceId: service?.id ?? null,
  subject,
  text,
  answers: toSend(service?.form ?? [], answers),
  uploads: uploads.map(({ id }) => id),
  ...(severity === null ? {} : { severity }),
})

/**
 * As it goes out: what is tried again as it was keeps its key. Other words are another intention: the first try may have
 * arrived, and under its key these would be answered and not kept.
 */
export function intended(writing: Writing, body: unknown): Writing {
  const sent = JSON.stringify(body)
  const isOther = writing.sent !== undefined && writing.sent !== sent
  return { ...writing, sent, key: isOther ? crypto.randomUUID() : writing.key }
}
