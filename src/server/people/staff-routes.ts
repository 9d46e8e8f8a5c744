// Staff over HTTP.

import type { z } from 'zod'
import type { staffPerson } from '#domain/people/shapes.ts'
import { type Instant, toIso } from '#kernel/instant.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { act } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Handlers } from '#server/platform/serve.ts'
import { confirmedNow, sessionOf } from './session.ts'
import {
  disableStaff,
  dropSecondFactorOf,
  enableStaff,
  giveRole,
  inviteStaff,
  inviteStaffAgain,
  updateStaff,
} from './staff-actions.ts'
import { findStaff, indexPeople, listStaff, type StaffRow, searchPeople } from './store/people.ts'
import { pageOf } from './store/searching.ts'

type Names =
  | 'people.list'
  | 'people.search'
  | 'people.index'
  | 'people.get'
  | 'people.invite'
  | 'people.inviteAgain'
  | 'people.update'
  | 'people.changeRole'
  | 'people.disable'
  | 'people.enable'
  | 'people.dropSecondFactorOf'

export const staffRoutes = (desk: Desk): Pick<Handlers, Names> => {
  const { app } = desk.database

  const show = async (id: string) => {
    const row = await findStaff(app, id)
    return row ? shown(row) : refusal('people.not_found')
  }
  const then = async (id: string, done: unknown) => (isRefusal(done) ? done : show(id))

  return {
    'people.list': async ({ query }) => {
      const { items, next } = pageOf(await listStaff(app, query), query.limit)
      return { items: items.map(shown), next }
    },
    'people.search': async ({ query }) => ({ items: [...(await searchPeople(app, query))] }),
    'people.index': async () => {
      const found = await indexPeople(app, indexed + 1)
      return { items: found.slice(0, indexed), complete: found.length <= indexed }
    },
    'people.get': ({ params }) => show(params.id),
    'people.invite': async call => {
      if (call.body.role === 'administrator' && !confirmedNow(sessionOf(call))) return confirmFirst
      const id = await act(desk, inviteStaff(desk), call.body, call.context)
      return isRefusal(id) ? id : show(id)
    },
    'people.inviteAgain': async ({ params, context }) =>
      then(params.id, await act(desk, inviteStaffAgain(desk), params, context)),
    'people.update': async call => {
      const { params, body, context } = call
      // Another address is another mailbox that links go to: as good as another password.
      if (body.email !== undefined && !confirmedNow(sessionOf(call))) return confirmFirst
      return then(params.id, await act(desk, updateStaff, { ...params, changes: body }, context))
    },
    'people.changeRole': async call =>
      confirmedNow(sessionOf(call))
        ? then(
            call.params.id,
            await act(desk, giveRole(desk), { ...call.params, ...call.body }, call.context),
          )
        : confirmFirst,
    'people.disable': async call =>
      confirmedNow(sessionOf(call))
        ? then(call.params.id, await act(desk, disableStaff, call.params, call.context))
        : confirmFirst,
    'people.enable': async call =>
      confirmedNow(sessionOf(call))
        ? then(call.params.id, await act(desk, enableStaff, call.params, call.context))
        : confirmFirst,
    'people.dropSecondFactorOf': async call =>
      confirmedNow(sessionOf(call))
        ? then(call.params.id, await act(desk, dropSecondFactorOf(desk), call.params, call.context))
        : confirmFirst,
  }
}

/** More than this the palette does not keep; it asks the server instead. */
const indexed = 20_000

const confirmFirst: Refusal = refusal('people.confirm_first')

const shown = (row: StaffRow): z.input<typeof staffPerson> => ({
  ...row,
  teams: [...row.teams],
  ...inWords(row),
})

export const inWords = (row: {
  readonly invitedUntil: Instant | null
  readonly lastSeenAt: Instant | null
  readonly createdAt: Instant
  readonly disabledAt: Instant | null
}) => ({
  invitedUntil: row.invitedUntil === null ? null : toIso(row.invitedUntil),
  lastSeenAt: row.lastSeenAt === null ? null : toIso(row.lastSeenAt),
  createdAt: toIso(row.createdAt),
  disabledAt: row.disabledAt === null ? null : toIso(row.disabledAt),
})
