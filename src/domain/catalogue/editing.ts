// Adding to the catalogue and changing what is in it.

import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Event } from '../event.ts'
import type { catalogueEvents } from './events.ts'

export type ServiceNow = {
  readonly id: string
  readonly names: Readonly<Record<string, string>>
  readonly group: string
  readonly position: number
  readonly archived: boolean
  readonly version: number
}

export type ServiceChange = {
  readonly base: number
  readonly names?: Readonly<Record<string, string>>
  readonly group?: string
  readonly teamId?: string | null
  readonly position?: number
  readonly archived?: boolean
}

type Happened = Event<typeof catalogueEvents>
export type ServiceDecision = {
  readonly subject: { readonly kind: 'service'; readonly id: string; readonly clientId: null }
  readonly events: readonly Happened[]
  readonly reply: null
}

export const add = (service: ServiceNow): ServiceDecision => ({
  subject: subjectOf(service),
  events: [
    {
      type: 'catalogue.service_added',
      payload: { name: service.names.en ?? '', group: service.group },
    },
  ],
  reply: null,
})

export const change = (service: ServiceNow, wanted: ServiceChange): ServiceDecision | Refusal => {
  if (wanted.base < service.version) return refusal('catalogue.changed_meanwhile')
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

const subjectOf = ({ id }: ServiceNow) => ({ kind: 'service', id, clientId: null }) as const
