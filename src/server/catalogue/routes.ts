// The catalogue over HTTP.

import type { Service } from '#domain/catalogue/shapes.ts'
import { nameIn } from '#domain/catalogue/shapes.ts'
import { isRefusal, refusal } from '#kernel/refusal.ts'
import { act } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import type { Handlers } from '#server/platform/serve.ts'
import { addService, changeService, duplicateService, orderServices } from './actions.ts'
import { loadService, loadServices, type ServiceRow } from './store.ts'

type Names =
  | 'catalogue.list'
  | 'catalogue.add'
  | 'catalogue.change'
  | 'catalogue.duplicate'
  | 'catalogue.order'

export const catalogueRoutes = (desk: Desk): Pick<Handlers, Names> => {
  const db = desk.database.app
  const show = async (id: string, language: string) => {
    const row = await loadService(db, id)
    return row ? shown(row, language) : refusal('catalogue.not_found')
  }
  const list = async (language: string, archived: boolean) => ({
    items: (await loadServices(db, archived)).map(row => shown(row, language)),
  })
  return {
    'catalogue.list': ({ query, language }) => list(language, query.archived),
    'catalogue.add': async ({ body, context, language }) => {
      const id = newId()
      const { names, descriptions, ...rest } = body
      const wanted = { id, ...rest, names: written(names), descriptions: written(descriptions) }
      const answer = await act(desk, addService, wanted, context)
      return isRefusal(answer) ? answer : show(id, language)
    },
    'catalogue.change': async ({ params, body, context, language }) => {
      const { names, descriptions, ...rest } = body
      const wanted = {
        ...given(rest),
        base: body.base,
        ...(names ? { names: written(names) } : {}),
        ...(descriptions ? { descriptions: written(descriptions) } : {}),
      }
      const answer = await act(desk, changeService, { id: params.id, ...wanted }, context)
      return isRefusal(answer) ? answer : show(params.id, language)
    },
    'catalogue.duplicate': async ({ params, context, language }) => {
      const id = newId()
      const answer = await act(desk, duplicateService, { id: params.id, newId: id }, context)
      return isRefusal(answer) ? answer : show(id, language)
    },
    'catalogue.order': async ({ body, context, language }) => {
      const answer = await act(desk, orderServices, body.ids, context)
      return isRefusal(answer) ? answer : list(language, false)
    },
  }
}

const shown = (
  { teamId: _teamId, form, names, descriptions, ...row }: ServiceRow,
  language: string,
): Service => ({
  ...row,
  names: { ...names },
  name: nameIn(names, language),
  descriptions: { ...descriptions },
  description: nameIn(descriptions, language),
  form: [...form],
})

/** Only the languages somebody wrote. */
const written = (texts: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).filter((entry): entry is [string, string] => (entry[1] ?? '').trim() !== ''),
  )

type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> }
const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>
