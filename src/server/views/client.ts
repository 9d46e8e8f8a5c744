// One client on one screen, and the catalogue as it is used.

import { type CatalogueUse, type ClientOverview, promiseDays } from '#domain/views/client-shapes.ts'
import { toIso } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import { promiseKinds } from '#kernel/terms.ts'
import type { Desk } from '#server/platform/desk.ts'
import { loadCatalogueUse, loadOverview } from './store/client.ts'

export const showClient = async (desk: Desk, clientId: string): Promise<ClientOverview | Refusal> => {
  const row = await loadOverview(desk.database.app, clientId, promiseDays)
  if (!row) return refusal('clients.not_found')
  return {
    from: toIso(row.from),
    promises: row.promises.toSorted(
      (one, other) => promiseKinds.indexOf(one.promise) - promiseKinds.indexOf(other.promise),
    ),
    missed: row.missed.map(({ dueAt, endedAt, ...miss }) => ({
      ...miss,
      dueAt: inUtc(dueAt),
      endedAt: inUtc(endedAt),
    })),
    hours: [...row.hours],
    openTickets: row.openTickets,
  }
}

/** Instants inside JSON come as the database writes them: ISO with its own offset. */
const inUtc = (text: string | null): string | null => (text === null ? null : new Date(text).toISOString())

export const showCatalogueUse = async (desk: Desk): Promise<CatalogueUse> => {
  const { everywhere, items } = await loadCatalogueUse(desk.database.app, promiseDays)
  return { everywhere, items: items.map(item => ({ ...item, named: [...item.named] })) }
}
