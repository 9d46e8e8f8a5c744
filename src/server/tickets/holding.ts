// A ticket held for a change: the row locked, its history, the desk's words, and the question what is promised.

import type { Coverage } from '#domain/tickets/coverage.ts'
import type { Held, TicketNow } from '#domain/tickets/ticket-now.ts'
import { statusOf, typeName, typeOf, type Vocabulary } from '#domain/tickets/vocabulary.ts'
import type { Instant } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Unit } from '#server/platform/unit.ts'
import { slaConfigOffering } from '#server/sla/index.ts'
import { loadCoverage } from './store/coverage.ts'
import { followMerges, type HeldRow, loadPast, lockTickets } from './store/holding.ts'
import { vocabularyOf } from './vocabulary.ts'

/** Each ticket that exists, by its id. */
export const holdMany = async (
  desk: Desk,
  unit: Unit,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Held>> => {
  const vocabulary = await vocabularyOf(desk)
  const rows = await lockTickets(unit, [...new Set(ids)])
  const promises = await slaConfigOffering(
    desk,
    rows.flatMap(({ agreement }) => agreement?.policyVersionId ?? []),
  )
  const past = await loadPast(
    unit,
    rows.map(row => row.id),
  )
  for (const { history } of past.values()) {
    const last = history.at(-1)
    if (last) unit.notBefore((last.at + 1) as Instant)
  }
  return new Map(
    rows.map(row => {
      const { history, cc } = past.get(row.id) ?? { history: [], cc: [] }
      const ticket = ticketOf(row, cc, vocabulary)
      return [
        row.id,
        { ticket, history, vocabulary, match: request => promises.matchTerms(request, unit.now) },
      ]
    }),
  )
}

export const hold = async (desk: Desk, unit: Unit, id: string): Promise<Held | Refusal> =>
  (await holdMany(desk, unit, [id])).get(id) ?? refusal('tickets.not_found')

/** What a change needs besides, when it may put the ticket under another agreement. */
export const askAgain = async (
  desk: Desk,
  unit: Unit,
  { ticket }: Held,
): Promise<{ readonly coverage: Coverage; readonly match: Held['match'] }> => {
  const coverage = await loadCoverage(unit, ticket.clientId)
  const promises = await slaConfigOffering(
    desk,
    coverage.candidates.flatMap(({ versions }) => versions.map(({ policyVersionId }) => policyVersionId)),
  )
  return { coverage, match: request => promises.matchTerms(request, unit.now) }
}

/** Like `holdMany`, but a ticket that was merged stands for the one it goes on in. */
export const holdFollowing = async (
  desk: Desk,
  unit: Unit,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Held>> => {
  const paths = await followMerges(unit, ids)
  const held = await holdMany(desk, unit, [...paths.values()])
  const found = new Map<string, Held>()
  for (const [from, to] of paths) {
    const one = held.get(to)
    if (one) found.set(from, one)
  }
  return found
}

const ticketOf = (
  { typeId, statusId, turn, category, agreement, ...row }: HeldRow,
  cc: TicketNow['cc'],
  vocabulary: Vocabulary,
): TicketNow => {
  const type = typeOf(vocabulary, typeId)
  const status = statusOf(vocabulary, statusId)
  if (!type || !status) throw new Error(`ticket ${row.number} has a type or a status this desk does not know`)
  return {
    ...row,
    cc,
    type: typeName(type),
    agreement: agreement && { ...agreement, why: agreement.why.filter(isAboutAgreement) },
    status: { id: statusId, name: status.names.en ?? '', turn, category },
  }
}

const isAboutAgreement = ({ code }: { readonly code: string }): boolean => code.startsWith('agreement_')
