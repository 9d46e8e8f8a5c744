import type { Handle } from '../handle.ts'

/** What all of them have, or null when they differ. */
export function shared<T>(on: readonly Handle[], of: (ticket: Handle) => T): T | null {
  const [first, ...rest] = on.map(of)
  return first !== undefined && rest.every(one => one === first) ? first : null
}
