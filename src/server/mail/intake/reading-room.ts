// The workers that read mail: one is always ready, a second comes when there is a pile. One that does not answer in
// time, or dies of a mail, is replaced, and only that mail is told so.

import type { Worker } from 'node:worker_threads'
import { startWorker } from '../../platform/worker-thread.ts'
import { readingTime } from './limits.ts'
import type { Answer, Task } from './mail-parser.worker.ts'
import type { Reading } from './read-letter.ts'

export type Outcome =
  | { readonly read: Reading }
  /** `broken`: trying again may help; `too_much`: it will not. */
  | { readonly read: null; readonly fault: 'broken' | 'too_much'; readonly detail: string }

export type ReadingRoom = {
  read(bytes: Uint8Array): Promise<Outcome>
  close(): Promise<void>
}

type Waiting = { readonly task: Task; readonly settle: (outcome: Outcome) => void }
type Desk = { readonly worker: Worker; ready: boolean; current: Waiting | null; timer: NodeJS.Timeout | null }

const broken = (detail: string): Outcome => ({ read: null, fault: 'broken', detail })

const hireReader = (): Worker =>
  startWorker('mail-parser', import.meta.url, {
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  })

/** @param start starts one worker; it says `{ ready: true }` and answers `Task`s. */
export const openReadingRoom = (most = 2, start: () => Worker = hireReader): ReadingRoom => {
  const desks = new Set<Desk>()
  const pile: Waiting[] = []
  let closed = false
  let lastId = 0

  const hire = (): Desk => {
    const worker = start()
    const desk: Desk = { worker, ready: false, current: null, timer: null }
    worker.on('message', (answer: Answer) => {
      if ('ready' in answer) {
        desk.ready = true
        return serve(desk)
      }
      if (answer.id !== desk.current?.task.id) return
      finish(
        desk,
        'reading' in answer
          ? { read: answer.reading }
          : { read: null, fault: answer.tooMuch ? 'too_much' : 'broken', detail: answer.failed },
      )
      serve(desk)
    })
    worker.on('error', error => replace(desk, `the reader failed: ${error.message}`))
    worker.on('exit', () => replace(desk, 'the reader stopped'))
    worker.unref()
    desks.add(desk)
    return desk
  }

  const finish = (desk: Desk, outcome: Outcome): void => {
    const { current } = desk
    if (desk.timer) clearTimeout(desk.timer)
    desk.timer = null
    desk.current = null
    current?.settle(outcome)
  }

  const replace = (desk: Desk, why: string): void => {
    if (!desks.delete(desk)) return
    void desk.worker.terminate()
    finish(desk, broken(why))
    if (!closed) hire()
  }

  const serve = (desk: Desk): void => {
    const next = pile.shift()
    if (!next) return
    desk.current = next
    const time = readingTime(next.task.bytes.length)
    desk.timer = setTimeout(
      () => replace(desk, `reading took longer than ${Math.round(time / 1000)} s`),
      time,
    )
    desk.worker.postMessage(next.task, [next.task.bytes.buffer as ArrayBuffer])
  }

  hire()
  return {
    read: bytes =>
      new Promise(resolve => {
        if (closed) return resolve(broken('the desk is stopping'))
        // A copy of its own: the buffer is handed over to the worker, and ours may be part of a larger one.
        pile.push({ task: { id: ++lastId, bytes: new Uint8Array(bytes) }, settle: resolve })
        const free = [...desks].find(desk => desk.ready && desk.current === null)
        if (free) serve(free)
        else if (desks.size < most && pile.length > 8) hire()
      }),
    close: async () => {
      closed = true
      for (const waiting of pile.splice(0)) waiting.settle(broken('the desk is stopping'))
      const leaving = [...desks]
      desks.clear()
      for (const desk of leaving) finish(desk, broken('the desk is stopping'))
      await Promise.all(leaving.map(({ worker }) => worker.terminate()))
    },
  }
}

const shared = new WeakMap<object, ReadingRoom>()

/** One room for all of a node's readers: the drain, and people who look at a mail. */
export const sharedReadingRoom = (desk: object): ReadingRoom => {
  const known = shared.get(desk)
  if (known) return known
  const room = openReadingRoom()
  shared.set(desk, room)
  return room
}

export const closeSharedReadingRoom = async (desk: object): Promise<void> => {
  const room = shared.get(desk)
  shared.delete(desk)
  await room?.close()
}
