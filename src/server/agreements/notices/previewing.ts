// A notice before it is sent: as its reader would get it, in any language, with dates that are not saved yet.

import type { z } from 'zod'
import type { Language } from '#domain/actor.ts'
import type { noticePreview } from '#domain/agreements/shapes.ts'
import { addDays, dayBegins, dayIn } from '#domain/agreements/term.ts'
import type { Instant } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Desk } from '#server/platform/desk.ts'
import { loadNoticed, loadReaders, type NoticedAgreement } from '../store/notices.ts'
import { letterOf, stationery } from './letters.ts'
import { mentionedBy, readersOf } from './readers.ts'

type Preview = { readonly subject: string; readonly text: string; readonly language: Language }

export const previewNotice = async (
  desk: Desk,
  id: string,
  wanted: z.output<typeof noticePreview>,
  asked: Language,
): Promise<Preview | Refusal> => {
  const [db, now] = [desk.database.app, await desk.database.now()]
  const known = (await loadNoticed(db, [id])).get(id)
  if (!known) return refusal('agreements.not_found')
  const agreement = {
    ...known,
    name: wanted.name ?? known.name,
    startsOn: wanted.startsOn === undefined ? known.startsOn : wanted.startsOn,
    endsOn: wanted.endsOn === undefined ? known.endsOn : wanted.endsOn,
  }
  const people = await loadReaders(db, mentionedBy([agreement]))
  const { side } = wanted
  const reader =
    readersOf(agreement, people, wanted.kind).find(
      ({ kind }) => (kind === 'staff' ? 'us' : 'client') === side,
    ) ?? somebody(agreement, side, asked)
  const language = wanted.language ?? reader.language
  const paper = await stationery(desk, db, [agreement], people)
  const at = readAt(agreement, wanted, now)
  return {
    ...letterOf(
      {
        ...{ agreement, kind: wanted.kind, percent: wanted.percent },
        ...{ side, reader: { ...reader, language }, at, late: false },
      },
      paper,
    ),
    language,
  }
}

/** Nobody is there to be told yet: it is laid out as for the client, or for us. */
const somebody = ({ client }: NoticedAgreement, side: 'client' | 'us', language: Language) => ({
  name: side === 'client' ? client.name : '',
  language: side === 'client' ? client.language : language,
  region: client.region,
  zone: client.zone,
})

/** So many days before its last, when it has one: that is when it would be read. */
const readAt = (
  { endsOn, zone }: NoticedAgreement,
  { kind, daysBefore }: z.output<typeof noticePreview>,
  now: Instant,
): Instant => (kind === 'ends_soon' ? dayBegins(zone, addDays(endsOn ?? dayIn(zone, now), -daysBefore)) : now)
