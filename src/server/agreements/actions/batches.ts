// Many at once: what can be made is made, what cannot is left out and named, and for a day all of it can be taken back.

import type { z } from 'zod'
import { agreementsPolicy } from '#domain/agreements/policy.ts'
import type { batch, newBatch } from '#domain/agreements/proposal-shapes.ts'
import type { Finding } from '#domain/agreements/shapes.ts'
import { type BatchNow, undoAgreement, undoFault, undoneUntil } from '#domain/agreements/undoing.ts'
import { toIso } from '#kernel/instant.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { type Ability, type Context, type Decision, perform, record } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import type { Unit } from '#server/platform/unit.ts'
import { settleAfterwards } from '../allowance/settling.ts'
import { judgeRow, type Laid, layOut } from '../copying.ts'
import { missingIn } from '../referring.ts'
import { speechIn } from '../showing/speech.ts'
import { findBatch, insertBatch, lockBatch } from '../store/batches.ts'
import { lockAgreements } from '../store/locking.ts'
import type { Neighbour } from '../store/neighbours.ts'
import { type Created, createOne } from './creating.ts'
import { lockStandings, take } from './standing.ts'

type NewBatch = z.output<typeof newBatch>
export type Batch = z.input<typeof batch>
const may = agreementsPolicy['agreements.write'].may

type Quiet<Reply> = Decision<Reply>
const quietly = <Reply>(id: string, reply: Reply): Quiet<Reply> => ({
  subject: { kind: 'agreement_batch', id, clientId: null },
  events: [],
  reply,
})

type Making = { readonly id: string; readonly laid: Laid; readonly wanted: NewBatch }

export const createMany = (desk: Desk): Ability<NewBatch, Making, Quiet<null>, Batch> => ({
  name: 'agreements.create_many',
  may,
  load: async (unit, wanted) => {
    const { rows } = wanted
    // All of them before any is read, in one order: two batches of the same sources follow each other.
    await lockAgreements(
      unit,
      rows.map(({ sourceId }) => sourceId),
    )
    const laid = await layOut(desk, unit, rows)
    const missing = missingIn(laid, rows)
    if (missing) return missing
    return { id: newId(), laid, wanted }
  },
  decide: ({ id }) => quietly(id, null),
  store: (unit, _decision, making, context) => makeRows(desk, unit, making, context),
})

/** Rows with a problem are left out; one that is only worth a thought is made when somebody insists. */
const makeRows = async (
  desk: Desk,
  unit: Unit,
  { id: batchId, laid, wanted: { kind, start, rows } }: Making,
  context: Context,
): Promise<Batch> => {
  const { actor } = context
  insertBatch(unit, { id: batchId, kind, by: actor.id })
  const speech = speechIn(actor.kind === 'system' ? 'en' : actor.language)
  const made: Neighbour[] = []
  const created: Batch['created'] = []
  const skipped: Batch['skipped'] = []
  for (const row of rows) {
    const { insist, key, name, sourceId, mode, carryHours, ...wanted } = row
    const { problems, neighbour } = judgeRow(laid, row, made, speech)
    const stops = problems.filter(({ level }) => level === 'refused' || (level === 'skip' && !insist))
    const rank = laid.sources.get(sourceId)?.rank ?? 50
    const answer: Created | Refusal | null =
      stops.length > 0
        ? null
        : await perform(
            desk,
            unit,
            createOne(desk, laid.ground),
            {
              ...wanted,
              name,
              rank,
              template: false,
              start,
              batchId,
              origin: { sourceId, mode, carryHours },
            },
            context,
          )
    if (answer === null || isRefusal(answer)) {
      const said =
        answer === null ? stops : [asFinding(answer, speech.say(`refusal.${answer.code}`, answer.params))]
      skipped.push({ key, name, problems: said })
    } else {
      created.push({ key, ...answer })
      made.push({ ...neighbour, id: answer.id, number: answer.number })
    }
  }
  return { id: batchId, created, skipped, undoneUntil: toIso(undoneUntil({ at: unit.now })) }
}

const asFinding = ({ code, path }: Refusal, message: string): Finding => ({
  level: 'refused',
  code,
  message,
  path: [...(path ?? [])],
})

type Undoing = { readonly id: string; readonly batch: BatchNow; readonly agreements: readonly string[] }
export type Undone = { readonly undone: number; readonly kept: number }

/** What has begun is kept; what has not is cancelled. */
export const undoBatch = (desk: Desk): Ability<{ readonly id: string }, Undoing, Quiet<null>, Undone> => ({
  name: 'agreements.undo',
  may,
  load: async (unit, { id }) => {
    const locked = await lockBatch(unit, id)
    if (!locked) return refusal('agreements.batch_not_found')
    return { id, batch: locked, agreements: await findBatch(unit.db, id) }
  },
  decide: ({ id, batch: now }, _input, moment) => undoFault(now, moment.now) ?? quietly(id, null),
  store: async (unit, _decision, { id, agreements }, context) => {
    const { actor, reason = null } = context
    let undone = 0
    for (const state of await lockStandings(desk, unit, agreements)) {
      const decision = undoAgreement(state, reason, unit.now)
      if (decision === null) continue
      record(desk, unit, context, 'agreements.undo', decision)
      await take(unit, state, decision.reply, actor.id)
      settleAfterwards(desk, unit, state.stored.seriesId)
      undone += 1
    }
    const kept = agreements.length - undone
    unit.update('agreement_batches', id, { undone_at: unit.now })
    record(desk, unit, context, 'agreements.undo', {
      subject: { kind: 'agreement_batch', id, clientId: null },
      events: [{ type: 'agreement.batch_undone', payload: { undone, kept } }],
    })
    return { undone, kept }
  },
})
