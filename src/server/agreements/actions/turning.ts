// What comes due by itself: each agreement turns once, at its instant, whichever node gets to it.

import { system } from '#domain/actor.ts'
import { didNotTurn } from '#domain/agreements/turning.ts'
import { toIso } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import { type Context, inUnit, record } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Unit } from '#server/platform/unit.ts'
import { lockDue, type StoredAgreement, takeDue } from '../store/locking.ts'
import { tell } from '../store/writing.ts'
import { catchUp, obstacleOf, standing } from './standing.ts'

const byItself: Context = { actor: system, via: 'clock' }

/** @returns how many were taken; as many as asked for means there may be more. */
export const turnDue = async (desk: Desk, atOnce = 50): Promise<number> => {
  try {
    return await inUnit(desk, async unit => turnEach(desk, unit, await takeDue(unit, atOnce)))
  } catch (error) {
    // One of them cannot: the others do not wait for it.
    desk.log.warn({ error: (error as Error).message }, 'agreements that are due are turned one by one')
    return turnOneByOne(desk, atOnce)
  }
}

const turnEach = async (desk: Desk, unit: Unit, due: readonly StoredAgreement[]): Promise<number> => {
  for (const agreement of due) {
    const obstacle = obstacleOf(agreement)
    if (obstacle) stopTrying(desk, unit, agreement, obstacle)
    else await catchUp(desk, unit, standing(agreement))
  }
  return due.length
}

const turnOneByOne = async (desk: Desk, atOnce: number): Promise<number> => {
  const due = await inUnit(desk, unit => takeDue(unit, atOnce))
  for (const { id } of due)
    try {
      await inUnit(desk, async unit => turnEach(desk, unit, await lockDue(unit, id)))
    } catch (error) {
      desk.log.error({ error: (error as Error).message, agreement: id }, 'an agreement could not turn')
      await inUnit(desk, async unit => {
        for (const agreement of await lockDue(unit, id))
          stopTrying(desk, unit, agreement, refusal('agreements.could_not_turn'))
      })
    }
  return due.length
}

/** It stays as it is, and asks to be looked at; after a change it is tried again. */
const stopTrying = (desk: Desk, unit: Unit, agreement: StoredAgreement, why: Refusal): void => {
  const { id, clientId, turnsTo } = agreement
  const failure = { code: why.code, params: why.params ?? {}, at: toIso(unit.now) }
  record(desk, unit, byItself, 'agreements.turn', didNotTurn(standing(agreement), turnsTo ?? 'active', why))
  unit.update('agreements', id, { failure, turns_at: null, turns_to: null })
  tell(unit, id, [clientId])
}
