// How much of a mail is too much. Beyond these a mail is kept whole as its own attachment, or waits for a person.

export const limits = {
  /** Of a whole message on the wire. */
  bytes: 25 * 1024 * 1024,
  headerBytes: 256 * 1024,
  headerLines: 1_000,
  depth: 64,
  parts: 500,
  addresses: 1_000,
  enclosures: 200,
  text: 500_000,
  html: 2_000_000,
  tries: 3,
} as const

/** How long a worker may read one mail. A large mail is allowed its size; a small one that takes long is a trap. */
export const readingTime = (size: number): number => 2_000 + Math.max(0, size - 4_000_000) / 2_500
