// What the desk does for itself: seals the ledger and forgets what has served its time.

import type { Desk, Room } from './desk.ts'
import { sealLedger } from './seal.ts'

const hour = 3_600_000

export const housekeeping: Room = {
  name: 'platform',
  jobs: {
    'platform.housekeeping': async desk => {
      await sealLedger(desk.database.owner)
      await desk.database.owner.query(
        `with limits as (delete from rate_limits where opened < now() - interval '1 day'),
              keys as (delete from idempotency where at < now() - interval '7 days')
         delete from uploads where created_at < now() - interval '2 days'`,
      )
      await scheduleHousekeeping(desk, hour)
    },
  },
}

/** One pending run for all nodes: the key replaces an earlier one. */
export const scheduleHousekeeping = async (
  desk: Pick<Desk, 'database'>,
  inMilliseconds: number,
): Promise<void> => {
  await desk.database.owner.query(
    `select enqueue('platform.housekeeping', '{}', 'platform.housekeeping', now() + $1 * interval '1 millisecond', null, 5)`,
    [inMilliseconds],
  )
}
