// The catalogue: what can be asked for.

import { catalogueEvents } from '#domain/catalogue/events.ts'
import { nameIn } from '#domain/catalogue/shapes.ts'
import { isRefusal, refusal } from '#kernel/refusal.ts'
import { act } from '#server/platform/act.ts'
import type { Desk, Room } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import type { Handlers } from '#server/platform/serve.ts'
import { addService, changeService } from './actions.ts'
import { loadService, loadServices } from './store.ts'

export { insertService } from './store.ts'

type Names = 'catalogue.list' | 'catalogue.add' | 'catalogue.change'

const routes = (desk: Desk): Pick<Handlers, Names> => {
  const db = desk.database.app
  const show = async (id: string, language: string) => {
    const row = await loadService(db, id)
    return row ? { ...row, name: nameIn(row.names, language) } : refusal('catalogue.not_found')
  }
  return {
    'catalogue.list': async ({ query, language }) => ({
      items: (await loadServices(db, query.archived)).map(row => ({
        ...row,
        name: nameIn(row.names, language),
      })),
    }),
    'catalogue.add': async ({ body, context, language }) => {
      const id = newId()
      const answer = await act(desk, addService, { id, ...body, names: written(body.names) }, context)
      return isRefusal(answer) ? answer : show(id, language)
    },
    'catalogue.change': async ({ params, body, context, language }) => {
      const { names, ...rest } = body
      const wanted = { ...given(rest), base: body.base, ...(names ? { names: written(names) } : {}) }
      const answer = await act(desk, changeService, { id: params.id, ...wanted }, context)
      return isRefusal(answer) ? answer : show(params.id, language)
    },
  }
}

/** Only the languages somebody wrote. */
const written = (names: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(names).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )

type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> }
const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>

export const catalogueRoom: Room = { name: 'catalogue', events: catalogueEvents, routes }
