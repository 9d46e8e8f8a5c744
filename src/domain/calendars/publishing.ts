// Creating, publishing, renaming and putting away calendars. A published version never changes: the next one takes
// over from an instant on, forward only.

import { type Instant, toIso } from '#kernel/instant.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import type { Event } from '../event.ts'
import { type Candidate, type Drafted, draft } from './drafting.ts'
import type { calendarsEvents } from './events.ts'
import type { CalendarDraft } from './shapes.ts'

type CalendarEvent = Event<typeof calendarsEvents>
type Subject = { readonly kind: 'calendar'; readonly id: string; readonly clientId: null }
export type CalendarDecision<Reply> = {
  readonly subject: Subject
  readonly events: readonly CalendarEvent[]
  readonly reply: Reply
}

export type NewVersion = Drafted & {
  readonly version: number
  readonly effectiveAt: Instant
  readonly note: string
}

/** What is known of one calendar when it is to be changed. */
export type CalendarState = {
  readonly id: string
  readonly name: string
  /** Of the row. */
  readonly rowVersion: number
  readonly newest: number
  readonly archived: boolean
  readonly nameTaken: boolean
  readonly uses: number
  readonly candidates: readonly Candidate[]
}

const about = (id: string): Subject => ({ kind: 'calendar', id, clientId: null })

export const create = (
  state: Pick<CalendarState, 'id' | 'nameTaken' | 'candidates'>,
  input: { readonly name: string; readonly spec: CalendarDraft; readonly note: string },
  now: Instant,
): CalendarDecision<NewVersion> | Refusal => {
  if (state.nameTaken) return refusal('calendars.taken', { path: ['name'], params: { name: input.name } })
  const drafted = draft(input.spec, state.candidates, now)
  if (isRefusal(drafted)) return drafted
  return {
    subject: about(state.id),
    events: [{ type: 'calendars.created', payload: { name: input.name } }],
    reply: { ...drafted, version: 1, effectiveAt: now, note: input.note },
  }
}

export const publish = (
  state: CalendarState,
  input: {
    readonly spec: CalendarDraft
    readonly note: string
    readonly effectiveAt: Instant | null
    readonly base: number
  },
  now: Instant,
): CalendarDecision<NewVersion> | Refusal => {
  if (state.newest !== input.base) return changedMeanwhile(state)
  if (input.effectiveAt !== null && input.effectiveAt < now)
    return refusal('calendars.effective_in_past', { path: ['effectiveAt'], params: { now: toIso(now) } })
  const drafted = draft(input.spec, state.candidates, now)
  if (isRefusal(drafted)) return drafted
  const version = {
    ...drafted,
    version: state.newest + 1,
    effectiveAt: input.effectiveAt ?? now,
    note: input.note,
  }
  return { subject: about(state.id), events: [published(state.name, version)], reply: version }
}

export const published = (name: string, { version, effectiveAt, note }: NewVersion): CalendarEvent => ({
  type: 'calendars.published',
  payload: { name, calendarVersion: version, effectiveAt: toIso(effectiveAt), note },
})

export const rename = (
  state: CalendarState,
  input: { readonly name: string; readonly base: number },
): CalendarDecision<{ readonly name: string }> | Refusal => {
  if (state.rowVersion !== input.base) return changedMeanwhile(state)
  if (state.nameTaken) return refusal('calendars.taken', { path: ['name'], params: { name: input.name } })
  return {
    subject: about(state.id),
    events:
      input.name === state.name
        ? []
        : [{ type: 'calendars.renamed', payload: { name: input.name, before: state.name } }],
    reply: { name: input.name },
  }
}

/** Whatever still counts on it would lose its hours, so it is refused while anything does. */
export const archive = (state: CalendarState): CalendarDecision<null> | Refusal => {
  if (state.uses > 0) return refusal('calendars.in_use', { params: { name: state.name, count: state.uses } })
  return {
    subject: about(state.id),
    events: state.archived ? [] : [{ type: 'calendars.archived', payload: { name: state.name } }],
    reply: null,
  }
}

/** Its name may have been given away meanwhile. */
export const restore = (state: CalendarState): CalendarDecision<null> | Refusal => {
  if (state.nameTaken) return refusal('calendars.taken', { path: ['name'], params: { name: state.name } })
  return {
    subject: about(state.id),
    events: state.archived ? [{ type: 'calendars.restored', payload: { name: state.name } }] : [],
    reply: null,
  }
}

const changedMeanwhile = ({ name, newest }: CalendarState): Refusal =>
  refusal('calendars.changed_meanwhile', { params: { name, version: newest } })
