// What can be done to the catalogue.

import {
  add,
  change,
  type ServiceChange,
  type ServiceDecision,
  type ServiceNow,
} from '#domain/catalogue/editing.ts'
import { cataloguePolicy } from '#domain/catalogue/policy.ts'
import { refusal } from '#kernel/refusal.ts'
import type { Ability } from '#server/platform/act.ts'
import { insertService, lastPosition, loadService, teamExists, updateService } from './store.ts'

const may = cataloguePolicy['catalogue.edit'].may
const noTeam = refusal('catalogue.team_not_found', { path: ['teamId'] })

type New = {
  readonly id: string
  readonly names: Readonly<Record<string, string>>
  readonly group: string
  readonly teamId: string | null
}

export const addService: Ability<New, ServiceNow & { readonly teamId: string | null }, ServiceDecision> = {
  name: 'catalogue.add',
  may,
  load: async (unit, { id, names, group, teamId }) => {
    if (teamId && !(await teamExists(unit, teamId))) return noTeam
    return {
      id,
      names,
      group,
      teamId,
      position: (await lastPosition(unit)) + 1,
      archived: false,
      version: 1,
    }
  },
  decide: service => add(service),
  store: (unit, _decision, service) => insertService(unit, service),
}

type Change = ServiceChange & { readonly id: string }

export const changeService: Ability<Change, { service: ServiceNow; wanted: Change }, ServiceDecision> = {
  name: 'catalogue.change',
  may,
  load: async (unit, wanted) => {
    const service = await loadService(unit.db, wanted.id, { locked: true })
    if (!service) return refusal('catalogue.not_found')
    if (wanted.teamId && !(await teamExists(unit, wanted.teamId))) return noTeam
    return { service, wanted }
  },
  decide: ({ service }, { id: _id, ...wanted }) => change(service, wanted),
  store: (unit, _decision, { service, wanted }) => {
    const { id: _id, base: _base, ...changes } = wanted
    updateService(unit, service.id, changes)
  },
}
