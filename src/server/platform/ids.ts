// New ids: UUIDv7, so that rows written together lie together and sort by time.

import { randomBytes } from 'node:crypto'

/**
 * A new UUIDv7. The millisecond part comes from this process: it orders rows roughly, it is never read as a time.
 * Ids of one process sort in the order they were made: the twelve bits after the millisecond count within it.
 */
export const newId = (): string => {
  const { millisecond, count } = tick()
  const bytes = randomBytes(16)
  bytes.writeUIntBE(millisecond, 0, 6)
  bytes.writeUInt16BE(0x7000 | count, 6)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

let millisecond = 0
let count = 0

// Counting borrows from the next millisecond only after 4,096 ids in one: a busy node must not run ahead of the
// others, whose rows would then sort before its own.
const tick = (): { readonly millisecond: number; readonly count: number } => {
  const now = Date.now()
  if (now > millisecond) {
    millisecond = now
    count = 0
  } else if (++count > 0xfff) {
    millisecond += 1
    count = 0
  }
  return { millisecond, count }
}
