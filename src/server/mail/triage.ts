// What people do with received mail: say whose it is, put it aside, bring it back, have it handled again, take its
// bytes. The mail itself is never changed; it goes through the same intake once more.

import type { Named } from '#domain/event.ts'
import { mailPolicy } from '#domain/mail/policy.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Ability, Decision } from '../platform/act.ts'
import type { Unit } from '../platform/unit.ts'
import { intakeTopic } from './store/raw-insert.ts'
import { lockForTriage, type ReceivedRow } from './store/received.ts'

type OnMail = { readonly id: string }
type Rows = { readonly mails: readonly ReceivedRow[] }
type Nothing = Decision<null>

const waits = ({ state, handledAt }: ReceivedRow): boolean => state === 'quarantined' && handledAt === null

const about = (row: ReceivedRow) => ({ from: row.fromAddress ?? row.mailFrom, subject: row.subject ?? '' })

const subjectOf = (id: string, clientId: string | null = null): Decision['subject'] => ({
  kind: 'raw_message',
  id,
  clientId,
})

const one = async (unit: Unit, { id }: OnMail): Promise<Rows | Refusal> => {
  const mails = await lockForTriage(unit.db, id, false)
  return mails.length > 0 ? { mails } : refusal('mail.not_found')
}

const first = ({ mails }: Rows): ReceivedRow => {
  const [row] = mails
  if (!row) throw new Error('a mail was loaded and is gone')
  return row
}

const handleAgain = (
  unit: Unit,
  id: string,
  changes: Parameters<typeof unit.update<'raw_messages'>>[2],
): void => {
  unit.update('raw_messages', id, {
    state: 'received',
    reason: null,
    detail: null,
    attempts: 0,
    next_attempt_at: unit.now,
    settled_at: null,
    handled_at: null,
    handled_by: null,
    ticket_id: null,
    ...changes,
  })
  unit.announce({ topic: 'triage', ids: [id] })
  unit.announce({ topic: intakeTopic, ids: [] })
}

export type Assign = OnMail & {
  readonly client: Named
  readonly contact: Named | null
  readonly domain: string | null
}

/** Made for one assignment: what is stored is what was asked. */
export const assignMail = ({ id, client, contact, domain }: Assign): Ability<Assign, Rows, Nothing> => ({
  name: 'mail.assign',
  may: mailPolicy['mail.triage'].may,
  load: one,
  decide: state => {
    const row = first(state)
    if (!waits(row)) return refusal('mail.not_waiting')
    return {
      subject: subjectOf(id, client.id),
      events: [{ type: 'mail.assigned', payload: { ...about(row), client, contact, domain } }],
      reply: null,
    }
  },
  store: unit =>
    handleAgain(unit, id, {
      assigned_client: client.id,
      assigned_person: contact?.id ?? null,
      as_human: true,
    }),
})

export const discardMail: Ability<OnMail, Rows, Nothing> = {
  name: 'mail.discard',
  may: mailPolicy['mail.triage'].may,
  load: one,
  decide: (state, { id }) => {
    const row = first(state)
    if (!waits(row)) return refusal('mail.not_waiting')
    return { subject: subjectOf(id), events: [{ type: 'mail.discarded', payload: about(row) }], reply: null }
  },
  store: (unit, { subject }, _state, { actor }) => {
    unit.update('raw_messages', subject.id, { handled_at: unit.now, handled_by: actor.id })
    unit.announce({ topic: 'triage', ids: [subject.id] })
  },
}

export const restoreMail: Ability<OnMail, Rows, Nothing> = {
  name: 'mail.restore',
  may: mailPolicy['mail.triage'].may,
  load: one,
  decide: (state, { id }) => {
    const row = first(state)
    if (row.state !== 'quarantined' || row.handledAt === null) return refusal('mail.not_discarded')
    return { subject: subjectOf(id), events: [{ type: 'mail.restored', payload: about(row) }], reply: null }
  },
  store: (unit, { subject }) => {
    unit.update('raw_messages', subject.id, { handled_at: null, handled_by: null })
    unit.announce({ topic: 'triage', ids: [subject.id] })
  },
}

type Retry = OnMail & { readonly asHuman: boolean }

export const retryMail = ({ asHuman }: Pick<Retry, 'asHuman'>): Ability<Retry, Rows, Nothing> => ({
  name: 'mail.retry',
  may: mailPolicy['mail.triage'].may,
  load: one,
  decide: (state, { id }) => {
    const row = first(state)
    // What is in a conversation stays there; a second time would be a second message.
    if (
      row.state === 'created' ||
      row.state === 'appended' ||
      (row.state === 'suppressed' && row.ticket !== null)
    )
      return refusal('mail.already_in_ticket')
    if (row.state === 'received') return refusal('mail.not_waiting')
    return {
      subject: subjectOf(id),
      events: [{ type: 'mail.retried', payload: { ...about(row), asHuman } }],
      reply: null,
    }
  },
  store: (unit, { subject }) => handleAgain(unit, subject.id, asHuman ? { as_human: true } : {}),
})

export const readRaw: Ability<OnMail, Rows, Nothing> = {
  name: 'mail.raw',
  may: mailPolicy['mail.read_raw'].may,
  load: one,
  decide: (state, { id }) => ({
    subject: subjectOf(id, first(state).client?.id ?? null),
    events: [{ type: 'mail.raw_read', payload: about(first(state)) }],
    reply: null,
  }),
  store: () => {},
}
