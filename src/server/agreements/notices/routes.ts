// Notices over HTTP: what will be told, what was, what was not and why; and each as its reader would get it.

import type { z } from 'zod'
import type { Language } from '#domain/actor.ts'
import { silencedBy } from '#domain/agreements/noticing.ts'
import type { notice, noticesQuery } from '#domain/agreements/shapes.ts'
import { days, type Instant, plus, toIso } from '#kernel/instant.ts'
import type { MessageKey } from '#locales/keys.ts'
import { cursorAt, readCursor } from '#server/people/index.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Handlers } from '#server/platform/serve.ts'
import { wordsIn } from '#server/platform/words.ts'
import { type SlaConfig, slaConfig } from '#server/sla/index.ts'
import {
  listNotices,
  loadNoticed,
  loadReaders,
  type NoticedAgreement,
  type NoticeReader,
  type NoticeRow,
} from '../store/notices.ts'
import { mailTime } from './hours.ts'
import { previewNotice } from './previewing.ts'
import { mentionedBy, readersOf } from './readers.ts'

export const noticeRoutes = (
  desk: Desk,
): Pick<Handlers, 'agreements.notices' | 'agreements.preview_notice'> => ({
  'agreements.notices': ({ query, language }) => noticePage(desk, query, language),
  'agreements.preview_notice': ({ params, body, language }) => previewNotice(desk, params.id, body, language),
})

type Shown = z.input<typeof notice>

export const noticePage = async (
  desk: Desk,
  query: z.output<typeof noticesQuery>,
  language: Language,
): Promise<{ items: Shown[]; next: string | null }> => {
  const [db, now, config] = [desk.database.app, await desk.database.now(), await slaConfig(desk)]
  const after = readCursor(query.cursor)
  const rows = await listNotices(db, {
    show: query.show,
    agreementId: query.agreementId ?? null,
    until: plus(now, days(query.days)),
    after: after && { at: Number(after.name) as Instant, id: after.id },
    limit: query.limit,
  })
  const items = rows.slice(0, query.limit)
  const agreements = await loadNoticed(db, [...new Set(items.map(({ agreementId }) => agreementId))])
  const people = await loadReaders(db, mentionedBy([...agreements.values()]))
  const last = items.at(-1)
  const key = (row: NoticeRow) => (query.show === 'sent' ? (row.toldAt ?? row.dueAt) : row.dueAt)
  return {
    items: items.flatMap(row => {
      const agreement = agreements.get(row.agreementId)
      return agreement ? [shown(row, agreement, { people, config, now, language })] : []
    }),
    next: rows.length > query.limit && last ? cursorAt({ name: String(key(last)), id: last.id }) : null,
  }
}

type Looking = {
  readonly people: readonly NoticeReader[]
  readonly config: SlaConfig
  readonly now: Instant
  readonly language: Language
}

const shown = (row: NoticeRow, agreement: NoticedAgreement, looking: Looking): Shown => {
  const { id, number, name, client } = agreement
  return {
    id: row.id,
    agreement: {
      id,
      number,
      name,
      client: { id: client.id, number: client.number, name: client.name, zone: client.zone },
    },
    kind: row.kind,
    ...offsetOf(row),
    about: toIso(row.about),
    dueAt: toIso(row.dueAt),
    state: row.state,
    reason: reasonOf(row, agreement, looking),
    late: row.late,
    toldAt: row.toldAt === null ? null : toIso(row.toldAt),
    people: row.state === 'sent' ? toldThen(row) : toBeTold(row, agreement, looking),
  }
}

const offsetOf = ({ kind, daysBefore }: NoticeRow) =>
  kind === 'hours_used' ? { daysBefore: 0, percent: daysBefore } : { daysBefore, percent: null }

/** Of one that is still planned: what would silence it if nothing changed until then. */
const reasonOf = (
  row: NoticeRow,
  agreement: NoticedAgreement,
  { people, language, now }: Looking,
): string | null => {
  const why = row.state === 'planned' ? foreseen(row, agreement, people, now) : row.reason
  return why === null ? null : wordsIn(language)(`notice.skipped.${why}` as MessageKey)
}

const foreseen = (
  row: NoticeRow,
  agreement: NoticedAgreement,
  people: readonly NoticeReader[],
  now: Instant,
) => {
  const { state, renewed } = agreement
  const begun = state === 'planned' ? 'active' : state
  const silenced = silencedBy(row, { state: begun, renewed, inForce: true, overtaken: false }, now)
  return silenced ?? (readersOf(agreement, people, row.kind).length === 0 ? 'nobody' : null)
}

const toldThen = ({ told }: NoticeRow): Shown['people'] =>
  told.map(({ personId, name, address, side, language, mailAt }) => ({
    id: personId,
    name,
    address,
    side,
    language,
    mailAt,
  }))

const toBeTold = (
  row: NoticeRow,
  agreement: NoticedAgreement,
  { people, config, now }: Looking,
): Shown['people'] =>
  readersOf(agreement, people, row.kind).map(reader => ({
    id: reader.id,
    name: reader.name,
    address: reader.email,
    side: reader.kind === 'staff' ? ('us' as const) : ('client' as const),
    language: reader.language,
    mailAt:
      row.state === 'planned'
        ? toIso(mailTime(config, agreement, reader, row.dueAt > now ? row.dueAt : now))
        : null,
  }))
