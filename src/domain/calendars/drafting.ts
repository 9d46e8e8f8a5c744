// From what the editor holds to hours that can be published: a union takes over its members' hours as they are now.

import type { CalendarSpec } from '#kernel/calendar.ts'
import { inspectCalendar } from '#kernel/calendar.ts'
import type { Instant } from '#kernel/instant.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import type { CalendarDraft } from './shapes.ts'
import type { Member } from './versions.ts'

export type Drafted = { readonly spec: CalendarSpec; readonly members: readonly Member[] }

/** A calendar that may be a member: its version in force. */
export type Candidate = Member & { readonly spec: CalendarSpec }

/** Refused when a member is missing or itself a union, and by the kernel's own inspection at `from`. */
export const draft = (
  given: CalendarDraft,
  candidates: readonly Candidate[],
  from: Instant,
): Drafted | Refusal => {
  const drafted = resolve(given, candidates)
  if (isRefusal(drafted)) return drafted
  const [fault] = inspectCalendar(drafted.spec, from)
  return fault ? { ...fault, path: ['spec', ...(fault.path ?? [])] } : drafted
}

/** The hours of a draft, uninspected. */
export const resolve = (given: CalendarDraft, candidates: readonly Candidate[]): Drafted | Refusal => {
  if (!('members' in given)) return { spec: withoutGaps(given), members: [] }
  const members: Candidate[] = []
  for (const [index, id] of given.members.entries()) {
    const path = ['spec', 'members', index]
    const member = candidates.find(candidate => candidate.id === id)
    if (!member) return refusal('calendars.member_not_found', { path })
    if ('union' in member.spec)
      return refusal('calendars.member_is_union', { path, params: { name: member.name } })
    members.push(member)
  }
  return {
    spec: { union: members.map(member => member.spec) },
    members: members.map(({ id, name, version }) => ({ id, name, version })),
  }
}

/** Optional fields that were not given are absent, not undefined: the hours are stored and compared as JSON. */
const withoutGaps = (spec: object): CalendarSpec => JSON.parse(JSON.stringify(spec)) as CalendarSpec
