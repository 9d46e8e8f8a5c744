// Whom an agreement would tell, and when, before it is saved.

import { plannedNotices } from '#domain/agreements/noticing.ts'
import type { Notice } from '#domain/agreements/shapes.ts'
import { type Instant, toIso } from '#kernel/instant.ts'
import type { Db } from '#server/platform/db.ts'
import { calendarOf, mailTime } from '../notices/hours.ts'
import { mentionedBy, readersOf } from '../notices/readers.ts'
import { clientOf } from '../referring.ts'
import type { StoredAgreement } from '../store/locking.ts'
import { loadReaders, type NoticedAgreement } from '../store/notices.ts'
import type { Ground, Surveyed } from '../surveying.ts'
import type { Speech } from './speech.ts'

/** It has no name or number yet: people see none. */
const unwritten = { id: '00000000-0000-0000-0000-000000000000', number: 0, name: '' }

export const foreseen = async (
  db: Db,
  { references, config, now }: Ground,
  wanted: Surveyed,
  stored: StoredAgreement | null,
  { say }: Speech,
): Promise<Notice[]> => {
  const { id, number, name } = stored ?? unwritten
  const { terms, startsOn, endsOn, zone, managerId } = wanted
  const { archived: _archived, managerId: _managerId, ...client } = clientOf(references, wanted.clientId)
  const agreement: NoticedAgreement = {
    ...{ id, number, name, state: 'planned', periodId: '', plannedAt: now, managerId, terms },
    ...{ startsOn, endsOn, zone, begunAt: null, endedAt: null, openTickets: 0, renewed: false, hours: null },
    client: { ...client, language: 'en', region: '' },
  }
  const calendar = calendarOf(config, agreement, now)
  const readers = readersOf(agreement, await loadReaders(db, mentionedBy([agreement])), 'activated')
  const facts = { notices: terms.notices, term: { startsOn, endsOn, zone }, beginsAt: null, endedAt: null }
  return plannedNotices({ ...facts, state: 'planned', calendar }, now).map(
    ({ kind, daysBefore, about, dueAt, skipped }): Notice => ({
      ...{ id: null, kind, daysBefore, percent: null, late: false, toldAt: null },
      agreement: {
        id,
        number,
        name,
        client: { id: client.id, number: client.number, name: client.name, zone: client.zone },
      },
      about: toIso(about),
      dueAt: toIso(dueAt),
      state: skipped === null ? 'planned' : 'skipped',
      reason: skipped === null ? null : say(`notice.skipped.${skipped}`),
      people: readers.map(reader => ({
        ...{ id: reader.id, name: reader.name, address: reader.email, language: reader.language },
        side: reader.kind === 'staff' ? 'us' : 'client',
        mailAt: skipped === null ? toIso(mailTime(config, agreement, reader, later(dueAt, now))) : null,
      })),
    }),
  )
}

const later = (at: Instant, now: Instant): Instant => (at > now ? at : now)
