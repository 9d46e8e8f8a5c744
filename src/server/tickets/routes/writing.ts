// What may be done to tickets.

import type { Reply } from '#domain/tickets/commands.ts'
import { instant, parseInstant } from '#kernel/instant.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { act, type Context } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { plainText } from '#server/platform/plain-text.ts'
import { reading } from '#server/platform/scope.ts'
import type { Handlers } from '#server/platform/serve.ts'
import {
  cancelTicket,
  changeTicket,
  rematchTicket,
  restoreTicket,
  snoozeTicket,
  wakeTicket,
} from '../actions/changing.ts'
import { mergeTicket } from '../actions/merging.ts'
import { openTicket } from '../actions/opening.ts'
import { recallReply } from '../actions/recalling.ts'
import { receiveMessage } from '../actions/receiving.ts'
import { reply, type Written, writeNote } from '../actions/writing.ts'
import { contactMessageView, messageView } from '../showing/messages.ts'
import { outsideSentence } from '../showing/outside.ts'
import { loadMessage } from '../store/conversation.ts'
import { findTicket } from '../store/holding.ts'

type Names =
  | 'tickets.open'
  | 'tickets.reply'
  | 'tickets.recall'
  | 'tickets.note'
  | 'tickets.change'
  | 'tickets.merge'
  | 'tickets.cancel'
  | 'tickets.restore'
  | 'tickets.snooze'
  | 'tickets.wake'
  | 'tickets.rematch'

const notFound = refusal('tickets.not_found')

export const writingRoutes = (desk: Desk): Pick<Handlers, Names> => {
  const db = desk.database.app
  const open = openTicket(desk)
  const answer = reply(desk)
  const note = writeNote(desk)
  const receive = receiveMessage(desk)
  const recall = recallReply(desk)
  const change = changeTicket(desk)
  const merge = mergeTicket(desk)
  const cancel = cancelTicket(desk)
  const restore = restoreTicket(desk)
  const snooze = snoozeTicket(desk)
  const wake = wakeTicket(desk)
  const rematch = rematchTicket(desk)

  /** Does something to the ticket people name by number or id. */
  const onTicket = async <T>(ref: string, work: (ticketId: string) => Promise<T>): Promise<T | Refusal> => {
    const ticketId = await findTicket(db, ref)
    return ticketId ? work(ticketId) : notFound
  }

  return {
    'tickets.open': async ({ body, context, language }) => {
      const arrivedAt = body.arrivedAt === undefined ? null : parseInstant(body.arrivedAt)
      if (isRefusal(arrivedAt)) return arrivedAt
      const opened = await act(
        desk,
        open,
        {
          ...body,
          ...wordsOf(body),
          cc: body.cc.map(({ name, address }) => ({ name, address: address.toLowerCase(), personId: null })),
          files: [],
          arrivedAt,
          arrivalReason: body.arrivalReason ?? null,
          severity: body.severity ?? null,
          urgency: body.urgency ?? null,
          teamId: body.teamId ?? null,
          noTeam: body.teamId === null,
          typeId: body.typeId ?? null,
          statusId: body.statusId ?? null,
          agreementId: body.agreementId ?? null,
          agreementReason: body.agreementReason ?? null,
          priority: body.priority ?? null,
          priorityReason: body.priorityReason ?? null,
          followsId: body.followsId ?? null,
          quotedFrom: null,
          channel: viaOf(context),
          via: viaOf(context),
          by: 'staff',
          from: null,
          verified: true,
          to: [],
          rawId: null,
          header: null,
          headers: [],
        },
        {
          ...context,
          onBehalfOf: body.requesterId,
          reason: body.agreementReason ?? body.arrivalReason ?? null,
        },
      )
      if (isRefusal(opened)) return opened
      const { ticket, outside } = opened
      return { ticket, outside: outside && outsideSentence(outside, language) }
    },

    'tickets.reply': async ({ params, body, actor, context }) => {
      if (actor.kind === 'contact') return (await fromContact(params.ticket, body, actor, context)) as never
      return onTicket(params.ticket, async ticketId =>
        shown(
          await act(desk, answer, { ...body, ...wordsOf(body), ticketId, via: viaOf(context) }, context),
          context,
        ),
      )
    },

    'tickets.recall': ({ params, context }) =>
      onTicket(params.ticket, async ticketId => {
        const ticket = await act(desk, recall, { ticketId, messageId: params.message }, context)
        if (isRefusal(ticket)) return ticket
        const row = await loadMessage(db, params.message)
        return { ticket, text: row?.text ?? '', html: row?.html ?? null }
      }),

    'tickets.note': ({ params, body, context }) =>
      onTicket(params.ticket, async ticketId =>
        shown(
          await act(desk, note, { ...body, ...wordsOf(body), ticketId, via: viaOf(context) }, context),
          context,
        ),
      ),

    'tickets.change': ({ params, body, context }) =>
      onTicket(params.ticket, ticketId =>
        act(desk, change, { ...body, ticketId }, { ...context, reason: body.reason ?? null }),
      ),

    'tickets.merge': ({ params, body, context }) =>
      onTicket(params.ticket, async ticketId => {
        const target = await findTicket(db, body.into)
        if (!target) return refusal('tickets.not_found', { path: ['into'] })
        const into = await act(
          desk,
          merge,
          { ticketId, into: target },
          { ...context, reason: body.reason ?? null },
        )
        return isRefusal(into) ? into : { into }
      }),

    'tickets.cancel': ({ params, body, context }) =>
      onTicket(params.ticket, ticketId =>
        act(desk, cancel, { ticketId, how: body.how }, { ...context, reason: body.reason ?? null }),
      ),

    'tickets.restore': ({ params, context }) =>
      onTicket(params.ticket, ticketId => act(desk, restore, { ticketId }, context)),

    'tickets.snooze': ({ params, body, context }) =>
      onTicket(params.ticket, ticketId =>
        act(
          desk,
          snooze,
          { ticketId, until: instant(body.until) },
          { ...context, reason: body.reason ?? null },
        ),
      ),

    'tickets.wake': ({ params, context }) =>
      onTicket(params.ticket, ticketId => act(desk, wake, { ticketId }, context)),

    'tickets.rematch': ({ params, body, context }) =>
      onTicket(params.ticket, ticketId =>
        act(
          desk,
          rematch,
          { ticketId, policyId: body.policyId, none: body.none },
          { ...context, reason: body.reason },
        ),
      ),
  }

  /** What was written, as it is read; the writer is who reads it first. */
  async function shown(written: Written | Refusal, { actor }: Context) {
    if (isRefusal(written)) return written
    const row = await loadMessage(db, written.messageId)
    if (!row) throw new Error('a message that was just written is not there')
    const reader = { id: actor.id ?? '', now: await desk.database.now() }
    return { message: messageView(desk, row, reader), ticket: written.ticket }
  }

  /** A contact writes to us: the same as a mail of theirs, on a ticket of their own client only. */
  async function fromContact(
    ref: string,
    body: Reply,
    actor: Extract<Context['actor'], { kind: 'contact' }>,
    context: Context,
  ) {
    if (body.to || body.cc || body.statusId) return refusal('tickets.forbidden')
    const words = wordsOf(body)
    if (words.text.trim() === '' && body.uploads.length === 0)
      return refusal('tickets.nothing_written', { path: ['text'] })
    const ticketId = await reading(desk.database, actor, portal => findTicket(portal, ref))
    if (!ticketId) return notFound
    const received = await act(
      desk,
      receive,
      {
        ...words,
        ticketId,
        author: { id: actor.id, name: actor.name },
        from: { name: actor.name, address: '' },
        verified: true,
        human: true,
        automaticKind: null,
        to: [],
        cc: [],
        joins: [],
        via: 'portal',
        subject: null,
        quotedFrom: null,
        rawId: null,
        header: null,
        headers: [],
        receivedAt: null,
        files: [],
        uploads: body.uploads,
      },
      context,
    )
    if (isRefusal(received)) return received
    const row = await loadMessage(db, received.messageId)
    if (!row) throw new Error('a message that was just written is not there')
    return {
      message: contactMessageView(desk, row, { id: actor.id, now: await desk.database.now() }),
    }
  }
}

/** Those who write HTML need not write it twice. */
const wordsOf = (body: { readonly text: string; readonly html: string | null }) => ({
  text: body.text.trim() === '' && body.html !== null ? plainText(body.html) : body.text,
  html: body.html,
})

const viaOf = ({ via }: Context): 'app' | 'portal' | 'api' =>
  via === 'portal' || via === 'api' ? via : 'app'
