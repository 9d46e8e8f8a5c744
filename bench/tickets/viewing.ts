import { ticketsRoom } from '#server/tickets/index.ts'
import type { Bench } from './desk.ts'
import { durations, percentile, round } from './measuring.ts'

/** A ticket's page as the API answers it, beside three queries by index for the same ticket. */
export const viewing = async ({ desk, agent }: Bench) => {
  const page = ticketsRoom.routes?.(desk)['tickets.get']
  if (!page) throw new Error('the ticket page has no route')
  const { rows } = await desk.database.owner.query<{ id: string }>(
    `select id from tickets where category = 'open' and number % 7 = 0 limit 200`,
  )
  const pick = (n: number): string => rows[n % rows.length]?.id ?? ''
  const pool = desk.database.appPool
  const byHand = (id: string) =>
    Promise.all([
      pool.query('select * from tickets where id = $1', [id]),
      pool.query('select * from messages where ticket_id = $1 order by id', [id]),
      pool.query('select * from clocks where ticket_id = $1', [id]),
    ])
  let queries = 0
  const counted = pool.on('release', () => {
    queries += 1
  })
  await page({ params: { ticket: pick(0) }, actor: agent, language: 'en' } as never)
  queries = 0
  await page({ params: { ticket: pick(1) }, actor: agent, language: 'en' } as never)
  const perPage = queries
  counted.removeAllListeners('release')

  const hand = percentile(await durations(300, n => byHand(pick(n))), 0.95)
  const ours = percentile(
    await durations(300, n => page({ params: { ticket: pick(n) }, actor: agent, language: 'en' } as never)),
    0.95,
  )
  return {
    figure: 'ticket page',
    unit: 'ms, p95',
    threeQueries: round(hand),
    ours: round(ours),
    ratio: round(ours / hand),
    bar: 3,
    queries: perPage,
    queriesAllowed: 6,
  }
}
