// New ids: UUIDv7, so that rows written together lie together and sort by time.

import { randomBytes } from 'node:crypto'

/**
 * A new UUIDv7. The millisecond part comes from this process: it orders rows roughly, it is never read as a time.
 */
export const newId = (): string => {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(nowForOrder(), 0, 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

let last = 0
let withinMillisecond = 0

// Ids made in one millisecond must still sort in the order they were made: history is read by id.
const nowForOrder = (): number => {
  const now = Date.now()
  if (now > last) {
    last = now
    withinMillisecond = 0
  } else if (++withinMillisecond > 0) {
    last += 1
  }
  return last
}
