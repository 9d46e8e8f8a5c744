// The worker that reads mail, one after another, and tells what it read or why it could not.

import { parentPort } from 'node:worker_threads'
import { installQuickBlob } from './quick-blob.ts'
import { type Reading, readLetter, TooMuch } from './read-letter.ts'

export type Task = { readonly id: number; readonly bytes: Uint8Array }
export type Answer =
  /** Said once, when the worker has loaded: starting up is not reading time. */
  | { readonly ready: true }
  | { readonly id: number; readonly reading: Reading }
  | { readonly id: number; readonly failed: string; readonly tooMuch: boolean }

installQuickBlob()

parentPort?.on('message', (task: Task) => {
  void readLetter(task.bytes).then(
    reading => post({ id: task.id, reading }, transferable(reading)),
    (error: Error) => post({ id: task.id, failed: error.message, tooMuch: error instanceof TooMuch }, []),
  )
})

const post = (answer: Answer, transfer: readonly ArrayBuffer[]): void =>
  parentPort?.postMessage(answer, [...transfer])

// Several attachments may be views of one buffer, and a buffer is handed over once.
const transferable = (reading: Reading): readonly ArrayBuffer[] => [
  ...new Set(reading.contents.map(({ buffer }) => buffer).filter(buffer => buffer instanceof ArrayBuffer)),
]

post({ ready: true }, [])
