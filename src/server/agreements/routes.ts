// Agreements over HTTP: reading them, and every change of one.

import type { Language } from '#domain/actor.ts'
import { nameIn } from '#domain/catalogue/shapes.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { act } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { sendFile } from '#server/platform/downloads.ts'
import type { Handlers } from '#server/platform/serve.ts'
import { changeOne, keepDraft, publishOne } from './actions/changing.ts'
import { createOne } from './actions/creating.ts'
import { addDocuments, removeDocument } from './actions/documents.ts'
import { moveOne } from './actions/moving.ts'
import { inSeries } from './actions/series.ts'
import { check } from './checking.ts'
import { listPage, wholeIndex } from './showing/list.ts'
import { showAgreement } from './showing/page.ts'
import { speechIn } from './showing/speech.ts'
import { findDocument } from './store/documents.ts'
import { findStopping } from './store/stopping.ts'

type Names =
  | 'agreements.list'
  | 'agreements.index'
  | 'agreements.get'
  | 'agreements.create'
  | 'agreements.change'
  | 'agreements.draft'
  | 'agreements.publish'
  | 'agreements.move'
  | 'agreements.stops'
  | 'agreements.check'
  | 'agreements.add_document'
  | 'agreements.document'
  | 'agreements.remove_document'

export const agreementRoutes = (desk: Desk): Pick<Handlers, Names> => {
  const db = desk.database.app
  const then = async (done: unknown, id: string, language: Language) =>
    isRefusal(done) ? (done as Refusal) : showAgreement(desk, id, language)
  return {
    'agreements.list': ({ query, language }) => listPage(desk, query, language),
    'agreements.index': () => wholeIndex(desk),
    'agreements.get': ({ params, language }) => showAgreement(desk, params.id, language),
    'agreements.create': async ({ body, context, language }) => {
      const made = await inSeries(() => act(desk, createOne(desk), body, context))
      return isRefusal(made) ? made : showAgreement(desk, made.id, language)
    },
    'agreements.change': async ({ params: { id }, body, context, language }) =>
      then(await inSeries(() => act(desk, changeOne(desk), { ...body, id }, context)), id, language),
    'agreements.draft': async ({ params: { id }, body, context, language }) =>
      then(await act(desk, keepDraft(desk), { ...body, id }, context), id, language),
    'agreements.publish': async ({ params: { id }, body, context, language }) =>
      then(await act(desk, publishOne(desk), { ...body, id }, context), id, language),
    'agreements.move': async ({ params: { id }, body, context, language }) =>
      then(await inSeries(() => act(desk, moveOne(desk), { ...body, id }, context)), id, language),
    'agreements.stops': async ({ params, language }) => {
      const found = await findStopping(db, params.id)
      if (!found) return refusal('agreements.not_found')
      return {
        ...found,
        tickets: [...found.tickets],
        services: found.services.map(names => nameIn(names, language)),
      }
    },
    'agreements.check': ({ body, language }) => check(desk, body, speechIn(language)),
    'agreements.add_document': async ({ params: { id }, body, context, language }) =>
      then(await act(desk, addDocuments, { ...body, id }, context), id, language),
    'agreements.document': async ({ params, reply }) => {
      const file = await findDocument(db, params.id, params.document)
      return file ? sendFile(desk, reply, file, { shown: false }) : refusal('agreements.document_not_found')
    },
    'agreements.remove_document': async ({ params, context }) => {
      const done = await act(desk, removeDocument, params, context)
      return isRefusal(done) ? done : {}
    },
  }
}
