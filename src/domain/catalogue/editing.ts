// Adding to the catalogue and changing what is in it.

import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Event } from '../event.ts'
import type { catalogueEvents } from './events.ts'
import { hasChoices } from './fields.ts'
import type { Form } from './form.ts'

export type ServiceFacts = {
  readonly names: Readonly<Record<string, string>>
  readonly descriptions: Readonly<Record<string, string>>
  readonly group: string
  readonly teamId: string | null
  readonly typeId: string | null
  readonly severity: number | null
  readonly urgency: number | null
  /** Whoever asks for it says how bad it is. */
  readonly asksImpact: boolean
  readonly form: Form
}

export type ServiceNow = ServiceFacts & {
  readonly id: string
  readonly position: number
  readonly archived: boolean
  readonly version: number
}

export type ServiceChange = Partial<ServiceFacts> & {
  readonly base: number
  readonly position?: number
  readonly archived?: boolean
}

type Happened = Event<typeof catalogueEvents>
export type ServiceDecision<Reply = null> = {
  readonly subject: { readonly kind: 'service'; readonly id: string; readonly clientId: null }
  readonly events: readonly Happened[]
  readonly reply: Reply
}

export const add = (service: ServiceNow): ServiceDecision | Refusal =>
  formFault(service.form) ?? {
    subject: subjectOf(service),
    events: [
      {
        type: 'catalogue.service_added',
        payload: { name: service.names.en ?? '', group: service.group },
      },
    ],
    reply: null,
  }

export const change = (service: ServiceNow, wanted: ServiceChange): ServiceDecision | Refusal => {
  if (wanted.base < service.version) return refusal('catalogue.changed_meanwhile')
  const fault = wanted.form ? formFault(wanted.form) : null
  if (fault) return fault
  const name = wanted.names?.en ?? service.names.en ?? ''
  const { base: _base, archived, ...rest } = wanted
  const fields = Object.keys(rest)
  const events: Happened[] = []
  if (fields.length > 0) events.push({ type: 'catalogue.service_changed', payload: { name, fields } })
  if (archived !== undefined && archived !== service.archived)
    events.push({
      type: archived ? 'catalogue.service_archived' : 'catalogue.service_restored',
      payload: { name },
    })
  return { subject: subjectOf(service), events, reply: null }
}

/** The same once more: its names say so, until somebody gives it better ones. */
export const copyOf = (
  service: ServiceNow,
  { id, taken }: { readonly id: string; readonly taken: ReadonlySet<string> },
): ServiceNow => {
  const base = (service.names.en ?? '').replace(/ \(\d+\)$/, '')
  let number = 2
  while (taken.has(`${base} (${number})`.toLowerCase())) number += 1
  return {
    ...service,
    id,
    names: Object.fromEntries(
      Object.entries(service.names).map(([language, name]) => [
        language,
        `${name.replace(/ \(\d+\)$/, '').slice(0, 110)} (${number})`,
      ]),
    ),
    position: service.position + 1,
    archived: false,
    version: 1,
  }
}

/** Every service has its place, once: a list that lacks one was made from an older catalogue. */
export const order = (
  now: readonly string[],
  wanted: readonly string[],
): ServiceDecision<readonly string[]> | Refusal => {
  const [first] = wanted
  const complete = new Set(wanted).size === now.length && now.every(id => wanted.includes(id))
  if (!complete || wanted.length !== now.length || first === undefined)
    return refusal('catalogue.order_stale')
  const moved = wanted.some((id, at) => now[at] !== id)
  return {
    subject: { kind: 'service', id: first, clientId: null },
    events: moved ? [{ type: 'catalogue.reordered', payload: { services: wanted.length } }] : [],
    reply: wanted,
  }
}

/** Keys are what answers are kept under: two of one would lose one. */
const formFault = (form: Form): Refusal | null => {
  const seen = new Set<string>()
  for (const [index, field] of form.entries()) {
    const name = field.names.en
    if (seen.has(field.key))
      return refusal('catalogue.field_twice', { path: ['form', index, 'key'], params: { key: field.key } })
    seen.add(field.key)
    if (hasChoices(field.kind) !== field.choices.length > 0)
      return refusal('catalogue.choices_missing', { path: ['form', index, 'choices'], params: { name } })
    const keys = field.choices.map(({ key }) => key)
    if (new Set(keys).size < keys.length)
      return refusal('catalogue.choice_twice', { path: ['form', index, 'choices'], params: { name } })
  }
  return null
}

const subjectOf = ({ id }: ServiceNow) => ({ kind: 'service', id, clientId: null }) as const
