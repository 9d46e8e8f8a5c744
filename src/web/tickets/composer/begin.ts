import type { TicketDetail } from '../handle.ts'
import { newest } from './newer.ts'
import { type Kind, write, writingOf } from './writing.ts'

/** Opens the composer of a ticket for a reply or a note, with the caret in it. */
export function beginWriting(ticket: Pick<TicketDetail, 'id' | 'messages'>, kind: Kind): void {
  const { seen } = writingOf(ticket.id)
  write(ticket.id, { open: true, kind, seen: seen ?? newest(ticket.messages) })
  requestAnimationFrame(() =>
    document
      .querySelector<HTMLElement>(`[data-composer="${ticket.id}"] :is([role="textbox"], textarea)`)
      ?.focus(),
  )
}
