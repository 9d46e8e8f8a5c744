// A page of agreements, the size of each group, and the whole index.

import type { Language } from '#domain/actor.ts'
import { cursorAt } from '#server/people/index.ts'
import type { Desk } from '#server/platform/desk.ts'
import { type AgreementsQuery, countAgreements, indexAgreements, listAgreements } from '../store/listing.ts'
import { loadServiceNames } from '../store/references.ts'
import { rowOf } from './row.ts'

export const listPage = async (desk: Desk, query: AgreementsQuery, language: Language) => {
  const db = desk.database.app
  const [found, counts, services, now] = await Promise.all([
    listAgreements(db, query),
    countAgreements(db, query),
    loadServiceNames(db),
    desk.database.now(),
  ])
  const shown = found.slice(0, query.limit)
  const last = shown.at(-1)
  return {
    items: shown.map(row => rowOf(row, { services, now, language })),
    next: last && found.length > query.limit ? cursorAt({ name: last.key, id: last.id }) : null,
    counts,
  }
}

const indexed = 30_000

export const wholeIndex = async (desk: Desk) => {
  const found = await indexAgreements(desk.database.app, indexed + 1)
  return { items: found.slice(0, indexed), complete: found.length <= indexed }
}
