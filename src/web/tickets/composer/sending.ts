import { useCallback } from 'react'
import { edit, refresh } from '#web/platform/cache.ts'
import { call, type Reply } from '#web/platform/client.ts'
import { asProblem, type Problem } from '#web/platform/problem.ts'
import { currentMe } from '#web/platform/session.ts'
import { toast } from '#web/ui/toasts.ts'
import { mailLeaves } from '../conversation/relay.ts'
import type { TicketDetail } from '../handle.ts'
import { showOnScreen } from '../showing.ts'
import { say } from '../text.ts'
import { draftSent, textOf } from './drafts.ts'
import { hasArrived, keyFor, wordsOf } from './once.ts'
import type { Outcome } from './outcome.ts'
import { drop, keep, mark, type Pending, pendingOf, stuck } from './pending.ts'
import { clear, hasSomething, isEmpty, putText, write, writingOf } from './writing.ts'

/** How long a sent reply can be taken back, from the profile; the clock stops at the press all the same. */
const undoSeconds = (): number => currentMe()?.preferences.undoSeconds ?? 10

/** Sends what is in the composer. It leaves the composer at once and stands in the conversation, unsent until it is. */
export function useSend(ticket: TicketDetail): (outcome: Outcome) => void {
  return useCallback(
    outcome => {
      const writing = writingOf(ticket.id)
      if (!hasSomething(writing)) return void toast({ text: say('nothing') })
      const { kind, texts, uploads, to, cc, seen, attempt } = writing
      const pending: Pending = {
        key: keyFor(attempt, { kind, text: texts[kind].text, uploads }),
        ticketId: ticket.id,
        kind,
        ...texts[kind],
        uploads,
        to,
        cc,
        seen: outcome.anyway ? null : seen,
        outcome,
        at: new Date().toISOString(),
        state: 'sending',
      }
      clear(ticket.id, kind)
      write(ticket.id, { open: false })
      keep(pending)
      void deliver(pending)
    },
    [ticket.id],
  )
}

/** Sends it, or sends it again under the same key: however often, it arrives once. */
export async function deliver(pending: Pending): Promise<void> {
  const { key, ticketId, kind } = pending
  mark(key, 'sending', null)
  try {
    const { message, ticket } = kind === 'note' ? await sendNote(pending) : await sendReply(pending)
    drop(key)
    draftSent(ticketId, kind)
    showMessage(ticketId, message)
    showOnScreen([ticketId], () => ({ version: ticket.version, status: ticket.status }))
    if (kind === 'note') toast({ text: say('noteAdded') })
    else void told(ticketId, message)
    for (const name of ['tickets.get', 'views.queue', 'tickets.history'] as const) void refresh(name)
  } catch (error) {
    const problem = asProblem(error)
    if (problem.code === 'tickets.newer_message') stopped(pending, problem)
    else mark(key, 'failed', problem)
  }
}

// What could not leave because there was no network leaves when there is one again, under the same key.
if (typeof window !== 'undefined')
  addEventListener('online', () => {
    for (const pending of stuck()) void deliver(pending)
  })

const sendReply = ({ key, ticketId, text, html, uploads, to, cc, seen, outcome }: Pending) =>
  call(
    'tickets.reply',
    {
      params: { ticket: ticketId },
      body: {
        text,
        html: html || null,
        uploads: uploads.map(({ id }) => id),
        outcome: outcome.outcome,
        ...(outcome.statusId ? { statusId: outcome.statusId } : {}),
        ...(to ? { to: [...to] } : {}),
        ...(cc ? { cc: [...cc] } : {}),
        seen,
        hold: undoSeconds(),
      },
    },
    { idempotencyKey: key },
  )

const sendNote = ({ key, ticketId, text, html, uploads, mentions }: Pending) =>
  call(
    'tickets.note',
    {
      params: { ticket: ticketId },
      body: { text, html: html || null, uploads: uploads.map(({ id }) => id), mentions: [...mentions] },
    },
    { idempotencyKey: key },
  )

type Message = Reply<'tickets.reply'>['message']

function showMessage(ticketId: string, message: Message): void {
  edit('tickets.get', answer =>
    answer.id !== ticketId || answer.messages.some(({ id }) => id === message.id)
      ? answer
      : { ...answer, messages: [...answer.messages, message] },
  )
}

async function told(ticketId: string, message: Message): Promise<void> {
  const text = (await mailLeaves()) ? say('sentUndo', { count: undoSeconds() }) : say('sentWaits')
  toast(
    message.recallUntil === null
      ? { text: say('sentNow') }
      : { text, undo: () => void recall(ticketId, message.id) },
  )
}

/** Takes a reply back before it leaves; its text is in the composer again. */
export async function recall(ticketId: string, messageId: string): Promise<void> {
  try {
    const { text, html } = await call('tickets.recall', { params: { ticket: ticketId, message: messageId } })
    putText(ticketId, 'reply', html ? textOf(html) : { html: '', text, mentions: [] })
    toast({ text: say('tookBack') })
    void refresh('tickets.get')
    void refresh('views.queue')
  } catch (error) {
    toast({ text: asProblem(error).title, tone: 'problem' })
  }
}

/** Back into the composer with what could not be sent, after what may have been begun there since. */
export function takeBack(pending: Pending): void {
  const { key, ticketId, kind, text, html, mentions, uploads, to, cc } = pending
  const { texts, uploads: others } = writingOf(ticketId)
  const begun = texts[kind]
  const joined = {
    html: `${begun.html}${html}`,
    text: `${begun.text}\n${text}`,
    mentions: [...begun.mentions, ...mentions],
  }
  drop(key)
  putText(ticketId, kind, isEmpty(begun) ? { html, text, mentions } : joined)
  write(ticketId, { uploads: [...others, ...uploads], to, cc, attempt: { key, words: wordsOf(pending) } })
}

/** Lets go of what stands in the conversation after all. */
export function settle({ id, messages }: Pick<TicketDetail, 'id' | 'messages'>): void {
  for (const pending of pendingOf(id))
    if (pending.state === 'failed' && hasArrived(pending, messages, currentMe()?.id)) {
      drop(pending.key)
      draftSent(id, pending.kind)
    }
}

/** Somebody wrote meanwhile: the text goes back into the composer, where the newer message is shown above it. */
function stopped(pending: Pending, problem: Problem): void {
  takeBack(pending)
  write(pending.ticketId, {
    stopped: { author: String(problem.params['author'] ?? ''), outcome: pending.outcome },
  })
  void refresh('tickets.get')
}
