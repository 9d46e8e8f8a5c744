import { detection } from './clocks/detection.ts'
import { drain } from './clocks/drain.ts'
import { layOut } from './clocks/laying-out.ts'
import { replan } from './clocks/replan.ts'
import { openBench } from './tickets/desk.ts'

/** How soon a breach is on record among a million running clocks, and how fast many of them are swept or moved at once. */

const say = (figure: object): void => console.log(JSON.stringify({ bench: 'clocks', ...figure }))

const bench = await openBench()
try {
  const clocks = Number(process.env.ACCORD_BENCH_CLOCKS ?? 1_000_000)
  const world = await layOut(bench.desk, clocks)
  say(await detection(bench.desk, world, { perSecond: 500, seconds: 20 }))
  say(await drain(bench.desk, Math.min(100_000, clocks / 2)))
  say(await replan(bench.desk, world, Math.min(100_000, clocks / 2)))
} finally {
  await bench.close()
}
