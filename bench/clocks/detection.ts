import { type Duration, plus } from '#kernel/instant.ts'
import type { OpenDesk } from '#server/desk.ts'
import { slaRoom } from '#server/sla/index.ts'
import { percentile, round } from '../tickets/measuring.ts'
import { makeDue, type World } from './laying-out.ts'

/** From the due instant to the record, with so many falling due each second. */
export const detection = async (
  desk: OpenDesk,
  { clocks }: World,
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<object> => {
  const due = perSecond * seconds
  const from = plus(await desk.database.now(), 5_000 as Duration)
  await makeDue(desk, due, { from, everyMs: 1_000 / perSecond })
  const sweeper = await slaRoom.services?.sweeper?.(desk)
  const recorded = async (): Promise<number> => {
    const { rows } = await desk.database.owner.query<{ n: number }>(
      `select count(*)::int as n from clock_notices where kind = 'breach'`,
    )
    return rows[0]?.n ?? 0
  }
  const deadline = Date.now() + (seconds + 60) * 1_000
  while ((await recorded()) < due && Date.now() < deadline)
    await new Promise(resolve => setTimeout(resolve, 500))
  await sweeper?.stop()
  const { rows } = await desk.database.owner.query<{ lag: number }>(
    `select (extract(epoch from detected_at - at) * 1000)::float8 as lag from clock_notices where kind = 'breach'`,
  )
  const lags = rows.map(row => row.lag)
  return {
    figure: 'breach detection',
    clocks,
    perSecond,
    recorded: lags.length,
    early: lags.filter(lag => lag <= 0).length,
    p50Ms: round(percentile(lags, 0.5)),
    p99Ms: round(percentile(lags, 0.99)),
    worstMs: round(Math.max(...lags)),
    bar: 'p99 < 250 ms',
  }
}
