// The job `mail.send`: what waits goes out, in the order of its conversation, and what came of it is written down. It
// may run twice for one mail: then the same mail goes out again under the same Message-ID, which readers' programs
// show once. No mail is ever pretended sent.

import { system } from '#domain/actor.ts'
import { lookupKey } from '#domain/mail/address.ts'
import { displayLine } from '#domain/mail/clean.ts'
import { type Failure, longestTrying, verdictOf } from '#domain/mail/delivery.ts'
import type { MessageKey } from '#locales/keys.ts'
import { inUnit, record } from '../../platform/act.ts'
import type { Desk } from '../../platform/desk.ts'
import { wordsIn } from '../../platform/words.ts'
import { type MailSettings, mailSettings } from '../settings.ts'
import {
  enqueueAllWaiting,
  enqueueSend,
  type OutgoingRow,
  putBack,
  takeForRelay,
  waitingUpTo,
} from '../store/outbox.ts'
import { type Composed, compose, type NotComposed } from './compose.ts'
import { failureOf } from './failure.ts'
import { transportTo } from './relay.ts'

export const sendJob = async (desk: Desk, payload: Readonly<Record<string, unknown>>): Promise<void> => {
  const id = String(payload.outbox)
  for (const row of await waitingUpTo(desk.database.app, id)) {
    const own = { id, ticketId: row.ticketId }
    if (row.waitMs > 0) return enqueueSend(desk.database.app, own, row.waitMs)
    const wait = await sendOne(desk, row)
    if (wait === 'stays') return
    if (wait !== 'done') return enqueueSend(desk.database.app, own, wait)
  }
}

/** Tries everything that waits: a relay was set, or answers again. */
export const flushJob = async (desk: Desk): Promise<void> => {
  const count = await enqueueAllWaiting(desk.database.app)
  if (count > 0) desk.log.info({ count }, 'waiting mail is tried again')
}

type Next = 'done' | 'stays' | number

const sendOne = async (desk: Desk, row: OutgoingRow): Promise<Next> => {
  const settings = await mailSettings(desk)
  if (!settings.relay) return stays(desk, row, settings, 'mail.waits.no_relay')
  // The longer a mail has waited, the less often it asks: thousands may wait for one relay.
  const pause = pausedFor(desk)
  if (pause > 0) return Math.max(pause, Math.min(row.ageMs / 10, 300_000))
  const composed = await compose(desk, row, settings)
  if (isNotComposed(composed)) return notComposed(desk, row, settings, composed)
  if (!(await takeForRelay(desk.database.app, row.id))) {
    for (const { content } of composed.mail.attachments) content.destroy()
    return 'done'
  }
  let failure: Failure
  try {
    const transport = await transportTo(desk, settings.relay)
    const info = await transport.sendMail(composed.mail as never)
    relayAnswered(desk)
    return sent(desk, row, settings, composed, info)
  } catch (error) {
    failure = failureOf(error)
  } finally {
    for (const { content } of composed.mail.attachments) content.destroy()
  }
  await putBack(desk.database.app, row.id)
  return refused(desk, row, settings, failure)
}

const isNotComposed = (composed: Composed | NotComposed): composed is NotComposed =>
  typeof composed === 'string' || 'missing' in composed

const notComposed = (
  desk: Desk,
  row: OutgoingRow,
  settings: MailSettings,
  why: NotComposed,
): Promise<Next> => {
  if (why === 'no_address') return stays(desk, row, settings, 'mail.waits.no_address')
  return why === 'no_recipient'
    ? failed(desk, row, settings, 'mail.failed.no_recipient', {})
    : failed(desk, row, settings, 'mail.failed.attachment', { name: displayLine(why.missing) })
}

type Info = {
  readonly rejected?: readonly unknown[]
  readonly rejectedErrors?: readonly unknown[] | undefined
}

const sent = async (
  desk: Desk,
  row: OutgoingRow,
  settings: MailSettings,
  composed: Composed,
  info: Info,
): Promise<Next> => {
  const rejected = (info.rejected ?? []).map(one =>
    lookupKey(String((one as { address?: string }).address ?? one)),
  )
  const faults = (info.rejectedErrors ?? []).map(failureOf)
  const taken = composed.recipients.map(lookupKey).filter(one => !rejected.includes(one))
  const accepted = [...new Set([...row.accepted, ...taken])]
  const forNow = faults.find(fault => verdictOf(fault, row.attempts).kind === 'later')
  if (rejected.length > 0 && forNow && row.ageMs < longestTrying)
    return later(desk, { ...row, accepted }, settings, forNow)
  const say = wordsIn(settings.company.language)
  const answer = faults[0]?.text ?? ''
  const error =
    rejected.length > 0 ? say('mail.sent.partly', { addresses: rejected.join(', '), answer }) : null
  await inUnit(desk, async unit => {
    unit.update('outbox', row.id, {
      state: 'sent',
      sent_at: unit.now,
      attempts: row.attempts + 1,
      accepted: accepted,
      last_error: error,
    })
    if (error) tellOwner(desk, unit, row, rejected.join(', '), answer)
    announce(unit, row)
  })
  return 'done'
}

const refused = (desk: Desk, row: OutgoingRow, settings: MailSettings, failure: Failure): Promise<Next> => {
  const verdict = verdictOf(failure, row.attempts)
  desk.log.warn(
    { outgoing: row.id, at: failure.at, code: failure.code, answer: failure.text },
    'a mail was not taken by the relay',
  )
  switch (verdict.kind) {
    case 'failed':
      return failed(desk, row, settings, 'mail.failed.refused', { answer: failure.text })
    case 'settings':
      pauseFor(desk, verdict.wait)
      return later(
        desk,
        row,
        settings,
        failure,
        failure.cause === 'password' ? 'mail.waits.password' : 'mail.waits.settings',
      )
    case 'later':
      if (row.ageMs > longestTrying)
        return failed(desk, row, settings, 'mail.failed.gave_up', { answer: failure.text })
      if (verdict.relayDown) pauseFor(desk, verdict.wait)
      return later(desk, row, settings, failure)
    default:
      return verdict satisfies never
  }
}

type Gathering = Parameters<Parameters<typeof inUnit>[1]>[0]

const later = async (
  desk: Desk,
  row: OutgoingRow,
  settings: MailSettings,
  failure: Failure,
  key: MessageKey = 'mail.waits.later',
): Promise<Next> => {
  const verdict = verdictOf(failure, row.attempts)
  const wait = verdict.kind === 'failed' ? 60_000 : verdict.wait
  await inUnit(desk, async unit => {
    unit.update('outbox', row.id, {
      attempts: row.attempts + 1,
      accepted: row.accepted,
      not_before: unit.now + wait,
      last_error: wordsIn(settings.company.language)(key, { answer: failure.text }),
    } as never)
    announce(unit, row)
  })
  return wait
}

const stays = async (
  desk: Desk,
  row: OutgoingRow,
  settings: MailSettings,
  key: MessageKey,
): Promise<Next> => {
  const text = wordsIn(settings.company.language)(key)
  if (row.lastError !== text)
    await inUnit(desk, async unit => {
      unit.update('outbox', row.id, { last_error: text })
      announce(unit, row)
    })
  return 'stays'
}

const failed = async (
  desk: Desk,
  row: OutgoingRow,
  settings: MailSettings,
  key: MessageKey,
  params: Readonly<Record<string, string>>,
): Promise<Next> => {
  const text = wordsIn(settings.company.language)(key, params)
  await inUnit(desk, async unit => {
    unit.update('outbox', row.id, { state: 'failed', attempts: row.attempts + 1, last_error: text })
    tellOwner(desk, unit, row, [...row.to, ...row.cc].map(({ address }) => address).join(', '), text)
    announce(unit, row)
  })
  return 'done'
}

// Who owns the ticket is told by whoever listens to this event.
const tellOwner = (desk: Desk, unit: Gathering, row: OutgoingRow, to: string, detail: string): void => {
  const subject = row.ticketId
    ? { kind: 'ticket', id: row.ticketId, clientId: row.clientId }
    : { kind: 'outgoing', id: row.id, clientId: null }
  record(desk, unit, { actor: system, via: 'mail' }, 'mail.send', {
    subject,
    events: [{ type: 'mail.delivery_failed', payload: { outgoing: row.id, to: to.slice(0, 500), detail } }],
  })
}

const announce = (unit: Gathering, row: OutgoingRow): void => {
  unit.announce({ topic: 'outbox', ids: [row.id] })
  if (row.ticketId) unit.announce({ topic: 'ticket', ids: [row.ticketId] })
}

// While a relay is away, or refuses the password, one mail at a time finds out; the others wait for its answer.
const pauses = new WeakMap<Desk, { until: number; wasPaused: boolean }>()

const pausedFor = (desk: Desk): number => Math.max(0, (pauses.get(desk)?.until ?? 0) - performance.now())

const pauseFor = (desk: Desk, wait: number): void =>
  void pauses.set(desk, { until: performance.now() + Math.min(wait, 20_000), wasPaused: true })

/** Settings were changed: whatever was learnt about the old ones does not count. */
export const forgetPause = (desk: Desk): void => void pauses.delete(desk)

const relayAnswered = (desk: Desk): void => {
  if (!pauses.get(desk)?.wasPaused) return
  pauses.delete(desk)
  void enqueueAllWaiting(desk.database.app).catch(error =>
    desk.log.warn(
      { error: (error as Error).message },
      'waiting mail could not be called up; it is tried in its turn',
    ),
  )
}
