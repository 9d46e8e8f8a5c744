import type { TicketDetail } from '../handle.ts'

type Message = TicketDetail['messages'][number]

/** What others wrote to or from the client after the message that was seen last. A colleague's note stops nobody. */
export function writtenSince(
  messages: readonly Message[],
  seen: string | null,
  me: string | undefined,
): readonly Message[] {
  if (seen === null) return []
  const place = messages.findIndex(({ id }) => id === seen)
  if (place < 0) return []
  return messages
    .slice(place + 1)
    .filter(
      ({ visibility, human, author, recalled }) =>
        visibility === 'client' && human && author?.id !== me && recalled === null,
    )
}

export const newest = (messages: readonly Message[]): string | null => messages.at(-1)?.id ?? null
