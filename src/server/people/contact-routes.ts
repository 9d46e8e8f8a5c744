// Contacts of clients over HTTP.

import { isRefusal, refusal } from '#kernel/refusal.ts'
import { act } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Handlers } from '#server/platform/serve.ts'
import {
  addContact,
  letContactBackIn,
  letContactIn,
  shutContactOut,
  updateContact,
} from './contact-actions.ts'
import { inWords } from './staff-routes.ts'
import { type ContactRow, findContact, listContacts } from './store/contacts.ts'
import { pageOf } from './store/searching.ts'

type Names =
  | 'people.contacts'
  | 'people.contact'
  | 'people.createContact'
  | 'people.updateContact'
  | 'people.inviteContact'
  | 'people.disableContact'
  | 'people.enableContact'

export const contactRoutes = (desk: Desk): Pick<Handlers, Names> => {
  const { app } = desk.database

  const show = async (id: string) => {
    const row = await findContact(app, id)
    return row ? shown(row) : refusal('people.contact_not_found')
  }
  const then = async (id: string, done: unknown) => (isRefusal(done) ? done : show(id))

  return {
    'people.contacts': async ({ query }) => {
      const { items, next } = pageOf(await listContacts(app, query), query.limit)
      return { items: items.map(shown), next }
    },
    'people.contact': ({ params }) => show(params.id),
    'people.createContact': async ({ body, context }) => {
      const id = await act(desk, addContact(desk), body, context)
      return isRefusal(id) ? id : show(id)
    },
    'people.updateContact': async ({ params, body, context }) =>
      then(params.id, await act(desk, updateContact, { ...params, changes: body }, context)),
    'people.inviteContact': async ({ params, context }) =>
      then(params.id, await act(desk, letContactIn(desk), params, context)),
    'people.disableContact': async ({ params, context }) =>
      then(params.id, await act(desk, shutContactOut, params, context)),
    'people.enableContact': async ({ params, context }) =>
      then(params.id, await act(desk, letContactBackIn, params, context)),
  }
}

const shown = (row: ContactRow) => ({ ...row, ...inWords(row) })
