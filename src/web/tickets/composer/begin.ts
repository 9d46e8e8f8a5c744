import type { TicketDetail } from '../handle.ts'
import { holdTyping } from '../typed-ahead.ts'
import { newest } from './newer.ts'
import { type Kind, write, writingOf } from './writing.ts'

/** Opens the composer of a ticket for a reply or a note, with the caret in it. */
export function beginWriting(ticket: Pick<TicketDetail, 'id' | 'messages'>, kind: Kind): void {
  const writing = writingOf(ticket.id)
  const { seen, texts, uploads } = writing
  // Words begun earlier answer what was known then; whoever begins afresh has read what stands here now.
  const goesOn = texts.reply.text !== '' || texts.note.text !== '' || uploads.length > 0
  // The editor takes what is typed until it is there; one that is there already takes it by itself.
  if (!(writing.open && writing.kind === kind)) holdTyping()
  write(ticket.id, { open: true, kind, seen: (goesOn ? seen : null) ?? newest(ticket.messages) })
  requestAnimationFrame(() =>
    document
      .querySelector<HTMLElement>(`[data-composer="${ticket.id}"] :is([role="textbox"], textarea)`)
      ?.focus(),
  )
}
