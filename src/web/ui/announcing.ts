// What is read out without being shown: politely, once, after what the reader is hearing now.

let said = ''
const listeners = new Set<() => void>()

/** For what changed by itself and matters: "#4812 is breached". Never for countdowns. */
export function announce(text: string): void {
  // The same words twice are only read twice when something differs; a no-break space is not heard.
  said = text === said ? `${text}\u00a0` : text
  for (const listener of listeners) listener()
}

export const announced = (): string => said
export const subscribeAnnounced = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
