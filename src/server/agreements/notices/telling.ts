// Telling what is due: each notice once, to each person once, in their language and their working time. The row is
// written with the mails, in one unit; a second node takes other rows, or comes to nothing.

import { system } from '#domain/actor.ts'
import { isLate, type SkipReason, silencedBy } from '#domain/agreements/noticing.ts'
import { type Instant, toIso } from '#kernel/instant.ts'
import { type Context, inUnit, record } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { post } from '#server/platform/outbox.ts'
import type { Unit } from '#server/platform/unit.ts'
import { type SlaConfig, slaConfigOffering } from '#server/sla/index.ts'
import {
  type DueNotice,
  loadNoticed,
  loadReaders,
  type NoticedAgreement,
  type NoticeReader,
  type Told,
  takeDueNotices,
} from '../store/notices.ts'
import { mailTime } from './hours.ts'
import { letterOf, type Stationery, stationery } from './letters.ts'
import { mentionedBy, readersOf } from './readers.ts'

const batch = 50

/** Everything that is due by the database's clock. @returns how many notices were dealt with. */
export const tellDueNotices = async (desk: Desk): Promise<number> => {
  let all = 0
  for (;;) {
    const taken = await inUnit(desk, unit => tellBatch(desk, unit))
    all += taken
    if (taken < batch) return all
  }
}

type Around = {
  readonly desk: Desk
  readonly unit: Unit
  readonly config: SlaConfig
  readonly people: readonly NoticeReader[]
  readonly paper: Stationery
}

const tellBatch = async (desk: Desk, unit: Unit): Promise<number> => {
  const due = await takeDueNotices(unit.db, batch)
  if (due.length === 0) return 0
  const agreements = await loadNoticed(unit.db, [...new Set(due.map(({ agreementId }) => agreementId))])
  const all = [...agreements.values()]
  const people = await loadReaders(unit.db, mentionedBy(all))
  const around: Around = {
    desk,
    unit,
    people,
    config: await slaConfigOffering(
      desk,
      all.flatMap(({ terms }) => terms?.policyVersionId ?? []),
    ),
    paper: await stationery(desk, unit.db, all, people),
  }
  for (const notice of due) {
    const agreement = agreements.get(notice.agreementId)
    if (agreement) settle(around, notice, agreement)
  }
  return due.length
}

const settle = (around: Around, notice: DueNotice, agreement: NoticedAgreement): void => {
  const { unit, people } = around
  const { state, renewed } = agreement
  const { overtaken } = notice
  // Hours go on whatever becomes of the dates.
  const inForce = notice.kind === 'hours_used' || notice.periodId === agreement.periodId
  const silenced = silencedBy(notice, { state, renewed, overtaken, inForce }, unit.now)
  const readers = readersOf(agreement, people, notice.kind)
  if (silenced !== null || readers.length === 0) leave(around, notice, agreement, silenced ?? 'nobody')
  else tell(around, notice, agreement, readers)
}

const byItself: Context = { actor: system, via: 'clock' }
const about = ({ id, client }: NoticedAgreement) => ({ kind: 'agreement', id, clientId: client.id })

const leave = (
  { desk, unit }: Around,
  { id, kind, daysBefore }: DueNotice,
  agreement: NoticedAgreement,
  reason: SkipReason,
): void => {
  const { name, number } = agreement
  unit.update('agreement_notices', id, { state: 'skipped', reason })
  record(desk, unit, byItself, 'agreements.tell', {
    subject: about(agreement),
    events: [{ type: 'agreement.notice_skipped', payload: { name, number, kind, daysBefore, reason } }],
  })
  unit.announce({ topic: 'agreement', ids: [agreement.id] })
}

const tell = (
  around: Around,
  notice: DueNotice,
  agreement: NoticedAgreement,
  readers: readonly NoticeReader[],
): void => {
  const { desk, unit, config } = around
  const { id, kind, daysBefore } = notice
  const late = isLate(notice.dueAt, unit.now)
  const told = readers.map((reader): Told => {
    const mailAt = mailTime(config, agreement, reader, unit.now)
    write(around, { notice, agreement, reader, mailAt, late })
    const { name, email, language } = reader
    const side = sideOf(reader)
    return { personId: reader.id, name, address: email ?? '', language, side, mailAt: toIso(mailAt) }
  })
  unit.update('agreement_notices', id, { state: 'sent', told_at: unit.now, late, told })
  const { name, number } = agreement
  const people = readers.map(reader => ({ id: reader.id, name: reader.name }))
  record(desk, unit, byItself, 'agreements.tell', {
    subject: about(agreement),
    events: [{ type: 'agreement.notice_told', payload: { name, number, kind, daysBefore, people, late } }],
  })
  unit.announce({ topic: 'agreement', ids: [agreement.id] })
}

const sideOf = ({ kind }: NoticeReader): 'client' | 'us' => (kind === 'staff' ? 'us' : 'client')

const write = (
  { desk, unit, paper }: Around,
  {
    notice,
    agreement,
    reader,
    mailAt,
    late,
  }: {
    readonly notice: DueNotice
    readonly agreement: NoticedAgreement
    readonly reader: NoticeReader
    readonly mailAt: Instant
    readonly late: boolean
  },
): void => {
  const { id, name, email } = reader
  if (email === null) return
  const letter = letterOf(
    {
      ...{ agreement, kind: notice.kind, percent: notice.daysBefore },
      ...{ side: sideOf(reader), reader, at: mailAt, late },
    },
    paper,
  )
  post(
    unit,
    {
      kind: 'notice',
      automatic: true,
      to: [{ name, address: email }],
      personId: id,
      ...letter,
      ...(mailAt > unit.now ? { notBefore: mailAt } : {}),
      dedupe: `agreement:${notice.id}:${id}`,
    },
    new URL(desk.config.url).hostname,
  )
}
