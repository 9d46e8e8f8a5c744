// What can be done to calendars.

import { calendarsPolicy } from '#domain/calendars/policy.ts'
import {
  archive,
  type CalendarDecision,
  type CalendarState,
  create,
  type NewVersion,
  publish,
  published,
  rename,
  restore,
} from '#domain/calendars/publishing.ts'
import type { CalendarDraft } from '#domain/calendars/shapes.ts'
import type { Member } from '#domain/calendars/versions.ts'
import type { Instant } from '#kernel/instant.ts'
import { refusal } from '#kernel/refusal.ts'
import { type Ability, record } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import {
  insertCalendar,
  insertVersion,
  loadCandidates,
  loadForChange,
  loadUnionsOf,
  nameIsTaken,
  storeArchived,
  storeName,
  type VersionRow,
} from './store.ts'

const may = calendarsPolicy['calendars.edit'].may
const notFound = refusal('calendars.not_found')

type New = { readonly id: string; readonly name: string; readonly spec: CalendarDraft; readonly note: string }
type Fresh = Pick<CalendarState, 'id' | 'nameTaken' | 'candidates'> & { readonly name: string }

export const createCalendar: Ability<New, Fresh, CalendarDecision<NewVersion>> = {
  name: 'calendars.create',
  may,
  load: async (unit, { id, name }) => ({
    id,
    name,
    nameTaken: await nameIsTaken(unit.db, name, null),
    candidates: await loadCandidates(unit.db, unit.now),
  }),
  decide: (state, input, { now }) => create(state, input, now),
  store: (unit, { subject, reply }, { name }, context) => {
    insertCalendar(unit, { id: subject.id, name })
    insertVersion(unit, subject.id, reply, context.actor.kind === 'staff' ? context.actor.id : null)
  },
}

type Next = {
  readonly id: string
  readonly spec: CalendarDraft
  readonly note: string
  readonly effectiveAt: Instant | null
  readonly base: number
}
type Published = CalendarState & { readonly unions: Awaited<ReturnType<typeof loadUnionsOf>> }

/** A union follows its members: it gets a version of its own, in the same change and from the same instant on. */
export const publishCalendar = (desk: Desk): Ability<Next, Published, CalendarDecision<NewVersion>> => ({
  name: 'calendars.publish',
  may,
  load: async (unit, { id }) => {
    const state = await loadForChange(unit, id, null)
    return state ? { ...state, unions: await loadUnionsOf(unit.db, id) } : notFound
  },
  decide: (state, input, { now }) => publish(state, input, now),
  store: (unit, { subject, reply }, state, context) => {
    const by = context.actor.kind === 'staff' ? context.actor.id : null
    insertVersion(unit, subject.id, reply, by)
    for (const union of state.unions) {
      const followed = follow(
        union.newest,
        { id: subject.id, name: state.name, version: reply.version },
        reply,
      )
      insertVersion(unit, union.id, followed, by)
      record(desk, unit, context, 'calendars.publish', {
        subject: { kind: 'calendar', id: union.id, clientId: null },
        events: [published(union.name, followed)],
      })
    }
  },
})

const follow = (union: VersionRow, changed: Member, { spec, effectiveAt }: NewVersion): NewVersion => {
  const members = 'union' in union.spec ? union.spec.union : []
  return {
    version: union.version + 1,
    members: union.members.map(member => (member.id === changed.id ? changed : member)),
    spec: {
      union: members.map((member, index) => (union.members[index]?.id === changed.id ? spec : member)),
    },
    effectiveAt,
    note: `${changed.name} ${changed.version}`,
  }
}

type Named = { readonly id: string; readonly name: string; readonly base: number }

export const renameCalendar: Ability<Named, CalendarState, CalendarDecision<{ readonly name: string }>> = {
  name: 'calendars.rename',
  may,
  load: async (unit, { id, name }) => (await loadForChange(unit, id, name)) ?? notFound,
  decide: rename,
  store: (unit, { subject, reply }) => storeName(unit, subject.id, reply.name),
}

export const archiveCalendar: Ability<{ readonly id: string }, CalendarState, CalendarDecision<null>> = {
  name: 'calendars.archive',
  may,
  load: async (unit, { id }) => (await loadForChange(unit, id, null)) ?? notFound,
  decide: archive,
  store: (unit, { subject }) => storeArchived(unit, subject.id, true),
}

export const restoreCalendar: Ability<{ readonly id: string }, CalendarState, CalendarDecision<null>> = {
  name: 'calendars.restore',
  may,
  load: async (unit, { id }) => {
    const state = await loadForChange(unit, id, null)
    return state ? { ...state, nameTaken: await nameIsTaken(unit.db, state.name, id) } : notFound
  },
  decide: restore,
  store: (unit, { subject }) => storeArchived(unit, subject.id, false),
}
