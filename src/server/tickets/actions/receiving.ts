// A message of the client on a ticket there is, by mail or from the portal. A merged ticket's mail lands where its
// conversation goes on.

import { ticketsPolicy } from '#domain/tickets/policy.ts'
import {
  type Received,
  type ReceivedAs,
  type ReceivedMessage,
  type Receiving,
  receive,
} from '#domain/tickets/receiving.ts'
import type { StoredFile } from '#domain/tickets/ticket-now.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Ability, Context } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import type { Unit } from '#server/platform/unit.ts'
import { loadClocks, type StoredClock } from '#server/sla/index.ts'
import { holdFollowing } from '../holding.ts'
import { heldNow, keepChange } from '../keeping.ts'
import { stateOf, type TicketStateView } from '../showing/state.ts'
import { removeDraft } from '../store/drafts.ts'
import { useUploads } from '../store/keeping.ts'
import { loadWriting } from '../store/writing.ts'
import { vocabularyOf } from '../vocabulary.ts'

export type ReceiveInput = ReceivedMessage & {
  readonly ticketId: string
  readonly files: readonly StoredFile[]
  /** Files a contact chose in the portal. */
  readonly uploads: readonly string[]
}

export type ReceivingState = Receiving & {
  readonly clocks: readonly StoredClock[]
  readonly uploads: readonly string[]
}

export type ReceivedAnswer = {
  readonly messageId: string
  readonly as: ReceivedAs
  readonly ticket: TicketStateView
}

export const receiveMessage = (
  desk: Desk,
): Ability<ReceiveInput, ReceivingState, Received, ReceivedAnswer> => ({
  name: 'tickets.receive',
  may: (actor, { ticket }) => ticketsPolicy['tickets.receive'].may(actor, ticket),
  load: async (unit, input, context) => {
    const [state] = await receivingStates(desk, unit, [input], context)
    return state ?? refusal('tickets.not_found')
  },
  decide: receive,
  store: async (unit, decision, state, { actor }, recorded) => {
    const kept = await keepChange(desk, unit, state, decision, recorded, state.clocks)
    useUploads(unit, state.uploads)
    if (actor.id) removeDraft(unit, { personId: actor.id, ticketId: state.ticket.id, kind: 'reply' })
    return { messageId: decision.message.id, as: decision.reply.as, ticket: stateOf(kept) }
  },
})

/** The states of many messages with four queries, in the order of the inputs; to be decided in that order. */
export const receivingStates = async (
  desk: Desk,
  unit: Unit,
  inputs: readonly ReceiveInput[],
  context: Pick<Context, 'actor'>,
): Promise<readonly (ReceivingState | Refusal)[]> => {
  const { reopenDays } = await vocabularyOf(desk)
  const held = await holdFollowing(
    desk,
    unit,
    inputs.map(({ ticketId }) => ticketId),
  )
  const clocks = await loadClocks(
    unit,
    [...held.values()].map(({ ticket }) => ticket.id),
  )
  const states: (ReceivingState | Refusal)[] = []
  for (const input of inputs) {
    const one = held.get(input.ticketId)
    const files = one ? await filesOf(unit, input, context.actor.id) : null
    states.push(
      one && files
        ? {
            // Two messages of one unit may be for one ticket: the second finds it as the first has left it.
            get ticket() {
              return heldNow(unit, one).ticket
            },
            get history() {
              return heldNow(unit, one).history
            },
            vocabulary: one.vocabulary,
            match: one.match,
            messageId: newId(),
            reopenDays,
            files,
            uploads: input.uploads,
            clocks: clocks.get(one.ticket.id) ?? [],
          }
        : refusal(one ? 'tickets.upload_not_found' : 'tickets.not_found'),
    )
  }
  return states
}

const filesOf = async (
  unit: Unit,
  { ticketId, files, uploads }: ReceiveInput,
  writerId: string | null,
): Promise<readonly StoredFile[] | null> => {
  if (uploads.length === 0) return files
  const facts = await loadWriting(unit, { ticketId, writerId, uploads, seen: null })
  if (facts.files.length < new Set(uploads).size) return null
  return [...files, ...facts.files.map(({ uploadId: _id, ...file }) => file)]
}
