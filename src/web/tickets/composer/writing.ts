import { useSyncExternalStore } from 'react'
import { personHere } from '#web/platform/session.ts'
import type { TicketDetail } from '../handle.ts'
import type { Outcome } from './outcome.ts'

// What is being written, per ticket, kept while one walks through the list. A reply and a note are two texts: switching
// between them never turns the one into the other.

export type Kind = 'reply' | 'note'
export type Recipient = { readonly name: string; readonly address: string }
export type Upload = TicketDetail['drafts'][number]['uploads'][number]
export type Text = { readonly html: string; readonly text: string; readonly mentions: readonly string[] }

/** What it was last tried to be sent as, and under which key. */
export type Attempt = { readonly key: string; readonly words: string }

export type Writing = {
  readonly open: boolean
  readonly kind: Kind
  readonly texts: Readonly<Record<Kind, Text>>
  readonly uploads: readonly Upload[]
  /** Names of files on their way up. */
  readonly attaching: readonly string[]
  /** Null: whoever the ticket's replies go to. */
  readonly to: readonly Recipient[] | null
  readonly cc: readonly Recipient[] | null
  /** The newest message its writer has seen. */
  readonly seen: string | null
  /** `here`: kept on this device until the server can have it. */
  readonly kept: 'nothing' | 'saving' | 'saved' | 'here'
  /** A newer message stopped the sending; what was wanted is done when it is sent all the same. */
  readonly stopped: { readonly author: string; readonly outcome: Outcome } | null
  /** Under which key this text was tried before. */
  readonly attempt: Attempt | null
  /** Grows when the text is replaced from outside (a draft, a recall), so that the editor takes it over. */
  readonly revision: number
}

export const noText: Text = { html: '', text: '', mentions: [] }
const nothing: Writing = {
  open: false,
  kind: 'reply',
  texts: { reply: noText, note: noText },
  uploads: [],
  attaching: [],
  to: null,
  cc: null,
  seen: null,
  kept: 'nothing',
  stopped: null,
  attempt: null,
  revision: 0,
}

let all = new Map<string, Writing>()
let owner: string | null = null

/** Whoever signs in next at this window finds nothing of the one before. */
const mine = (): Map<string, Writing> => {
  if (owner !== personHere()) all = new Map()
  owner = personHere()
  return all
}
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const writingOf = (ticketId: string): Writing => mine().get(ticketId) ?? nothing

export function write(ticketId: string, change: Partial<Writing>): void {
  mine().set(ticketId, { ...writingOf(ticketId), ...change })
  for (const listener of listeners) listener()
}

export const setText = (ticketId: string, kind: Kind, text: Text): void =>
  write(ticketId, { texts: { ...writingOf(ticketId).texts, [kind]: text } })

/** Puts a text in the composer that was not typed there. */
export function putText(ticketId: string, kind: Kind, text: Text): void {
  setText(ticketId, kind, text)
  write(ticketId, { kind, open: true, revision: writingOf(ticketId).revision + 1 })
}

/** Sent, or thrown away: nothing of this kind is left, the other text stays. */
export function clear(ticketId: string, kind: Kind): void {
  const { texts, revision } = writingOf(ticketId)
  write(ticketId, {
    texts: { ...texts, [kind]: noText },
    uploads: [],
    to: null,
    cc: null,
    kept: 'nothing',
    stopped: null,
    attempt: null,
    revision: revision + 1,
  })
}

export const useWriting = (ticketId: string): Writing =>
  useSyncExternalStore(subscribe, () => writingOf(ticketId))

/** Whether a reply to the client is being written: told to others, and worth no rendering per letter. */
export const useIsReplying = (ticketId: string): boolean =>
  useSyncExternalStore(subscribe, () => {
    const { open, kind } = writingOf(ticketId)
    return open && kind === 'reply'
  })

export const isEmpty = (text: Text): boolean => text.text.trim() === ''
export const hasSomething = ({ texts, kind, uploads }: Writing): boolean =>
  !isEmpty(texts[kind]) || uploads.length > 0
