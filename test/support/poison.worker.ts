// A reader of mail that some mails are poison for: one keeps it busy for ever, one fills its memory, one ends it.

import { parentPort } from 'node:worker_threads'
import { readLetter } from '#server/mail/intake/read-letter.ts'

parentPort?.on('message', ({ id, bytes }: { id: number; bytes: Uint8Array }) => {
  const text = Buffer.from(bytes).toString()
  if (text.includes('X-Poison: spin')) for (;;);
  if (text.includes('X-Poison: die')) process.exit(3)
  if (text.includes('X-Poison: grow')) {
    const held: string[][] = []
    for (;;) held.push(Array.from({ length: 100_000 }, (_none, n) => `${n} of many`))
  }
  if (text.includes('X-Poison: throw')) {
    setTimeout(() => {
      throw new Error('poisoned')
    })
    return
  }
  void readLetter(bytes).then(reading => parentPort?.postMessage({ id, reading }))
})

parentPort?.postMessage({ ready: true })
