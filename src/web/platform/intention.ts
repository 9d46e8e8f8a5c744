import { useRef } from 'react'

export type Intention = {
  /** The header that makes a second try of the same words the first one. */
  readonly sending: (body: unknown) => { readonly idempotencyKey: string }
  /** It arrived: the same words again are meant once more. */
  readonly done: () => void
}

/**
 * One key for the same words, however often they are tried after an answer that never came; another for other words:
 * the first try may have arrived, and under its key these would be answered and not kept.
 */
export function intention(): Intention {
  let sent: { readonly words: string; readonly key: string } | null = null
  return {
    sending: body => {
      const words = JSON.stringify(body)
      if (sent?.words !== words) sent = { words, key: crypto.randomUUID() }
      return { idempotencyKey: sent.key }
    },
    done: () => {
      sent = null
    },
  }
}

/** What one form means to send, as long as it is open. */
export function useIntention(): Intention {
  const kept = useRef<Intention | null>(null)
  kept.current ??= intention()
  return kept.current
}
