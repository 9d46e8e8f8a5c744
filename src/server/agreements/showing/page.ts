// An agreement's page.

import type { z } from 'zod'
import type { Language } from '#domain/actor.ts'
import { moves } from '#domain/agreements/lifecycle.ts'
import type { agreement } from '#domain/agreements/shapes.ts'
import { nameIn } from '#domain/catalogue/shapes.ts'
import { toIso } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { MessageKey } from '#locales/keys.ts'
import type { Desk } from '#server/platform/desk.ts'
import { wordsIn } from '#server/platform/words.ts'
import { findAgreement } from '../store/reading.ts'
import { loadReferences, type References } from '../store/references.ts'
import { rowOf } from './row.ts'

export const showAgreement = async (
  desk: Desk,
  which: string,
  language: Language,
): Promise<z.input<typeof agreement> | Refusal> => {
  const db = desk.database.app
  const [row, now] = await Promise.all([findAgreement(db, which), desk.database.now()])
  if (!row) return refusal('agreements.not_found')
  const references = await loadReferences(db, {
    terms: [row.terms, ...(row.draft ? [row.draft] : []), ...row.versions.map(({ terms }) => terms)],
    clients: [row.client.id],
  })
  const { services } = references
  const failure = row.failure
  return {
    ...rowOf(row, { services, now, language }),
    rank: row.rank,
    createdAt: toIso(row.createdAt),
    createdBy: row.createdBy,
    startsAt: row.startsAt === null ? null : toIso(row.startsAt),
    endsAt: row.endsAt === null ? null : toIso(row.endsAt),
    failure: failure && {
      message: wordsIn(language)(`refusal.${failure.code}` as MessageKey, failure.params ?? {}),
      at: failure.at,
    },
    terms: row.terms,
    draft: row.draft,
    names: namesIn(references, language),
    sentences: [],
    versions: row.versions.map((version, index) => ({
      ...version,
      until: row.versions[index - 1]?.from ?? null,
      differences: [],
    })),
    periods: [...row.periods],
    transitions: [...row.transitions],
    nextDates: [],
    findings: [],
    cases: [],
    documents: [...row.documents],
    overlaps: [...row.overlaps],
    moves: [...moves(row.state)],
  }
}

/** A name for every id that terms can hold. */
export const namesIn = (
  { clients, sites, people, services, policies, calendars }: References,
  language: Language,
): Record<string, string> =>
  Object.fromEntries([
    ...[...clients.values(), ...sites.values(), ...people.values(), ...calendars.values()].map(
      ({ id, name }) => [id, name] as const,
    ),
    ...[...services.values()].map(({ id, names }) => [id, nameIn(names, language)] as const),
    ...[...policies.values()].map(
      ({ versionId, name, version }) => [versionId, `${name} v${version}`] as const,
    ),
  ])
