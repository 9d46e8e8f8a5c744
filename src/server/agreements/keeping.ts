// The keeper of one node: sleeps until the next agreement turns, the next hours are credited or lapse, or the next
// notice is due, by the database's clock, and does what has come due. It owns nothing: what it was doing when it died, another one does, or itself after a start.

import type { Desk, Service } from '#server/platform/desk.ts'
import { turnDue } from './actions/turning.ts'
import { settleDue } from './allowance/settling.ts'
import { tellDueNotices, untilNextNotice } from './notices/index.ts'
import { untilNextHours } from './store/hours.ts'
import { untilNextTurn } from './store/locking.ts'

const atOnce = 50
/** Never later than this behind a moment that another transaction has just written; never busier than `least`. */
const longest = 500
const least = 5
const afterFault = 500
/** A keeper that has not looked for so long is not keeping. */
const silentFor = 10_000

export const startKeeper = async (desk: Desk): Promise<Service> => {
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

  const look = async (): Promise<number> => {
    const turn = (await untilNextTurn(desk.database.app)) ?? longest
    // What is due and cannot be taken is held by somebody's change or another keeper: look again in a moment.
    if (turn <= 0) return (await turnDue(desk, atOnce)) === 0 ? least : 0
    const hours = (await untilNextHours(desk.database.app)) ?? longest
    // Notices do not wait until every ledger is settled: after a long sleep there may be thousands.
    const settled = hours <= 0 ? await settleDue(desk, atOnce) : 0
    const notice = (await untilNextNotice(desk.database.app)) ?? longest
    if (notice <= 0) return (await tellDueNotices(desk)) === 0 ? least : 0
    if (hours <= 0) return settled === 0 ? least : 0
    return Math.min(turn, hours, notice)
  }

  const run = async (): Promise<void> => {
    while (!stopped) {
      try {
        const left = await look()
        lookedAt = performance.now()
        if (left > 0) await sleep(Math.min(longest, Math.max(least, left)))
      } catch (error) {
        if (stopped) return
        desk.log.warn({ error: (error as Error).message }, 'the keeper failed and will try again')
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
