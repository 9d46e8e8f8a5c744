// Writing on a ticket: an answer to the client, a note among us.

import type { Note, Reply } from '#domain/tickets/commands.ts'
import { type Noted, type Noting, note } from '#domain/tickets/noting.ts'
import { ticketsPolicy } from '#domain/tickets/policy.ts'
import { answer, type Replied, type Replying } from '#domain/tickets/replying.ts'
import type { NewMessage, StoredFile } from '#domain/tickets/ticket-now.ts'
import { subjectOfAnswer } from '#domain/tickets/writing.ts'
import { plus, seconds, toIso } from '#kernel/instant.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import type { Ability } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import { post } from '#server/platform/outbox.ts'
import type { Unit } from '#server/platform/unit.ts'
import { hold } from '../holding.ts'
import { keepChange } from '../keeping.ts'
import { stateOf, type TicketStateView } from '../showing/state.ts'
import { removeDraft } from '../store/drafts.ts'
import { rememberHeaders, useUploads } from '../store/keeping.ts'
import { knownStaff } from '../store/people.ts'
import { loadWriting, type WritingFacts } from '../store/writing.ts'

type On = { readonly ticketId: string; readonly via: NewMessage['via'] }
export type Written = { readonly messageId: string; readonly ticket: TicketStateView }

export type ReplyInput = Reply & On
type ReplyState = Replying & {
  readonly lastSubject: string | null
  readonly uploads: readonly string[]
  readonly hold: number
}

export const reply = (desk: Desk): Ability<ReplyInput, ReplyState, Replied, Written> => ({
  name: 'tickets.reply',
  may: actor => actor.kind !== 'contact' && ticketsPolicy['tickets.reply'].may(actor),
  load: async (unit, input, { actor }) => {
    const held = await hold(desk, unit, input.ticketId)
    if (isRefusal(held)) return held
    const facts = await loadWriting(unit, { ...input, writerId: actor.id })
    const files = filesOf(facts, input.uploads)
    if (isRefusal(files)) return files
    return {
      ...held,
      messageId: newId(),
      files,
      uploads: input.uploads,
      hold: input.hold,
      lastFrom: facts.lastFrom,
      lastSubject: facts.lastSubject,
      newer: facts.newer && { ...facts.newer, at: toIso(facts.newer.at) },
    }
  },
  decide: (state, input, moment) =>
    answer(
      state,
      {
        text: input.text,
        html: input.html,
        to: input.to ?? null,
        cc: input.cc ?? null,
        outcome: input.outcome,
        statusId: input.statusId ?? null,
        via: input.via,
      },
      moment,
    ),
  store: async (unit, { message, ...decision }, state, { actor }, recorded) => {
    const header = send(desk, unit, message, state)
    const kept = await keepChange(
      desk,
      unit,
      state,
      { ...decision, message: { ...message, header } },
      recorded,
    )
    rememberHeaders(unit, state.ticket.id, message.id, [header])
    finish(unit, state, actor.id, 'reply')
    return { messageId: message.id, ticket: stateOf(kept) }
  },
})

/** Into the outbox; while it is held it may be taken back, though the clock has stopped already. */
export const send = (
  desk: Desk,
  unit: Unit,
  message: NewMessage,
  state: Pick<ReplyState, 'ticket' | 'lastSubject' | 'hold'>,
): string =>
  post(
    unit,
    {
      kind: 'reply',
      automatic: false,
      to: message.to,
      cc: message.cc,
      subject: subjectOfAnswer(state.ticket, state.lastSubject),
      text: message.text,
      html: message.html,
      ticketId: state.ticket.id,
      messageId: message.id,
      attachments: message.files.map(({ sha256, name, mediaType }) => ({ sha256, name, mediaType })),
      ...(state.hold > 0 ? { notBefore: plus(unit.now, seconds(state.hold)) } : {}),
    },
    new URL(desk.config.url).hostname,
  ).header

export type NoteInput = Note & On
type NoteState = Noting & { readonly uploads: readonly string[] }

export const writeNote = (desk: Desk): Ability<NoteInput, NoteState, Noted, Written> => ({
  name: 'tickets.note',
  may: actor => ticketsPolicy['tickets.work'].may(actor),
  load: async (unit, input, { actor }) => {
    const held = await hold(desk, unit, input.ticketId)
    if (isRefusal(held)) return held
    const facts = await loadWriting(unit, { ...input, seen: null, writerId: actor.id })
    const files = filesOf(facts, input.uploads)
    if (isRefusal(files)) return files
    if ((await knownStaff(unit, input.mentions)).size < new Set(input.mentions).size)
      return refusal('tickets.person_not_found', { path: ['mentions'] })
    return { ...held, messageId: newId(), files, uploads: input.uploads }
  },
  decide: note,
  store: async (unit, decision, state, { actor }, recorded) => {
    const kept = await keepChange(desk, unit, state, decision, recorded)
    finish(unit, state, actor.id, 'note')
    return { messageId: decision.message.id, ticket: stateOf(kept) }
  },
})

const filesOf = (facts: WritingFacts, uploads: readonly string[]): readonly StoredFile[] | Refusal =>
  facts.files.length < new Set(uploads).size
    ? refusal('tickets.upload_not_found', { path: ['uploads'] })
    : facts.files.map(({ uploadId: _id, ...file }) => file)

/** What was written is no draft any more, and what was attached no loose upload. */
const finish = (
  unit: Unit,
  { ticket, uploads }: Pick<ReplyState, 'ticket' | 'uploads'>,
  writerId: string | null,
  kind: 'reply' | 'note',
): void => {
  useUploads(unit, uploads)
  if (writerId) removeDraft(unit, { personId: writerId, ticketId: ticket.id, kind })
}
