import { minus } from '#kernel/instant.ts'
import type { OpenDesk } from '#server/desk.ts'
import { sweep } from '#server/sla/store/sweep.ts'
import { round } from '../tickets/measuring.ts'
import { makeDue } from './laying-out.ts'

const batch = 1_000

/** Very many due at one instant: the product's sweep, and the least that plain SQL would have to do for the same. */
export const drain = async (desk: OpenDesk, due: number): Promise<object> => {
  const now = await desk.database.now()
  await makeDue(desk, due, { from: minus(now, 1_000 as never), everyMs: 0 })
  const bareMs = await timed(async () => {
    const { rowCount } = await desk.database.appPool.query(bare, [batch])
    return rowCount === batch
  })
  await makeDue(desk, due, { from: minus(await desk.database.now(), 1_000 as never), everyMs: 0 })
  const sweptMs = await timed(async () => (await sweep(desk.database.app, batch, [])).taken === batch)
  return {
    figure: 'drain',
    due,
    bareMs: round(bareMs),
    sweptMs: round(sweptMs),
    times: round(sweptMs / bareMs),
    bar: '<= 3 times',
  }
}

const timed = async (step: () => Promise<boolean>): Promise<number> => {
  const started = performance.now()
  while (await step());
  return performance.now() - started
}

/** A notice and a flag, batch by batch: no history, no job, no word to anybody. */
const bare = `
  with due as (
    select id, ticket_id, client_id, promise, cycle, generation, due_at from clocks
     where next_moment <= desk_now() order by next_moment limit $1 for update skip locked),
  noticed as (
    insert into clock_notices (id, clock_id, ticket_id, client_id, promise, cycle, generation, threshold, kind, at,
                               detected_at, due_at)
    select gen_random_uuid(), id, ticket_id, client_id, promise, cycle, generation, 'breach', 'breach', due_at,
           desk_now(), due_at from due)
  update clocks k set breached = true, breached_at = due.due_at, next_moment = null, moments = '[]'
    from due where due.id = k.id returning k.id`
