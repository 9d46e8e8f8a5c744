// What people do around a ticket without changing it: drafts, presence, following, files chosen but not yet sent.
// None of it is history, so none of it makes an event.

import type { Actor } from '#domain/actor.ts'
import { ticketsPolicy } from '#domain/tickets/policy.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Ability, Decision } from '#server/platform/act.ts'
import { keep } from '#server/platform/files.ts'
import type { Unit } from '#server/platform/unit.ts'
import { bePresent, ownUploads, presenceOf, removeDraft, saveDraft } from '../store/drafts.ts'
import { type FileRow, findUpload, insertUpload } from '../store/files.ts'
import { useUploads } from '../store/keeping.ts'
import { keepWatching } from '../store/watching.ts'

type Person = Exclude<Actor, { kind: 'system' }>
type On = { readonly ticketId: string }

/** An ability that leaves no trace in the ledger. */
const quiet = <Input extends { readonly person: Person }>(parts: {
  readonly name: `tickets.${string}`
  readonly may: (actor: Actor) => boolean
  readonly subject: (input: Input) => string
  readonly check?: (unit: Unit, input: Input) => Promise<Refusal | null>
  readonly store: (unit: Unit, input: Input) => void | Promise<void>
}): Ability<Input, Input, Decision<null>> => ({
  name: parts.name,
  may: parts.may,
  load: async (unit, input) => (await parts.check?.(unit, input)) ?? input,
  decide: input => ({
    subject: { kind: 'ticket', id: parts.subject(input), clientId: null },
    events: [],
    reply: null,
  }),
  store: (unit, _decision, input) => parts.store(unit, input),
})

export type DraftInput = On & {
  readonly person: Person
  readonly kind: 'reply' | 'note'
  readonly html: string
  readonly seen: string | null
  readonly uploads: readonly string[]
}

/** An empty draft is none. */
export const keepDraft = quiet<DraftInput>({
  name: 'tickets.draft',
  may: ticketsPolicy['tickets.work'].may,
  subject: ({ ticketId }) => ticketId,
  check: async (unit, { person, uploads }) =>
    (await ownUploads(unit.db, person.id, uploads)).length < new Set(uploads).size
      ? refusal('tickets.upload_not_found', { path: ['uploads'] })
      : null,
  store: (unit, { person, ...draft }) =>
    draft.html === '' && draft.uploads.length === 0
      ? removeDraft(unit, { personId: person.id, ...draft })
      : saveDraft(unit, { personId: person.id, ...draft }),
})

export const showPresence = quiet<
  On & { readonly person: Person; readonly doing: 'viewing' | 'writing' | 'left' }
>({
  name: 'tickets.present',
  may: ticketsPolicy['tickets.inspect'].may,
  subject: ({ ticketId }) => ticketId,
  store: async (unit, { ticketId, person, doing }) => {
    const presence = { ticketId, personId: person.id }
    const before = (await presenceOf(unit, presence)) ?? 'left'
    bePresent(unit, { ...presence, doing })
    // Said again every few seconds by everybody who looks at a ticket: only what is new is worth asking about.
    if (doing !== before) unit.announce({ topic: 'presence', ids: [ticketId] })
  },
})

export const watchTicket = quiet<On & { readonly person: Person; readonly watching: boolean }>({
  name: 'tickets.watch',
  may: ticketsPolicy['tickets.inspect'].may,
  subject: ({ ticketId }) => ticketId,
  store: (unit, { ticketId, person, watching }) =>
    keepWatching(unit, { ticketId, personId: person.id, name: person.name }, watching),
})

export const keepUpload = quiet<{ readonly person: Person; readonly file: FileRow }>({
  name: 'tickets.upload',
  may: ticketsPolicy['tickets.upload'].may,
  subject: ({ file }) => file.id,
  store: (unit, { person, file }) => {
    keep(unit, file)
    insertUpload(unit, { ...file, personId: person.id })
  },
})

export const dropUpload = quiet<{ readonly person: Person; readonly id: string }>({
  name: 'tickets.drop_upload',
  may: ticketsPolicy['tickets.upload'].may,
  subject: ({ id }) => id,
  check: async (unit, { id, person }) =>
    (await findUpload(unit.db, id, person.id)) ? null : refusal('tickets.upload_not_found'),
  store: (unit, { id }) => useUploads(unit, [id]),
})
