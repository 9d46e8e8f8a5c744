// A policy was published for open tickets too: each gets the new version's terms, from its whole history. The
// history is the tickets' own, and tickets stand above this room: they hand it in.

import { system } from '#domain/actor.ts'
import type { MatchRequest } from '#domain/sla/match.ts'
import { inUnit, record } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Unit } from '#server/platform/unit.ts'
import { forgetConfig, slaConfig } from './config.ts'
import { type Refold, type Refolded, refold } from './refolding.ts'
import { finishReplans, loadTicketsUnderPolicy, progressReplan } from './store/replans.ts'

/**
 * What this room needs of tickets. Tickets give it to `retargetOpen` in their job `tickets.retarget` (enqueued here
 * when a policy is published for open tickets too) and to the command line.
 */
export type TicketSide = {
  /** Locks these tickets' rows for the unit, in the order of their ids, and tells what their clocks may know. */
  readonly lock: (unit: Unit, ticketIds: readonly string[]) => Promise<readonly TicketHistory[]>
  /** Keeps the refold's answer on the ticket's row. */
  readonly keepNextDue: (unit: Unit, ticketId: string, next: Refolded) => void
}

export type TicketHistory = Omit<Refold, 'stored'> & {
  /** To match again under the new version of the same policy. */
  readonly request: MatchRequest
}

const batch = 200
const newestEver = 2 ** 31 - 1

/** The body of the job `tickets.retarget`: safe to run again, it goes on where it stopped. */
export const retargetOpen = async (
  desk: Desk,
  payload: Readonly<Record<string, unknown>>,
  tickets: TicketSide,
): Promise<void> => {
  const { replan, policyId } = payload as { replan: string; policyId: string }
  forgetConfig(desk) // this node may not have heard of the publication yet
  const policy = (await slaConfig(desk)).policies.get(policyId)
  const finish = (version: number) =>
    finishReplans(desk.database.app, { kind: 'policy', subjectId: policyId, version })
  if (!policy) return finish(newestEver) // put away meanwhile: nothing follows it any more
  for (let after: string | null = null; ; ) {
    const ids: readonly string[] = await loadTicketsUnderPolicy(desk.database.app, policy, after, batch)
    after = ids.at(-1) ?? null
    if (after === null) break
    await inUnit(desk, unit => retargetBatch(desk, unit, policy.id, ids, tickets))
    await progressReplan(desk.database.app, replan, ids.length)
  }
  await finish(policy.version)
}

const retargetBatch = async (
  desk: Desk,
  unit: Unit,
  policyId: string,
  ids: readonly string[],
  tickets: TicketSide,
): Promise<void> => {
  const config = await slaConfig(desk)
  for (const history of await tickets.lock(unit, ids)) {
    // An agreement keeps to the version it was made with; a newer one is not taken over unasked.
    if (history.request.agreement && !history.request.policyId) continue
    const { terms } = config.matchTerms({ ...history.request, policyId }, unit.now)
    if (terms === null) continue
    const { name, version } = terms.source.policy
    const [id = ''] = record(desk, unit, { actor: system, via: 'clock' }, 'sla.retarget', {
      subject: { kind: 'ticket', id: history.ticketId, clientId: history.clientId },
      events: [{ type: 'sla.retargeted', payload: { terms, name, policyVersion: version } }],
    })
    const signals = [...history.signals, { id, at: unit.now, type: 'retargeted' as const, terms }]
    tickets.keepNextDue(unit, history.ticketId, await refold(desk, unit, { ...history, signals }))
    unit.announce({ topic: 'ticket', ids: [history.ticketId], clientId: history.clientId })
  }
}
