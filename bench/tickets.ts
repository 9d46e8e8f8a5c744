import { creating } from './tickets/creating.ts'
import { openBench } from './tickets/desk.ts'
import { fill } from './tickets/filling.ts'
import { listing } from './tickets/listing.ts'
import { creatingOverHttp } from './tickets/over-http.ts'
import { viewing } from './tickets/viewing.ts'

/** How fast tickets are opened, listed and shown, beside the same done by hand in SQL. `tickets 100000` for fewer. */

const say = (figure: object): void => console.log(JSON.stringify({ bench: 'tickets', ...figure }))

const bench = await openBench()
try {
  say(await creating(bench, 18))
  say(await creatingOverHttp(bench, 8))
  await fill(bench, Number(process.argv[2] ?? 1_000_000))
  say(await listing(bench))
  say(await viewing(bench))
} finally {
  await bench.close()
}
