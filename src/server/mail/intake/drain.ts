// The drain: takes received mail in batches, has it read, keeps its files, and settles it, until nothing waits. It may
// stop anywhere, by will or by `kill -9`: what was not settled is still "received", and settling is all or nothing.

import { system } from '#domain/actor.ts'
import { displayLine } from '#domain/mail/clean.ts'
import type { QuarantineReason } from '#domain/mail/shapes.ts'
import { inUnit, record } from '../../platform/act.ts'
import type { Desk, Service } from '../../platform/desk.ts'
import { mailSettings } from '../settings.ts'
import { type Claimed, claim, holdClaims, nextDueIn, putBack } from '../store/raw.ts'
import { intakeTopic } from '../store/raw-insert.ts'
import { independent, namesOf, type ReadMail } from './group.ts'
import { introduceSenders } from './introduce.ts'
import { limits } from './limits.ts'
import type { ReadingRoom } from './reading-room.ts'
import { settleMails } from './settle.ts'

const batchSize = 50
/** One is decided here while another is stored there; a third would only wait. */
const unitsAtOnce = 2
const batchBytes = 32 * 1024 * 1024
const pollEvery = 1_000

export type Drain = Service & {
  /** Works until nothing is due any more; for tests, measurements and the command line. */
  readonly empty: () => Promise<void>
}

/** Drains by itself: at once when mail is announced, and every second in case nobody said so. */
export const startDrain = (desk: Desk, room: ReadingRoom): Drain => {
  let stopped = false
  let called = false
  let running: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null

  // Three things at once: the workers read the batch after next, this thread decides one, the database stores one.
  const drainAll = async (): Promise<void> => {
    let ahead: Promise<Batch> | null = null
    const settling = new Map<Promise<void>, ReadonlySet<string>>()
    try {
      for (let batch = await takeBatch(desk, room); batch.taken > 0; batch = await ahead) {
        ahead = stopped ? Promise.resolve(nothing) : takeBatch(desk, room)
        const names = new Set(batch.mails.flatMap(namesOf))
        // What is related to mail still being settled waits for it: a conversation keeps its order.
        const related = [...settling.values()].some(busy => [...names].some(name => busy.has(name)))
        if (related) await Promise.all(settling.keys())
        else if (settling.size >= unitsAtOnce) await Promise.race(settling.keys())
        const settled: Promise<void> = settleBatch(desk, batch).finally(() => settling.delete(settled))
        settling.set(settled, names)
      }
      await Promise.all(settling.keys())
    } catch (error) {
      desk.log.warn({ error: (error as Error).message }, 'the mail drain could not go on; it tries again')
      await Promise.allSettled([ahead, ...settling.keys()])
    }
  }

  // `called` and `running` change together and in one step: a call is either heard by this run or starts the next.
  const run = async (): Promise<void> => {
    while (called && !stopped) {
      called = false
      await drainAll()
    }
    running = null
  }

  const wake = (): Promise<void> => {
    called = true
    running ??= run()
    return running
  }

  const leave = desk.live.subscribe(({ topic }) => {
    if ((topic === intakeTopic || topic === 'resync') && !stopped) void wake()
  })
  timer = setInterval(() => void wake(), pollEvery)
  void wake()
  return {
    empty: async () => {
      for (;;) {
        await wake()
        const wait = await nextDueIn(desk.database.app)
        if (wait === null || stopped) return
        if (wait > 0) await new Promise(resolve => setTimeout(resolve, Math.min(wait, pollEvery)))
      }
    },
    stop: async () => {
      stopped = true
      leave()
      if (timer) clearInterval(timer)
      await running
      await room.close()
    },
  }
}

/** One batch from its claim to its end. @returns how many mails it took. */
export const drainOnce = async (desk: Desk, room: ReadingRoom): Promise<number> => {
  const batch = await takeBatch(desk, room)
  await settleBatch(desk, batch)
  return batch.taken
}

type Batch = { readonly taken: number; readonly mails: readonly ReadMail[] }
const nothing: Batch = { taken: 0, mails: [] }

const takeBatch = async (desk: Desk, room: ReadingRoom): Promise<Batch> => {
  const claims = await claim(desk.database.app, batchSize, batchBytes)
  if (claims.length === 0) return nothing
  const read = await Promise.all(claims.map(one => readOne(desk, room, one)))
  return { taken: claims.length, mails: read.filter(mail => mail !== null) }
}

const settleBatch = async (desk: Desk, { mails }: Batch): Promise<void> => {
  if (mails.length === 0) return
  await introduceSenders(desk, await mailSettings(desk), mails)
  let waiting: readonly ReadMail[] = mails
  while (waiting.length > 0) {
    const { now, next } = independent(waiting)
    const postponed = await settleTogether(desk, now)
    waiting = [...postponed, ...next]
  }
}

const readOne = async (desk: Desk, room: ReadingRoom, one: Claimed): Promise<ReadMail | null> => {
  const outcome = await room.read(one.bytes)
  if (outcome.read === null) {
    await giveUpOrRetry(desk, one, outcome.fault === 'too_much' ? 'too_much' : 'unreadable', outcome.detail)
    return null
  }
  const { letter, contents } = outcome.read
  try {
    for (const content of contents)
      await desk.files.store(Buffer.from(content.buffer, content.byteOffset, content.byteLength))
  } catch (error) {
    // A full disk is no fault of the mail: it waits as long as it takes.
    desk.log.error({ error: (error as Error).message }, 'the attachments of a mail could not be stored')
    await putBack(desk.database.app, one, 30_000, (error as Error).message)
    return null
  }
  return { claim: one, letter, copyOf: null }
}

const settleTogether = async (desk: Desk, mails: readonly ReadMail[]): Promise<readonly ReadMail[]> => {
  const settings = await mailSettings(desk)
  try {
    return await settleMails(desk, settings, mails)
  } catch (error) {
    if (isWeather(error)) throw error
    // Another node settled a copy of it meanwhile: looked at again, it is a duplicate.
    if (mails.length === 1 && isTakenKey(error)) return settleMails(desk, settings, mails)
    if (mails.length === 1) {
      await settlingFailed(desk, mails, error as Error)
      return []
    }
    // One of them is the trouble: each by itself, so that only that one waits.
    const postponed: ReadMail[] = []
    for (const mail of mails) postponed.push(...(await settleTogether(desk, [mail])))
    return postponed
  }
}

// The database is away or busy: that says nothing about the mails. Their claims run out by themselves.
const isWeather = (error: unknown): boolean => {
  const code = String((error as { code?: unknown } | null)?.code ?? '')
  return /^(?:ECONN|57P|08|53)/.test(code) || /Connection terminated|timeout exceeded/.test(String(error))
}

const isTakenKey = (error: unknown): boolean =>
  (error as { constraint?: unknown } | null)?.constraint === 'mail_keys_pkey'

const settlingFailed = async (desk: Desk, mails: readonly ReadMail[], error: Error): Promise<void> => {
  for (const { claim: one } of mails) {
    desk.log.error({ mail: one.id, attempt: one.attempts, error: error.stack }, 'a mail could not be settled')
    await giveUpOrRetry(desk, one, 'failed', error.message)
  }
}

const giveUpOrRetry = async (
  desk: Desk,
  one: Claimed,
  reason: QuarantineReason,
  why: string,
): Promise<void> => {
  const hopeless = reason === 'too_much' || one.attempts >= limits.tries
  if (!hopeless) return putBack(desk.database.app, one, one.attempts * 2_000, why)
  const detail = displayLine(why, 300)
  await inUnit(desk, async unit => {
    if (!(await holdClaims(unit.db, [one])).has(one.id)) return
    unit.update('raw_messages', one.id, {
      state: 'quarantined',
      reason,
      detail,
      last_error: detail,
      settled_at: unit.now,
    })
    unit.announce({ topic: 'triage', ids: [one.id] })
    record(desk, unit, { actor: system, via: 'mail' }, 'mail.intake', {
      subject: { kind: 'raw_message', id: one.id, clientId: null },
      events: [{ type: 'mail.quarantined', payload: { from: one.mailFrom, subject: '', reason, detail } }],
    })
  })
}
