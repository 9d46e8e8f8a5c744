// An agreement's page: four questions to the database, everything else is worked out from their answers.

import type { z } from 'zod'
import type { Language } from '#domain/actor.ts'
import { type Held, heldBy } from '#domain/agreements/holding.ts'
import { moves } from '#domain/agreements/lifecycle.ts'
import type { agreement } from '#domain/agreements/shapes.ts'
import { instant, toIso } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Desk } from '#server/platform/desk.ts'
import { type AgreementDetail, findAgreement } from '../store/reading.ts'
import { calendarOf, survey, surveyOf } from '../surveying.ts'
import { differencesOf, sideOf } from './comparing.ts'
import { compiled, judged, nextDates, withoutTold } from './judging.ts'
import { namesIn } from './names.ts'
import { rowOf } from './row.ts'
import { type Speech, speechIn } from './speech.ts'

type Page = z.input<typeof agreement>

export const showAgreement = async (
  desk: Desk,
  which: string,
  language: Language,
): Promise<Page | Refusal> => {
  const db = desk.database.app
  const [row, now] = await Promise.all([findAgreement(db, which), desk.database.now()])
  if (!row) return refusal('agreements.not_found')
  const speech = speechIn(language)
  const about = { clientId: row.client.id, managerId: row.manager?.id ?? null }
  const ground = await survey(
    desk,
    { db, now },
    [row.terms, row.draft, ...row.versions.map(({ terms }) => terms)].flatMap(terms =>
      terms ? [{ ...about, terms }] : [],
    ),
  )
  // What will be published next is what is worth checking; without a draft, what holds.
  const looked = surveyOf(ground, { ...row, ...about, terms: row.draft ?? row.terms })
  const names = namesIn(ground.references, language)
  const dated = row.versions.map(shown => ({
    shown,
    version: shown.version,
    from: shown.from === null ? null : instant(shown.from),
  }))
  // As entitlement looks at it: no turn is dated before the instant it was arranged for.
  const serving = { ...row, plannedAt: row.turnsAt }
  const counting = calendarOf(ground, { clientId: row.client.id, terms: row.terms })
  const sides = row.versions.map(({ terms }) => sideOf(ground, { ...row, ...about, terms }))
  return {
    ...rowOf(row, { services: ground.references.services, now, language }),
    ...plain(row, speech),
    terms: row.terms,
    draft: row.draft,
    names,
    countsOn: counting && { id: counting.id, name: counting.name },
    versions: dated.map((version, index) => {
      const [before, after] = [sides[index + 1], sides[index]]
      return {
        ...version.shown,
        ...stretchOf(heldBy(version, dated, serving)),
        differences:
          before && after ? differencesOf(before, after, speech, names).filter(({ changed }) => changed) : [],
      }
    }),
    nextDates: nextDates(row, compiled(looked), now),
    ...judged(withoutTold(looked, row, row), speech),
    sentences: judged(surveyOf(ground, { ...row, ...about, terms: row.terms }), speech).sentences,
    moves: [...moves(row.state)],
  }
}

const stretchOf = ({ until, never }: Held) => ({
  until: until === null ? null : toIso(until),
  neverHeld: never,
})

const plain = (row: AgreementDetail, { say }: Speech) => ({
  rank: row.rank,
  carriesHours: row.carriesHours,
  createdAt: toIso(row.createdAt),
  createdBy: row.createdBy,
  startsAt: row.startsAt === null ? null : toIso(row.startsAt),
  endsAt: row.endsAt === null ? null : toIso(row.endsAt),
  failure: row.failure && {
    message: say(`refusal.${row.failure.code}`, row.failure.params),
    at: row.failure.at,
  },
  periods: [...row.periods],
  transitions: [...row.transitions],
  documents: [...row.documents],
  overlaps: [...row.overlaps],
})
