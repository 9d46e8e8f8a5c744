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
export function useDraft({ id, drafts }: Pick<TicketDetail, 'id' | 'drafts'>): void {
  const writing = useWriting(id)
  const taken = useRef<string | null>(null)

  useEffect(() => {
    if (taken.current === id) return
    taken.current = id
    takeOver(id, drafts)
  }, [id, drafts])

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

const kinds = ['reply', 'note'] as const

/** What would be kept of it: files belong to the text that is in the composer. */
const shapeOf = ({ kind: shown, texts, uploads }: Writing, kind: Kind) =>
  `${texts[kind].html} ${kind === shown ? uploads.map(({ id }) => id).join() : ''}`
const draftShape = (writing: Writing) => kinds.map(kind => shapeOf(writing, kind)).join('\n')

type Draft = TicketDetail['drafts'][number]

/** The reply and the note there are; the one written last is the one that is shown. */
function takeOver(id: string, drafts: readonly Draft[]): void {
  const writing = writingOf(id)
  if (!isEmpty(writing.texts.reply) || !isEmpty(writing.texts.note)) return
  const found = [...drafts.map(({ kind }) => kind), ...kinds].flatMap(kind => {
    const draft = drafts.find(one => one.kind === kind)
    const here = recall(id, kind)
    if (here === null && !draft) return []
    const html = here ?? draft?.html ?? ''
    const text = textOf(html)
    // It stands in the conversation, not sent: in the composer as well it could be sent twice.
    if (pendingOf(id).some(pending => isSame(pending, { kind, text: text.text }))) return []
    return [{ kind, text, draft, here: here !== null }]
  })
  const [shown] = found
  if (!shown) return
  const texts = { ...writing.texts, ...Object.fromEntries(found.map(({ kind, text }) => [kind, text])) }
  write(id, {
    kind: shown.kind,
    texts,
    uploads: shown.draft?.uploads ?? [],
    seen: shown.draft?.seen ?? null,
    kept: shown.here ? 'here' : 'saved',
    revision: writing.revision + 1,
  })
  for (const { kind, here } of found)
    if (!here) savedShapes.set(`${id} ${kind}`, shapeOf(writingOf(id), kind))
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

/** By ticket and kind, what the server has. */
const savedShapes = new Map<string, string>()
const nothingWritten = ' '

/** Saves what is written, reply and note each by itself, as far as it is not saved yet. */
export const saveDraft = async (id: string): Promise<void> =>
  void (await Promise.all(kinds.map(kind => saveKind(id, kind))))

async function saveKind(id: string, kind: Kind): Promise<void> {
  const writing = writingOf(id)
  const name = `${id} ${kind}`
  const shape = shapeOf(writing, kind)
  if ((savedShapes.get(name) ?? nothingWritten) === shape) return
  const { kind: shown, texts, uploads, seen } = writing
  // What is on its way, or failed to go, is not to be forgotten because the composer is empty again.
  if (isEmpty(texts[kind]) && pendingOf(id).some(pending => pending.kind === kind)) return
  const html = isEmpty(texts[kind]) ? '' : texts[kind].html
  savedShapes.set(name, shape)
  write(id, { kept: 'saving' })
  try {
    const { draft } = await call('tickets.draft', {
      params: { ticket: id },
      body: { kind, html, seen, uploads: kind === shown ? uploads.map(upload => upload.id) : [] },
    })
    forget(id, kind)
    showDraft(id, kind, draft)
    if (savedShapes.get(name) === shape) write(id, { kept: draft ? 'saved' : 'nothing' })
  } catch (error) {
    savedShapes.delete(name)
    remember(id, kind, html)
    write(id, { kept: 'here' })
    if (!isAway(error)) console.warn('a draft was kept on this device only', error)
  }
}

/** On the page and in every list that holds the ticket. */
function showDraft(id: string, kind: Kind, draft: Draft | null): void {
  const { texts } = writingOf(id)
  const other = kind === 'reply' ? texts.note : texts.reply
  showOnScreen([id], ticket => {
    const others = ((ticket as Partial<TicketDetail>).drafts ?? []).filter(one => one.kind !== kind)
    return { drafts: draft ? [draft, ...others] : others, draft: draft !== null || !isEmpty(other) }
  })
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
export function draftSent(id: string, kind: Kind): void {
  savedShapes.delete(`${id} ${kind}`)
  forget(id, kind)
  showDraft(id, kind, null)
  void saveDraft(id) // of what was begun meanwhile, the server has let go as well
}

const place = (id: string, kind: Kind) => `accord.draft.${personHere()}.${id}.${kind}`

function remember(id: string, kind: Kind, html: string): void {
  try {
    if (html === '') localStorage.removeItem(place(id, kind))
    else localStorage.setItem(place(id, kind), html)
  } catch {
    // storage may be forbidden or full; the text is still in the composer
  }
}

function forget(id: string, kind: Kind): void {
  try {
    localStorage.removeItem(place(id, kind))
  } catch {
    // nothing was stored then
  }
}

function recall(id: string, kind: Kind): string | null {
  try {
    return localStorage.getItem(place(id, kind))
  } catch {
    return null
  }
}
