// An internal note: for us alone, silent to every clock.

import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import {
  type Decided,
  type Held,
  type Moment,
  type NewMessage,
  type StoredFile,
  subjectOf,
} from './ticket-now.ts'
import { nothingWritten } from './writing.ts'

export type NoteRequest = {
  readonly text: string
  readonly html: string | null
  readonly mentions: readonly string[]
  readonly via: NewMessage['via']
}

export type Noting = Held & { readonly messageId: string; readonly files: readonly StoredFile[] }
export type Noted = Decided<{ readonly messageId: string }> & { readonly message: NewMessage }

export const note = (state: Noting, request: NoteRequest, moment: Moment): Noted | Refusal => {
  const refused = nothingWritten(request, state.files)
  if (isRefusal(refused)) return refused
  return {
    subject: subjectOf(state.ticket),
    events: [
      { type: 'tickets.noted', payload: { message: state.messageId, mentions: [...request.mentions] } },
    ],
    changes: {},
    message: {
      id: state.messageId,
      side: 'us',
      visibility: 'internal',
      human: true,
      opening: false,
      author: moment.actor.id ? { id: moment.actor.id, name: moment.actor.name } : null,
      from: null,
      verified: true,
      to: [],
      cc: [],
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
