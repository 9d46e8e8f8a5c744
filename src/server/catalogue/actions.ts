// What can be done to the catalogue.

import {
  add,
  change,
  copyOf,
  order,
  type ServiceChange,
  type ServiceDecision,
  type ServiceFacts,
  type ServiceNow,
} from '#domain/catalogue/editing.ts'
import { cataloguePolicy } from '#domain/catalogue/policy.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Ability } from '#server/platform/act.ts'
import type { Unit } from '#server/platform/unit.ts'
import { insertService, lastPosition, loadService, lockOrder, lookAround, updateService } from './store.ts'

const may = cataloguePolicy['catalogue.edit'].may

export const addService: Ability<ServiceFacts & { readonly id: string }, ServiceNow, ServiceDecision> = {
  name: 'catalogue.add',
  may,
  load: async (unit, wanted) =>
    (await missing(unit, wanted)) ?? {
      ...wanted,
      position: (await lastPosition(unit)) + 1,
      archived: false,
      version: 1,
    },
  decide: service => add(service),
  store: (unit, _decision, service) => {
    insertService(unit, service)
    tell(unit)
  },
}

type Change = ServiceChange & { readonly id: string }

export const changeService: Ability<Change, { service: ServiceNow; wanted: Change }, ServiceDecision> = {
  name: 'catalogue.change',
  may,
  load: async (unit, wanted) => {
    const service = await loadService(unit.db, wanted.id, { locked: true })
    if (!service) return refusal('catalogue.not_found')
    return (await missing(unit, wanted)) ?? { service, wanted }
  },
  decide: ({ service }, { id: _id, ...wanted }) => change(service, wanted),
  store: (unit, _decision, { service, wanted }) => {
    const { id: _id, base: _base, ...changes } = wanted
    updateService(unit, service.id, changes)
    tell(unit)
  },
}

type Duplicating = { readonly copy: ServiceNow; readonly after: readonly string[] }

/** Right after itself: whatever stood there moves on by one. */
export const duplicateService: Ability<
  { readonly id: string; readonly newId: string },
  Duplicating,
  ServiceDecision
> = {
  name: 'catalogue.duplicate',
  may,
  load: async (unit, wanted) => {
    const known = await lockOrder(unit)
    const service = await loadService(unit.db, wanted.id)
    if (!service) return refusal('catalogue.not_found')
    const taken = new Set(known.map(({ name }) => name.toLowerCase()))
    const copy = copyOf(service, { id: wanted.newId, taken })
    const at = known.findIndex(({ id }) => id === wanted.id)
    const after = at === -1 ? [] : known.slice(at + 1)
    const full = after.some(({ position }) => position <= copy.position)
    return { copy, after: full ? after.map(({ id }) => id) : [] }
  },
  decide: ({ copy }) => add(copy),
  store: (unit, _decision, { copy, after }) => {
    insertService(unit, copy)
    for (const [index, id] of after.entries())
      updateService(unit, id, { position: copy.position + 1 + index })
    tell(unit)
  },
}

export const orderServices: Ability<
  readonly string[],
  readonly string[],
  ServiceDecision<readonly string[]>
> = {
  name: 'catalogue.order',
  may,
  load: async unit => (await lockOrder(unit)).map(({ id }) => id),
  decide: order,
  store: (unit, { events, reply }) => {
    if (events.length === 0) return
    // All of them: positions may have had gaps, or been the same.
    for (const [position, id] of reply.entries()) updateService(unit, id, { position })
    tell(unit)
  },
}

async function missing(
  unit: Unit,
  wanted: { readonly teamId?: string | null; readonly typeId?: string | null },
): Promise<Refusal | null> {
  const found = await lookAround(unit, wanted)
  if (!found.team) return refusal('catalogue.team_not_found', { path: ['teamId'] })
  if (!found.type) return refusal('catalogue.type_not_found', { path: ['typeId'] })
  return null
}

/** Pickers and forms on every screen show what is offered now. */
const tell = (unit: Unit): void => unit.announce({ topic: 'config', ids: [] })
