// An answer to the client: the words, whose turn it is then, and who has the ticket, in one act.

import { type Refusal, refusal } from '#kernel/refusal.ts'
import { calledOff } from './cancelling.ts'
import { alreadyMerged } from './merging.ts'
import type { Address } from './shapes.ts'
import type { StatusRef } from './status.ts'
import {
  type Decided,
  type Held,
  type Moment,
  type NewMessage,
  type StoredFile,
  subjectOf,
} from './ticket-now.ts'
import { both, type Step, stay, turnTo } from './turning.ts'
import { refOf, stageOf, usableStatus } from './vocabulary.ts'
import { nothingWritten, recipientsOf, without } from './writing.ts'

export type ReplyRequest = {
  readonly text: string
  readonly html: string | null
  readonly to: readonly Address[] | null
  readonly cc: readonly Address[] | null
  readonly outcome: 'hand_over' | 'solve' | 'keep'
  readonly statusId: string | null
  readonly via: NewMessage['via']
}

/** The ticket, and what the writer may not have seen. */
export type Replying = Held & {
  readonly messageId: string
  readonly files: readonly StoredFile[]
  /** Who wrote last from the client's side. */
  readonly lastFrom: Address | null
  /** The newest message after the one the writer saw. */
  readonly newer: { readonly id: string; readonly author: string; readonly at: string } | null
}

export type Replied = Decided<{ readonly messageId: string }> & { readonly message: NewMessage }

export const answer = (state: Replying, request: ReplyRequest, moment: Moment): Replied | Refusal => {
  const { ticket, newer } = state
  const refused = alreadyMerged(ticket) ?? calledOff(state.history) ?? nothingWritten(request, state.files)
  if (refused) return refused
  if (newer)
    return refusal('tickets.newer_message', {
      params: { message: newer.id, author: newer.author, at: newer.at },
    })
  const usual = recipientsOf(ticket, state.lastFrom)
  const to = request.to ?? usual.to
  if (to.length === 0) return refusal('tickets.nobody_to_answer', { path: ['to'] })
  const cc = without(request.cc ?? usual.cc, to)
  const status = statusAfter(state, request)
  if (!status)
    return refusal('tickets.reference_not_found', { path: ['statusId'], params: { field: 'status' } })

  const step = both(assignWriter(state, moment), turnTo(ticket, status, moment.now))
  return {
    subject: subjectOf(ticket),
    events: [
      {
        type: 'tickets.replied',
        payload: { message: state.messageId, to: to.map(shown), cc: cc.map(shown) },
      },
      ...step.events,
    ],
    changes: { ...step.changes, lastMessageAt: moment.now },
    message: {
      id: state.messageId,
      side: 'us',
      visibility: 'client',
      human: true,
      opening: false,
      author: moment.actor.id ? { id: moment.actor.id, name: moment.actor.name } : null,
      from: null,
      verified: true,
      to,
      cc,
      via: request.via,
      subject: null,
      text: request.text,
      html: request.html,
      quotedFrom: null,
      rawId: null,
      header: null,
      headers: [],
      at: moment.now,
      files: state.files,
    },
    reply: { messageId: state.messageId },
  }
}

const shown = ({ name, address }: Address): string => name || address

const statusAfter = ({ ticket, vocabulary }: Held, request: ReplyRequest): StatusRef | null => {
  if (request.statusId !== null) {
    const status = usableStatus(vocabulary, request.statusId)
    return status && refOf(status)
  }
  if (request.outcome === 'keep') return ticket.status
  return stageOf(vocabulary, ticket.type.id, request.outcome)
}

/** Who answers has it, unless somebody has it already. */
const assignWriter = ({ ticket }: Held, { actor }: Moment): Step => {
  if (ticket.assignee || actor.kind !== 'staff') return stay
  const assignee = { id: actor.id, name: actor.name }
  return {
    events: [
      {
        type: 'tickets.assigned',
        payload: { version: ticket.version + 1, from: null, to: assignee, byReply: true },
      },
    ],
    changes: { assignee },
  }
}
