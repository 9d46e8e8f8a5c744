// The letterbox: mail that arrives at the same time is committed together, and nobody is told "250" before the commit
// that holds his mail. While one commit is under way the next ones gather; that is the whole trick.

import { createHash } from 'node:crypto'
import type { Desk } from '../../platform/desk.ts'
import { newId } from '../../platform/ids.ts'
import { insertRaw, type RawMail } from '../store/raw-insert.ts'

export type Delivery = Omit<RawMail, 'id' | 'sha256'>

export type Letterbox = {
  /** Returns the id once the mail is on disk. Throws what the database threw. */
  take(delivery: Delivery): Promise<string>
  /** Waits until everything taken so far is committed. */
  empty(): Promise<void>
}

const mostTogether = 100
const mostBytes = 8 * 1024 * 1024

type Waiting = {
  readonly mail: RawMail
  readonly done: (id: string) => void
  readonly failed: (error: unknown) => void
}

export const openLetterbox = (desk: Pick<Desk, 'database'>): Letterbox => {
  const pile: Waiting[] = []
  let working = false
  let whenEmpty: (() => void)[] = []

  // The last look at the pile and `working = false` are one step: mail that comes after it starts the next round.
  const commitAll = async (): Promise<void> => {
    if (working) return
    working = true
    while (pile.length > 0) {
      const together = nextGroup(pile)
      try {
        await insertRaw(
          desk.database.app,
          together.map(({ mail }) => mail),
        )
        for (const { mail, done } of together) done(mail.id)
      } catch (error) {
        for (const { failed } of together) failed(error)
      }
    }
    working = false
    const waiting = whenEmpty
    whenEmpty = []
    for (const tell of waiting) tell()
  }

  return {
    take: delivery =>
      new Promise((done, failed) => {
        const sha256 = createHash('sha256').update(delivery.bytes).digest('hex')
        pile.push({ mail: { ...delivery, id: newId(), sha256 }, done, failed })
        void commitAll()
      }),
    empty: () => (working ? new Promise(resolve => whenEmpty.push(resolve)) : Promise.resolve()),
  }
}

const nextGroup = (pile: Waiting[]): readonly Waiting[] => {
  let bytes = 0
  let count = 0
  for (const { mail } of pile) {
    if (count > 0 && (count >= mostTogether || bytes + mail.bytes.length > mostBytes)) break
    bytes += mail.bytes.length
    count += 1
  }
  return pile.splice(0, count)
}
