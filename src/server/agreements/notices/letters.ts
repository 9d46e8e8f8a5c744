// A notice as one reader gets it.

import type { Language } from '#domain/actor.ts'
import { noticeText } from '#domain/agreements/notice-text.ts'
import type { NoticeKind } from '#domain/agreements/shapes.ts'
import { dayIn, daysBetween } from '#domain/agreements/term.ts'
import { nameIn } from '#domain/catalogue/shapes.ts'
import { format } from '#domain/format.ts'
import type { Instant } from '#kernel/instant.ts'
import type { MessageKey } from '#locales/keys.ts'
import { readSettings } from '#server/people/index.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Unit } from '#server/platform/unit.ts'
import { wordsIn } from '#server/platform/words.ts'
import { loadServiceNames, type NoticedAgreement, type NoticeReader } from '../store/notices.ts'

/** What all letters share: read once. */
export type Stationery = {
  readonly company: string
  readonly url: string
  readonly services: ReadonlyMap<string, Readonly<Record<string, string>>>
  readonly managers: ReadonlyMap<string, string>
}

export const stationery = async (
  desk: Desk,
  db: Unit['db'],
  agreements: readonly NoticedAgreement[],
  people: readonly NoticeReader[],
): Promise<Stationery> => {
  const ids = agreements.flatMap(({ terms }) => (terms && terms.services !== 'all' ? terms.services : []))
  return {
    company: (await readSettings(db)).company?.name ?? '',
    url: desk.config.url,
    services: await loadServiceNames(db, [...new Set(ids)]),
    managers: new Map(
      people.flatMap(({ id, name, kind }) => (kind === 'staff' ? [[id, name] as const] : [])),
    ),
  }
}

export type Telling = {
  readonly agreement: NoticedAgreement
  readonly kind: NoticeKind
  /** Of hours used. */
  readonly percent: number
  readonly side: 'client' | 'us'
  readonly reader: Pick<NoticeReader, 'name' | 'language' | 'region' | 'zone'>
  /** When it will be read: days are counted from then. */
  readonly at: Instant
  readonly late: boolean
}

export const letterOf = (
  { agreement, kind, percent, side, reader, at, late }: Telling,
  { company, url, services, managers }: Stationery,
): { readonly subject: string; readonly text: string } => {
  const { terms, endsOn, startsOn, zone, managerId, hours } = agreement
  const named =
    terms === null || terms.services === 'all' ? null : namesOf(terms.services, services, reader.language)
  const say = wordsIn(reader.language)
  return noticeText(
    {
      kind,
      hours:
        kind === 'hours_used'
          ? { percent, left: hours?.left ?? 0, of: hours?.of ?? 0, endsOn: hours?.endsOn ?? null }
          : null,
      side,
      late,
      days: endsOn === null ? 0 : Math.max(0, daysBetween(dayIn(zone, at), endsOn)),
      reader: reader.name,
      agreement: { name: agreement.name, number: agreement.number, term: { startsOn, endsOn, zone } },
      client: agreement.client.name,
      company,
      manager: managers.get(managerId ?? '') ?? null,
      services: named,
      openTickets: agreement.openTickets,
      url,
    },
    {
      say: (key, values = {}) => say(key as MessageKey, values),
      format: format({ locale: `${reader.language}-${reader.region}`, zone: reader.zone }),
    },
  )
}

const namesOf = (
  ids: readonly string[],
  services: Stationery['services'],
  language: Language,
): readonly string[] =>
  ids.flatMap(id => {
    const names = services.get(id)
    return names ? [nameIn(names, language)] : []
  })
