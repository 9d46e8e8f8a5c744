// The sweeper of one node: sleeps until the next moment of any clock, then records what has come. It owns no state
// and no lease; a node that dies leaves nothing behind, and another one that runs has already taken over.

import type { Desk, Service } from '#server/platform/desk.ts'
import { sweep, untilNextMoment } from './store/sweep.ts'

const atOnce = 1_000
/** Never later than this behind a moment that another transaction has just written; never busier than `least`. */
const longest = 250
const least = 5
const afterFault = 500
/** A sweeper that has not looked for so long is not sweeping. */
const silentFor = 10_000

export const startSweeper = async (desk: Desk): Promise<Service> => {
  const reactions = reactionsOf(desk)
  let stopped = false
  let lookedAt = performance.now()
  let wake: (() => void) | null = null

  const sleep = (milliseconds: number): Promise<void> =>
    new Promise(resolve => {
      const timer = setTimeout(resolve, milliseconds)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const run = async (): Promise<void> => {
    while (!stopped) {
      try {
        const left = await untilNextMoment(desk.database.app)
        lookedAt = performance.now()
        if (left === null || left > 0) {
          await sleep(Math.min(longest, Math.max(least, left ?? longest)))
          continue
        }
        const { taken } = await sweep(desk.database.app, atOnce, reactions)
        // What is due is held by somebody else's change or sweep: look again in a moment.
        if (taken === 0) await sleep(least)
      } catch (error) {
        if (stopped) return
        desk.log.warn({ error: (error as Error).message }, 'the sweep failed and will be tried again')
        await sleep(afterFault)
      }
    }
  }

  const running = run()
  return {
    isAlive: () => performance.now() - lookedAt < silentFor,
    stop: async () => {
      stopped = true
      wake?.()
      await running
    },
  }
}

const reactionsOf = ({ reactions }: Desk): readonly { readonly type: string; readonly task: string }[] =>
  ['sla.warned', 'sla.breached', 'sla.escalated'].flatMap(type =>
    (reactions.get(type) ?? []).map(({ task }) => ({ type, task })),
  )
