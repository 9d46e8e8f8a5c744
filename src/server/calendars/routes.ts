// What may be asked of calendars over HTTP.

import { draft, resolve } from '#domain/calendars/drafting.ts'
import { inspectHours, openMinutesPerWeek } from '#domain/calendars/inspecting.ts'
import { addWork, clockChangeAfter } from '#domain/calendars/testing.ts'
import { zonesOf } from '#domain/calendars/versions.ts'
import { parseInstant, toIso } from '#kernel/instant.ts'
import { isRefusal, refusal } from '#kernel/refusal.ts'
import { act } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import type { Handlers } from '#server/platform/serve.ts'
import { wordsIn } from '#server/platform/words.ts'
import {
  archiveCalendar,
  createCalendar,
  publishCalendar,
  renameCalendar,
  restoreCalendar,
} from './actions.ts'
import { calendarDetail, calendarList } from './showing.ts'
import { loadCandidates } from './store.ts'

type Names =
  | 'calendars.list'
  | 'calendars.get'
  | 'calendars.create'
  | 'calendars.publish'
  | 'calendars.rename'
  | 'calendars.archive'
  | 'calendars.restore'
  | 'calendars.inspect'
  | 'calendars.test'
  | 'calendars.add'

export const calendarRoutes = (desk: Desk): Pick<Handlers, Names> => {
  const show = async (id: string) => (await calendarDetail(desk, id)) ?? refusal('calendars.not_found')
  return {
    'calendars.list': async ({ query }) => ({
      items: (await calendarList(desk)).filter(calendar => query.archived || !calendar.archived),
    }),
    'calendars.get': ({ params }) => show(params.id),
    'calendars.create': async ({ body, context }) => {
      const id = newId()
      const answer = await act(desk, createCalendar, { id, ...body }, context)
      return isRefusal(answer) ? answer : show(id)
    },
    'calendars.publish': async ({ params, body, context }) => {
      const effectiveAt = body.effectiveAt === undefined ? null : parseInstant(body.effectiveAt)
      if (isRefusal(effectiveAt)) return { ...effectiveAt, path: ['effectiveAt'] }
      const input = { ...body, id: params.id, effectiveAt }
      const answer = await act(desk, publishCalendar(desk), input, context)
      return isRefusal(answer) ? answer : show(params.id)
    },
    'calendars.rename': async ({ params, body, context }) => {
      const answer = await act(desk, renameCalendar, { id: params.id, ...body }, context)
      return isRefusal(answer) ? answer : show(params.id)
    },
    'calendars.archive': async ({ params, context }) => {
      const answer = await act(desk, archiveCalendar, { id: params.id }, context)
      return isRefusal(answer) ? answer : show(params.id)
    },
    'calendars.restore': async ({ params, context }) => {
      const answer = await act(desk, restoreCalendar, { id: params.id }, context)
      return isRefusal(answer) ? answer : show(params.id)
    },
    'calendars.inspect': async ({ body, language }) => {
      const now = await desk.database.now()
      const drafted = resolve(body.spec, await loadCandidates(desk.database.app, now))
      const say = wordsIn(language)
      const findings = isRefusal(drafted)
        ? [{ level: 'refused' as const, about: drafted }]
        : inspectHours(drafted.spec, now)
      const sound = !isRefusal(drafted) && findings.every(finding => finding.level === 'warning')
      const changeAt = sound ? clockChangeAfter(zonesOf(drafted.spec), now) : null
      return {
        findings: findings.map(({ level, about }) => ({
          level,
          code: about.code,
          message: say(`refusal.${about.code}` as 'refusal.calendar.never_opens', about.params),
          path: [...(about.path ?? [])],
        })),
        clockChangeAt: changeAt === null ? null : toIso(changeAt),
        openMinutesPerWeek: sound ? openMinutesPerWeek(drafted.spec, now) : 0,
      }
    },
    'calendars.test': async ({ body }) => {
      const now = await desk.database.now()
      const drafted = draft(body.spec, await loadCandidates(desk.database.app, now), now)
      return isRefusal(drafted) ? drafted : addWork(drafted.spec, body)
    },
    'calendars.add': async ({ params, body }) => {
      const now = await desk.database.now()
      const calendar = (await loadCandidates(desk.database.app, now)).find(({ id }) => id === params.id)
      return calendar ? addWork(calendar.spec, body) : refusal('calendars.not_found')
    },
  }
}
