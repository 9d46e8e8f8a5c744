import type { Recipient } from './writing.ts'

const bare = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]+$/

/** `Kim Lee <kim@nordwind.example>` or an address alone; null when there is no address in it. */
export function readRecipient(text: string): Recipient | null {
  const tidy = text.trim()
  const named = /^(.*?)\s*<\s*([^<>]+?)\s*>$/.exec(tidy)
  const address = (named?.[2] ?? tidy).trim()
  if (!bare.test(address) || address.length > 254) return null
  const name = (named?.[1] ?? '')
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .slice(0, 200)
  return { name, address }
}

export const writeRecipient = ({ name, address }: Recipient): string =>
  name === '' ? address : `${name} <${address}>`

/** `Kim`, `Kim +1`: the first by the shortest name that says who. */
export function shortly(recipients: readonly Recipient[]): { readonly first: string; readonly more: number } {
  const [first] = recipients
  const name = first === undefined ? '' : (first.name.trim().split(/\s+/)[0] ?? '') || first.address
  return { first: name, more: Math.max(0, recipients.length - 1) }
}
