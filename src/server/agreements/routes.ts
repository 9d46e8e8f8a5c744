// Agreements over HTTP: reading them, and every change that is one act.

import type { Language } from '#domain/actor.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { act } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Handlers } from '#server/platform/serve.ts'
import { changeOne, keepDraft, publishOne } from './actions/changing.ts'
import { createOne } from './actions/creating.ts'
import { moveOne } from './actions/moving.ts'
import { listPage, wholeIndex } from './showing/list.ts'
import { showAgreement } from './showing/page.ts'

type Names =
  | 'agreements.list'
  | 'agreements.index'
  | 'agreements.get'
  | 'agreements.create'
  | 'agreements.change'
  | 'agreements.draft'
  | 'agreements.publish'
  | 'agreements.move'

export const agreementRoutes = (desk: Desk): Pick<Handlers, Names> => {
  const then = async (done: unknown, id: string, language: Language) =>
    isRefusal(done) ? (done as Refusal) : showAgreement(desk, id, language)
  return {
    'agreements.list': ({ query, language }) => listPage(desk, query, language),
    'agreements.index': () => wholeIndex(desk),
    'agreements.get': ({ params, language }) => showAgreement(desk, params.id, language),
    'agreements.create': async ({ body, context, language }) => {
      const made = await act(desk, createOne(desk), body, context)
      return isRefusal(made) ? made : showAgreement(desk, made.id, language)
    },
    'agreements.change': async ({ params, body, context, language }) =>
      then(await act(desk, changeOne(desk), { ...body, ...params }, context), params.id, language),
    'agreements.draft': async ({ params, body, context, language }) =>
      then(await act(desk, keepDraft(desk), { ...body, ...params }, context), params.id, language),
    'agreements.publish': async ({ params, body, context, language }) =>
      then(await act(desk, publishOne(desk), { ...body, ...params }, context), params.id, language),
    'agreements.move': async ({ params, body, context, language }) =>
      then(await act(desk, moveOne(desk), { ...body, ...params }, context), params.id, language),
  }
}
