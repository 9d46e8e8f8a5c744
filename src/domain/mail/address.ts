// Mail addresses, strictly: what a parser made of a header is believed only when it can be nothing else than one
// local part at one domain. `"victim@ours.example x"@attacker.example` is nobody's address.

import { asciiDomain } from './idna.ts'

export type Mailbox = { readonly name: string; readonly address: string }

const local = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u

/**
 * The one form of an address: domain in lower case ASCII, local part as written. Null when it is not exactly one
 * plain address: more than one @, quotes, spaces, control characters, a domain without a dot, an address literal.
 */
export const usableAddress = (text: string): string | null => {
  if (text.length > 254) return null
  const [name, domain, ...rest] = text.trim().split('@')
  if (!name || !domain || rest.length > 0 || name.length > 64 || !local.test(name)) return null
  const ascii = asciiDomain(domain)
  return ascii?.includes('.') ? `${name}@${ascii}` : null
}

/** Under which an address is looked up: who writes `Aiko@` and `aiko@` is one person. */
export const lookupKey = (address: string): string => address.toLowerCase()

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/** `support+anything@desk.example` -> `support@desk.example`; an address without a tag stays as it is. */
export const withoutTag = (address: string): string => address.replace(/\+[^@]*(?=@)/, '')

/** What stands between the first `+` and the `@`, or null. */
export const tagOf = (address: string): string | null => /\+([^@]*)@/.exec(address)?.[1] ?? null
