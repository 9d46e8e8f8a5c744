import { useEffect, useRef } from 'react'
import { call } from '#web/platform/client.ts'
import { isAway } from '#web/platform/problem.ts'
import { personHere } from '#web/platform/session.ts'
import { toast } from '#web/ui/toasts.ts'
import type { TicketDetail } from '../handle.ts'
import { parseInert } from '../inert.ts'
import { showOnScreen } from '../showing.ts'
import { say } from '../text.ts'
import { isSame } from './once.ts'
import { pendingOf } from './pending.ts'
import {
  clear,
  isEmpty,
  type Kind,
  noText,
  putText,
  type Text,
  useWriting,
  type Writing,
  write,
  writingOf,
} from './writing.ts'

// What is being written is kept on the server as it is written, so it is there on the phone as well; on this device
// while the server cannot be reached. Letting go of a draft is saving an empty one.

const patience = 900

/** Takes over the ticket's draft once, then keeps what is written. */
export function useDraft(ticket: Pick<TicketDetail, 'id' | 'draft' | 'messages'>): void {
  const { id, draft } = ticket
  const writing = useWriting(id)
  const taken = useRef<string | null>(null)

  useEffect(() => {
    if (taken.current === id) return
    taken.current = id
    takeOver(id, draft)
  }, [id, draft])

  const shape = draftShape(writing)
  const last = useRef(shape)
  useEffect(() => {
    if (last.current === shape) return
    last.current = shape
    const timer = setTimeout(() => void saveDraft(id), patience)
    return () => clearTimeout(timer)
  }, [id, shape])

  // Leaving the page or the ticket must not cost the last words.
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') void saveDraft(id)
    }
    document.addEventListener('visibilitychange', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      void saveDraft(id)
    }
  }, [id])
}

const draftShape = ({ kind, texts, uploads }: Writing) =>
  `${kind} ${texts[kind].html} ${uploads.map(({ id }) => id).join()}`

function takeOver(id: string, draft: TicketDetail['draft']): void {
  const writing = writingOf(id)
  if (!isEmpty(writing.texts.reply) || !isEmpty(writing.texts.note)) return
  const here = recall(id)
  const kind = here?.kind ?? draft?.kind
  if (!kind) return
  const html = here?.html ?? draft?.html ?? ''
  const { text } = textOf(html)
  // It stands in the conversation, not sent: in the composer as well it could be sent twice.
  if (pendingOf(id).some(pending => isSame(pending, { kind, text }))) return
  savedShapes.set(id, `${kind} ${html} ${(draft?.uploads ?? []).map(upload => upload.id).join()}`)
  write(id, {
    kind,
    texts: { ...writing.texts, [kind]: textOf(html) },
    uploads: draft?.uploads ?? [],
    seen: draft?.seen ?? null,
    kept: here ? 'here' : 'saved',
    revision: writing.revision + 1,
  })
}

/** Plain text and mentions of HTML that our composer wrote. */
export function textOf(html: string): Text {
  if (html === '') return noText
  const body = parseInert(html)
  const text = [...body.children].map(child => child.textContent ?? '').join('\n') || (body.textContent ?? '')
  const mentions = [...body.querySelectorAll('[data-person]')].map(
    node => node.getAttribute('data-person') ?? '',
  )
  return { html, text, mentions }
}

const savedShapes = new Map<string, string>()

/** Saves what is written if it is not saved yet. */
export async function saveDraft(id: string): Promise<void> {
  const writing = writingOf(id)
  const shape = draftShape(writing)
  if (
    (savedShapes.get(id) ??
      draftShape({ ...writing, texts: { reply: noText, note: noText }, uploads: [] })) === shape
  )
    return
  const { kind, texts, uploads, seen } = writing
  // What is on its way, or failed to go, is not to be forgotten because the composer is empty again.
  if (isEmpty(texts[kind]) && pendingOf(id).length > 0) return
  const html = isEmpty(texts[kind]) ? '' : texts[kind].html
  savedShapes.set(id, shape)
  write(id, { kept: 'saving' })
  try {
    const { draft } = await call('tickets.draft', {
      params: { ticket: id },
      body: { kind, html, seen, uploads: uploads.map(upload => upload.id) },
    })
    forget(id)
    showOnScreen([id], () => ({ draft }))
    if (savedShapes.get(id) === shape) write(id, { kept: draft ? 'saved' : 'nothing' })
  } catch (error) {
    savedShapes.delete(id)
    remember(id, { kind, html })
    write(id, { kept: 'here' })
    if (!isAway(error)) console.warn('a draft was kept on this device only', error)
  }
}

/** Throws what is written away, until undone; the other text stays. */
export function discardDraft(id: string): void {
  const { kind, texts, uploads, to, cc } = writingOf(id)
  clear(id, kind)
  write(id, { open: false })
  void saveDraft(id)
  toast({
    text: say('draftDiscarded'),
    undo: () => {
      putText(id, kind, texts[kind])
      write(id, { uploads, to, cc })
    },
  })
}

/** What was sent is no draft any more; the server has let go of it with the message. */
export function draftSent(id: string): void {
  savedShapes.delete(id)
  forget(id)
  showOnScreen([id], () => ({ draft: null }))
  void saveDraft(id) // of what was begun meanwhile, the server has let go as well
}

type Kept = { readonly kind: Kind; readonly html: string }
const place = (id: string) => `accord.draft.${personHere()}.${id}`

function remember(id: string, kept: Kept): void {
  try {
    if (kept.html === '') localStorage.removeItem(place(id))
    else localStorage.setItem(place(id), JSON.stringify(kept))
  } catch {
    // storage may be forbidden or full; the text is still in the composer
  }
}

function forget(id: string): void {
  try {
    localStorage.removeItem(place(id))
  } catch {
    // nothing was stored then
  }
}

function recall(id: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(place(id)) ?? 'null') as Kept | null
  } catch {
    return null
  }
}
