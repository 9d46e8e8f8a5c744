// Copies and continuations laid out beside their sources; nothing is saved.

import type { z } from 'zod'
import { copyFor, type Wish } from '#domain/agreements/copying.ts'
import type { proposal, proposalRequest } from '#domain/agreements/proposal-shapes.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Desk } from '#server/platform/desk.ts'
import { slaConfig } from '#server/sla/index.ts'
import { judgeRow, type Laid, layOut, type Row, rowDifferences } from './copying.ts'
import { readAgreementSettings } from './entitlement/settings.ts'
import { namesIn } from './showing/names.ts'
import type { Speech } from './showing/speech.ts'
import type { Neighbour } from './store/neighbours.ts'
import { loadReferences, type PolicyRef, type References } from './store/references.ts'
import { loadSources, type SourceRow } from './store/sources.ts'
import { toldBy } from './surveying.ts'

type Request = z.output<typeof proposalRequest>
type Proposal = z.input<typeof proposal>

export const propose = async (
  desk: Desk,
  request: Request,
  speech: Speech,
): Promise<Proposal[] | Refusal> => {
  const { sourceIds, clientIds } = request
  if (clientIds.length > 0 && sourceIds.length > 1)
    return refusal('agreements.one_source_for_many', { path: ['sourceIds'] })
  const db = desk.database.app
  const now = await desk.database.now()
  const sources = await loadSources(db, sourceIds)
  const found = sourceIds.map(id => sources.get(id))
  const all = found.filter(source => source !== undefined)
  if (all.length < found.length) return refusal('agreements.not_found', { path: ['sourceIds'] })
  const known = await loadReferences(db, {
    terms: all.map(({ terms }) => terms),
    clients: [...clientIds, ...all.map(({ client }) => client.id)],
  })
  const missing = clientIds.findIndex(id => !known.clients.has(id))
  if (missing >= 0) return refusal('agreements.client_not_found', { path: ['clientIds', missing] })

  const { ahead } = await readAgreementSettings(db)
  const config = await slaConfig(desk)
  const newest = config.policies.get(config.defaultPolicyId ?? '')?.versionId ?? null
  const pairs = all.flatMap(source =>
    (clientIds.length > 0 ? [...new Set(clientIds)] : [source.client.id]).map(clientId => ({
      source,
      clientId,
    })),
  )
  const rows = pairs.map(
    ({ source, clientId }): Row => rowFor(source, clientId, request, { known, ahead, newest }),
  )
  const laid = await layOut(desk, { db, now }, rows)
  const made: Neighbour[] = []
  return rows.map(row => {
    const { problems, neighbour } = judgeRow(laid, row, made, speech)
    if (problems.every(({ level }) => level === 'warning')) made.push(neighbour)
    return { ...shown(laid, row, speech), problems: [...problems] }
  })
}

type World = {
  readonly known: References
  readonly ahead: readonly number[]
  /** What the desk promises by default. */
  readonly newest: string | null
}

const rowFor = (
  source: SourceRow,
  clientId: string,
  request: Request,
  { known, ahead, newest }: World,
): Row => {
  const client = known.clients.get(clientId)
  if (!client) throw new Error(`the client ${clientId} was looked at and is gone`)
  const { mode } = request
  const policy = known.policies.get(source.terms.policyVersionId)
  const wish: Wish = {
    ...request,
    ahead,
    policyVersionId: request.take.includes('policy')
      ? chosen(policy, request.policy ?? (mode === 'copy' ? 'same' : 'newest'), source)
      : (newest ?? source.terms.policyVersionId),
  }
  const { startsOn, endsOn, zone } = source
  const copy = copyFor({ ...source, term: { startsOn, endsOn, zone } }, client, wish)
  return {
    key: `${source.id}:${clientId}:${mode}`,
    ...{ sourceId: source.id, clientId, mode, name: copy.name.slice(0, 160), ...copy.term },
    ...{ managerId: copy.managerId, terms: copy.terms },
    carryHours: renews(source, { clientId, mode }) && source.terms.allowance?.carryOver === 'carries',
  }
}

/** Continuing for the same client: what others are given begins with its own hours. */
const renews = (source: SourceRow, { clientId, mode }: Pick<Row, 'clientId' | 'mode'>): boolean =>
  mode === 'continue' && source.client.id === clientId

const chosen = (policy: PolicyRef | undefined, which: 'same' | 'newest', { terms }: SourceRow): string =>
  which === 'newest' ? (policy?.newer?.versionId ?? terms.policyVersionId) : terms.policyVersionId

const shown = (laid: Laid, row: Row, speech: Speech): Omit<Proposal, 'problems'> => {
  const { references } = laid.ground
  const source = laid.sources.get(row.sourceId)
  const client = references.clients.get(row.clientId)
  const policy = references.policies.get(row.terms.policyVersionId)
  if (!source || !client || !policy) throw new Error('a row lost what it was laid out from')
  const before = references.policies.get(source.terms.policyVersionId)
  const manager = row.managerId === null ? undefined : references.people.get(row.managerId)
  const { key, name, startsOn, endsOn, zone, mode, terms } = row
  return {
    ...{ key, name, startsOn, endsOn, zone, mode, terms },
    source: { id: source.id, number: source.number, name: source.name },
    client: { id: client.id, number: client.number, name: client.name, zone: client.zone },
    manager: manager ? { id: manager.id, name: manager.name } : null,
    names: namesIn(references, speech.language),
    differences: rowDifferences(laid, row, speech),
    keeps: before && before.id === policy.id && before.version < policy.version ? policyName(before) : null,
    policy: policyName(policy),
    tells: toldBy(references, row),
    openTickets: source.client.id === row.clientId ? source.openTickets : 0,
    hoursLeft: renews(source, row) ? source.hoursLeft : null,
    carriesHours: row.carryHours,
  }
}

const policyName = ({ id, versionId, name, version, newer }: PolicyRef) => ({
  ...{ id, versionId, name, version },
  newest: newer !== null,
})
