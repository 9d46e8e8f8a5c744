import type { TicketDetail } from '../handle.ts'
import { newest } from './newer.ts'
import { type Kind, write, writingOf } from './writing.ts'

/** Opens the composer of a ticket for a reply or a note, with the caret in it. */
export function beginWriting(ticket: Pick<TicketDetail, 'id' | 'messages'>, kind: Kind): void {
  const { seen, texts, uploads } = writingOf(ticket.id)
  // Words begun earlier answer what was known then; whoever begins afresh has read what stands here now.
  const goesOn = texts.reply.text !== '' || texts.note.text !== '' || uploads.length > 0
  write(ticket.id, { open: true, kind, seen: (goesOn ? seen : null) ?? newest(ticket.messages) })
  requestAnimationFrame(() =>
    document
      .querySelector<HTMLElement>(`[data-composer="${ticket.id}"] :is([role="textbox"], textarea)`)
      ?.focus(),
  )
}
