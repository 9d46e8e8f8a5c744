import type { OpenDesk } from '#server/desk.ts'
import { inUnit } from '#server/platform/act.ts'
import { newId } from '#server/platform/ids.ts'
import { recalendar } from '#server/sla/recalendaring.ts'
import { round } from '../tickets/measuring.ts'
import type { World } from './laying-out.ts'

/** A calendar is published, and so many running clocks follow it; beside it, plain SQL that writes as many rows anew. */
export const replan = async (desk: OpenDesk, { pattern }: World, clocks: number): Promise<object> => {
  const { owner } = desk.database
  const { rows } = await owner.query<{ calendar: string; id: string }>(
    `select k.calendar, v.calendar_id as id from clocks k join calendar_versions v on v.id = k.calendar::uuid
      where k.id = $1`,
    [pattern.clockId],
  )
  const [counting] = rows
  if (!counting) throw new Error('the pattern counts on no calendar')
  // Everything but so many clocks is over, as most of what a desk keeps is.
  await owner.query(
    `update clocks set state = 'met', ended_at = desk_now(), next_moment = null
      where id not in (select id from clocks where state = 'running' order by breached limit $1)`,
    [clocks],
  )
  await owner.query('vacuum analyze clocks')
  await inUnit(desk, async unit => {
    unit.insert('calendar_versions', {
      id: newId(),
      calendar_id: counting.id,
      version: 2,
      spec: { zone: 'Europe/Amsterdam', week: { mon: [['08:00', '20:00']], wed: [['08:00', '20:00']] } },
      effective_at: unit.now,
      published_at: unit.now,
    })
  })
  const started = performance.now()
  await recalendar(desk, counting.id)
  const tookMs = performance.now() - started
  const left = await owner.query<{ n: number; moved: number }>(
    `select count(*) filter (where calendar = $1)::int as n, count(*) filter (where calendar <> $1)::int as moved
       from clocks where state = 'running'`,
    [counting.calendar],
  )
  const bareMs = await timed(() => owner.query(bare, [clocks]))
  return {
    figure: 'replan',
    clocks: left.rows[0]?.moved,
    left: left.rows[0]?.n,
    tookMs: round(tookMs),
    bareMs: round(bareMs),
    times: round(tookMs / bareMs),
    bar: '<= 3,000 ms',
  }
}

const timed = async (step: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await step()
  return performance.now() - started
}

/** The same columns of the clocks alone: nothing worked out, no history, no place in the queue, no word to anybody. */
const bare = `
  update clocks
     set calendar = calendar || '', used_ms = used_ms + 1, folded_at = desk_now(), due_at = due_at + interval '1 minute',
         moments = moments || '[]', next_moment = next_moment + interval '1 minute'
   where id in (select id from clocks where state = 'running' limit $1)`
