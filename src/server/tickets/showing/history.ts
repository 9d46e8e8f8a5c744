// What happened to a ticket, told in the reader's language. The ledger keeps facts; the sentence is made when it is
// read, so that a better sentence tells the past better too.

import type { Staff } from '#domain/actor.ts'
import { nameIn } from '#domain/catalogue/shapes.ts'
import { format } from '#domain/format.ts'
import { slaEvents } from '#domain/sla/events.ts'
import { ticketsEvents } from '#domain/tickets/events.ts'
import type { HistoryEntry } from '#domain/tickets/shapes.ts'
import { statusOf, typeOf, type Vocabulary } from '#domain/tickets/vocabulary.ts'
import { parseInstant, toIso } from '#kernel/instant.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { MessageKey } from '#locales/keys.ts'
import { wordsIn } from '#server/platform/words.ts'
import type { HistoryRow } from '../store/history.ts'

export type Teller = { readonly reader: Staff; readonly zone: string; readonly vocabulary: Vocabulary }

export const entryOf = (row: HistoryRow, teller: Teller): HistoryEntry => ({
  id: row.id,
  at: toIso(row.at),
  type: row.type,
  icon: iconOf(row.type),
  actor: { kind: row.actorKind, id: row.actorId, name: row.actorName ?? 'Accord' },
  onBehalfOf: row.onBehalfOf,
  via: row.via,
  reason: row.reason,
  sentence: sentenceOf(row, teller),
  payload: { ...row.payload },
  causedBy: row.causedBy,
})

const icons: Readonly<Record<string, { readonly icon: string } | undefined>> = {
  ...slaEvents,
  ...ticketsEvents,
}
const iconOf = (type: string): string => icons[type]?.icon ?? 'circle'

const sentenceOf = (row: HistoryRow, teller: Teller): string => {
  const say = wordsIn(teller.reader.language)
  const key = keyOf(row)
  return say(key as MessageKey, { actor: row.actorName ?? 'Accord', ...wordsOf(row.payload, teller) })
}

/** Some events read differently when something was emptied or a machine followed. */
const keyOf = ({ type, payload }: HistoryRow): string => {
  const emptied = 'to' in payload && payload.to === null
  if (type === 'tickets.agreement_changed') return keyOfAgreement(payload)
  if (emptied && canBeEmptied.has(type)) return `event.${type}.none`
  if (type === 'tickets.rematched' && payload.terms === null) return `event.${type}.none`
  if (type === 'tickets.rematched' && payload.policy === null) return `event.${type}.again`
  if (type === 'tickets.snoozed' && payload.sooner === true) return `event.${type}.sooner`
  return `event.${type}`
}
const keyOfAgreement = ({ to, noTermsBecause, accepts, agreementBy }: HistoryRow['payload']): string => {
  const told = 'event.tickets.agreement_changed'
  if (to === null) return `${told}.${noTermsBecause === 'out_of_agreement' ? 'none' : 'default'}`
  if (accepts === true) return `${told}.accepted`
  return agreementBy === 'hand' ? told : `${told}.matched`
}

const canBeEmptied = new Set([
  'tickets.assigned',
  'tickets.team_changed',
  'tickets.service_changed',
  'tickets.requester_changed',
])

/** The payload as words: names for references, lists joined, instants on the reader's clock. */
const wordsOf = (payload: HistoryRow['payload'], teller: Teller): Record<string, unknown> => {
  const say = wordsIn(teller.reader.language)
  const words: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(payload)) words[key] = wordOf(key, value, teller)
  if (Array.isArray(payload.added) && Array.isArray(payload.removed))
    words.changes = [...payload.added.map(one => `+${one}`), ...payload.removed.map(one => `−${one}`)].join(
      ' ',
    )
  if (typeof payload.why === 'string') words.why = say(`match.outside.${payload.why}` as MessageKey)
  if (typeof payload.how === 'string') words.how = say(`cancelled.${payload.how}` as MessageKey)
  if (typeof payload.promise === 'string')
    words.promise = say(`notice.promise.${payload.promise}` as MessageKey)
  return words
}

const wordOf = (key: string, value: unknown, teller: Teller): unknown => {
  if (value === null || value === undefined) return '–'
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value === 'string' && instants.has(key)) return moment(value, teller)
  if (typeof value === 'object' && 'id' in value && typeof value.id === 'string')
    return { ...value, name: nameNow(value.id, teller) ?? ('name' in value ? value.name : '') }
  return value
}
const instants = new Set(['until', 'arrivedAt', 'dueAt'])

/** A status or a type by its name in the reader's language; everything else by the name it had then. */
const nameNow = (id: string, { vocabulary, reader }: Teller): string | null => {
  const known = statusOf(vocabulary, id) ?? typeOf(vocabulary, id)
  return known ? nameIn(known.names, reader.language) : null
}

const moment = (iso: string, { reader, zone }: Teller): string => {
  const at = parseInstant(iso)
  if (isRefusal(at)) return iso
  const words = format({ locale: localeOf(reader), zone })
  return `${words.weekday(at)} ${words.day(at)} ${words.time(at)}`
}

// Language alone would give American dates in English.
const localeOf = ({ language }: Staff): string => (language === 'en' ? 'en-GB' : language)
