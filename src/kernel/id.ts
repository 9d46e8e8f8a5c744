import type { Brand, Instant } from './instant.ts'

/**
 * Identities: UUIDv7, branded per room (`type TicketId = Id<'ticket'>`), so that a ticket's id is never handed
 * to something that expects a client's. They sort by the instant they were given out.
 */
export type Id<Noun extends string> = Brand<string, `${Noun} id`>

/**
 * A UUID version 7 (RFC 9562, 5.7): 48 bits of epoch milliseconds, then 74 random bits.
 * @param random at least 10 bytes from a cryptographic source; the kernel has none of its own.
 */
export function uuidv7<Identity extends string = string>(at: Instant, random: Uint8Array): Identity {
  if (random.length < 10) throw new RangeError(`uuidv7 needs 10 random bytes, got ${random.length}`)
  const time = at.toString(16).padStart(12, '0')
  const [a = 0, b = 0, c = 0, ...rest] = random.subarray(0, 10)
  const version = hex(0x70 | (a & 0x0f)) + hex(b)
  const variant = hex(0x80 | (c & 0x3f)) + hex(rest[0] ?? 0)
  const node = rest.slice(1).map(hex).join('')
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${node}` as Identity
}

export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text)

const hex = (byte: number): string => byte.toString(16).padStart(2, '0')
