// When time counts, as other rooms see it.

import { type Drafted, draft } from '#domain/calendars/drafting.ts'
import { calendarsEvents } from '#domain/calendars/events.ts'
import type { CalendarDraft } from '#domain/calendars/shapes.ts'
import type { CalendarSpec } from '#kernel/calendar.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Desk, Room } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import type { Unit } from '#server/platform/unit.ts'
import { calendarRoutes } from './routes.ts'
import { insertCalendar, insertVersion, loadCalendars, loadCandidates } from './store.ts'

export { type CalendarRow, loadCalendars, loadCandidates, loadVersions, type VersionRow } from './store.ts'

/**
 * A calendar of the first start or of the sample company, in a unit of somebody else. The hours are the program's
 * own and are not inspected. `since`: from when they count, for a company with a past.
 */
export const seedCalendar = (
  unit: Unit,
  { name, spec, sample = false, since = unit.now }: Seed,
): { readonly id: string; readonly versionId: string } => {
  const id = newId()
  insertCalendar(unit, { id, name, sample })
  const versionId = insertVersion(
    unit,
    id,
    { version: 1, spec, members: [], effectiveAt: since, note: '' },
    null,
  )
  return { id, versionId }
}

/** The hours of a draft for an existing calendar, inspected; refused when they could not be published. */
export const resolveDraft = async (
  desk: Desk,
  calendarId: string,
  given: CalendarDraft,
): Promise<Drafted | Refusal> => {
  const [row] = await loadCalendars(desk.database.app, calendarId)
  if (!row) return refusal('calendars.not_found')
  const now = await desk.database.now()
  return draft(given, await loadCandidates(desk.database.app, now), now)
}

export type Seed = {
  readonly name: string
  readonly spec: CalendarSpec
  readonly sample?: boolean
  readonly since?: Unit['now']
}

export const calendarsRoom: Room = {
  name: 'calendars',
  events: calendarsEvents,
  routes: calendarRoutes,
}
