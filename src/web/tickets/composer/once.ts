import type { TicketDetail } from '../handle.ts'
import type { Attempt, Kind, Upload } from './writing.ts'

// What is written goes out once, however often it is tried: from here again, after an edit that changed nothing, or
// from another device that was given the same draft.

/** Words and files: what makes two messages one. Who gets it and what it does to the turn may change meanwhile. */
type Words = { readonly kind: Kind; readonly text: string; readonly uploads: readonly Pick<Upload, 'id'>[] }

export const wordsOf = ({ kind, text, uploads }: Words): string =>
  JSON.stringify([kind, plain(text), uploads.map(({ id }) => id)])

/** The key it was tried under before, if it is still the same message; else a new one. */
export const keyFor = (attempt: Attempt | null, written: Words): string =>
  attempt?.words === wordsOf(written) ? attempt.key : crypto.randomUUID()

type Sent = Pick<
  TicketDetail['messages'][number],
  'side' | 'visibility' | 'author' | 'text' | 'at' | 'recalled'
>
type Tried = { readonly kind: Kind; readonly text: string; readonly at: string }

/** Whether it stands in the conversation after all: its answer was lost, or it went from another device. */
export const hasArrived = (tried: Tried, messages: readonly Sent[], writer: string | undefined): boolean =>
  plain(tried.text) !== '' &&
  messages.some(
    message =>
      message.side === 'us' &&
      message.visibility === (tried.kind === 'note' ? 'internal' : 'client') &&
      message.author?.id === writer &&
      !message.recalled &&
      message.at >= minuteBefore(tried.at) &&
      plain(message.text) === plain(tried.text),
  )

/** Whether a draft is what waits to be sent already. */
export const isSame = (one: Omit<Tried, 'at'>, other: Omit<Tried, 'at'>): boolean =>
  one.kind === other.kind && plain(one.text) === plain(other.text)

// The editor, the server and a mail break lines differently.
const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

// This device's clock may be ahead of the desk's.
const minuteBefore = (at: string) => new Date(Date.parse(at) - 60_000).toISOString()
