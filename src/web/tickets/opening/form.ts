import { useSyncExternalStore } from 'react'
import type { FormField } from '#domain/catalogue/form.ts'
import type { Service } from '#domain/catalogue/shapes.ts'
import { type Answers, faultsIn, toSend } from '#web/catalogue/form/answers.ts'
import type { Input } from '#web/platform/client.ts'
import type { Text, Upload } from '../composer/writing.ts'
import type { Named } from '../handle.ts'
import { fromMatrix } from '../priority.ts'
import { instantOf } from '../wall-time.ts'
import { type Beginning, begunAnew, usual } from './beginning.ts'

// A ticket being written down. It stays when the dialog is closed, until it is created or thrown away.

export type Form = Beginning & {
  readonly client: Named | null
  /** Chosen by hand: what is typed no longer changes it. */
  readonly clientChosen: boolean
  /** The words the client was recognised by. */
  readonly by: string | null
  readonly requester: Named | null
  readonly subject: string
  readonly text: Text
  readonly serviceId: string | null
  /** What the service asks, and what was answered so far. */
  readonly asks: readonly FormField[]
  readonly answers: Answers
  /** Where it began, by its service or without one. */
  readonly brought: Beginning
  readonly assignee: Named | null
  /** Chosen instead of the one that covers it; and why, where it does not cover it. */
  readonly agreementId: string | null
  readonly agreementReason: string
  readonly uploads: readonly Upload[]
  /** When it really reached us. */
  readonly earlier: { readonly date: string; readonly time: string; readonly reason: string } | null
}

export const blank: Form = {
  client: null,
  clientChosen: false,
  by: null,
  requester: null,
  subject: '',
  text: { html: '', text: '', mentions: [] },
  ...usual,
  serviceId: null,
  asks: [],
  answers: {},
  brought: usual,
  assignee: null,
  agreementId: null,
  agreementReason: '',
  uploads: [],
  earlier: null,
}

type State = { readonly open: boolean; readonly form: Form }
let state: State = { open: false, form: blank }
const listeners = new Set<() => void>()
const set = (next: State) => {
  state = next
  for (const listener of listeners) listener()
}

export const fill = (change: Partial<Form>): void =>
  set({ ...state, form: { ...state.form, ...elsewhere(state.form, change), ...change } })

/** Another client has other agreements. */
const elsewhere = ({ client }: Form, change: Partial<Form>): Partial<Form> =>
  change.client !== undefined && change.client?.id !== client?.id
    ? { agreementId: null, agreementReason: '' }
    : {}

/** A service brings its questions, and where its tickets begin. */
export const takeService = (service: Service | null): void =>
  fill({
    serviceId: service?.id ?? null,
    asks: service?.form ?? [],
    answers: {},
    ...begunAnew(state.form, service),
  })
export const closeForm = (): void => set({ ...state, open: false })
export const discard = (): void => set({ open: false, form: blank })
export const openForm = (given: Partial<Form>): void =>
  set({ open: true, form: isBlank(state.form) ? { ...blank, ...given } : state.form })
export const currentForm = (): Form => state.form
export const useForm = (): State =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => state,
  )

export const isBlank = ({ subject, text, uploads }: Form): boolean =>
  subject.trim() === '' && text.text.trim() === '' && uploads.length === 0

export const priorityOf = (
  matrix: readonly (readonly number[])[],
  { severity, urgency }: Form,
): number | null => fromMatrix(matrix, severity, urgency)

export type Missing =
  | 'clientMissing'
  | 'subjectMissing'
  | 'reasonMissing'
  | 'ahead'
  | 'answersMissing'
  | 'agreementReasonMissing'

/** What still keeps it from being created, by field. */
export function missing(
  form: Form,
  now: number,
  zone: string,
  /** The agreement that was chosen does not cover it. */
  overridden = false,
): Partial<Record<'client' | 'subject' | 'earlier' | 'answers' | 'agreement', Missing>> {
  const arrived = form.earlier ? instantOf(form.earlier.date, form.earlier.time, zone) : null
  return {
    ...(form.client === null ? { client: 'clientMissing' } : {}),
    ...(form.subject.trim() === '' ? { subject: 'subjectMissing' } : {}),
    ...(form.earlier && (arrived === null || arrived > now)
      ? { earlier: 'ahead' }
      : form.earlier && form.earlier.reason.trim() === ''
        ? { earlier: 'reasonMissing' }
        : {}),
    ...(overridden && form.agreementReason.trim() === '' ? { agreement: 'agreementReasonMissing' } : {}),
    ...(Object.keys(faultsIn(form.asks, form.answers)).length > 0 ? { answers: 'answersMissing' } : {}),
  }
}

/** As the contract takes it; only what was said. */
export function bodyOf(form: Form, zone: string): Input<'tickets.open'>['body'] | null {
  if (!form.client) return null
  const arrivedAt = form.earlier ? instantOf(form.earlier.date, form.earlier.time, zone) : null
  return {
    clientId: form.client.id,
    requesterId: form.requester?.id ?? null,
    subject: form.subject,
    text: form.text.text,
    html: form.text.html || null,
    severity: form.severity,
    urgency: form.urgency,
    serviceId: form.serviceId,
    answers: toSend(form.asks, form.answers),
    assigneeId: form.assignee?.id ?? null,
    teamId: form.teamId,
    uploads: form.uploads.map(({ id }) => id),
    ...(form.typeId ? { typeId: form.typeId } : {}),
    ...(form.agreementId ? { agreementId: form.agreementId } : {}),
    ...(form.agreementId && form.agreementReason.trim()
      ? { agreementReason: form.agreementReason.trim() }
      : {}),
    ...(arrivedAt !== null && form.earlier
      ? { arrivedAt: new Date(arrivedAt).toISOString(), arrivalReason: form.earlier.reason.trim() }
      : {}),
  }
}
