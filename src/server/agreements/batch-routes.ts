// Many agreements at once over HTTP: laid out, checked, made, taken back; and a client brought aboard with its first.

import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { findClient } from '#server/clients/index.ts'
import { act } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Handlers } from '#server/platform/serve.ts'
import { createMany, undoBatch } from './actions/batches.ts'
import { onboard } from './actions/onboarding.ts'
import { inSeries } from './actions/series.ts'
import { judgeRow, layOut, rowDifferences } from './copying.ts'
import { propose } from './proposing.ts'
import { missingIn } from './referring.ts'
import { speechIn } from './showing/speech.ts'
import type { Neighbour } from './store/neighbours.ts'

type Names =
  | 'agreements.propose'
  | 'agreements.check_rows'
  | 'agreements.create_many'
  | 'agreements.undo'
  | 'agreements.onboard'

export const batchRoutes = (desk: Desk): Pick<Handlers, Names> => {
  const db = desk.database.app
  return {
    'agreements.propose': async ({ body, language }) => {
      const items = await propose(desk, body, speechIn(language))
      return isRefusal(items) ? items : { items }
    },
    'agreements.check_rows': async ({ body: { rows }, language }) => {
      const speech = speechIn(language)
      const laid = await layOut(desk, { db, now: await desk.database.now() }, rows)
      const missing = missingIn(laid, rows)
      if (missing) return missing
      const made: Neighbour[] = []
      return {
        rows: rows.map(row => {
          const { problems, neighbour } = judgeRow(laid, row, made, speech)
          if (problems.every(({ level }) => level === 'warning')) made.push(neighbour)
          return { key: row.key, problems: [...problems], differences: rowDifferences(laid, row, speech) }
        }),
      }
    },
    'agreements.create_many': ({ body, context }) =>
      inSeries(() => act(desk, createMany(desk), body, context)),
    'agreements.undo': ({ params, context }) => act(desk, undoBatch(desk), params, context),
    'agreements.onboard': async ({ body, context }) => {
      const done = await act(desk, onboard(desk), body, context)
      if (isRefusal(done)) return done as Refusal
      const client = await findClient(db, done.clientId)
      if (!client) return refusal('agreements.client_not_found')
      const { agreement } = done
      return {
        client: { id: client.id, number: client.number },
        agreement: agreement && { id: agreement.id, number: agreement.number },
      }
    },
  }
}
