// One agreement beside another, in the reader's words.

import { differences, type Side } from '#domain/agreements/comparing.ts'
import type { Difference } from '#domain/agreements/shapes.ts'
import { calendarOf, type Ground, type Surveyed } from '../surveying.ts'
import { naming, type Speech } from './speech.ts'

export const sideOf = (
  ground: Ground,
  agreement: Omit<Surveyed, 'id' | 'seriesId'> & { readonly name: string },
): Side => {
  const { name, startsOn, endsOn, zone, terms, managerId } = agreement
  const manager = managerId === null ? undefined : ground.references.people.get(managerId)
  return {
    name,
    term: { startsOn, endsOn, zone },
    terms,
    policy: ground.references.policies.get(terms.policyVersionId) ?? null,
    calendar: calendarOf(ground, agreement),
    manager: manager ? { id: manager.id, name: manager.name } : null,
  }
}

export const differencesOf = (
  before: Side,
  after: Side,
  speech: Speech,
  names: Readonly<Record<string, string>>,
): Difference[] => [...differences(before, after, naming(speech, names))]
