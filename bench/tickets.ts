import { creating } from './tickets/creating.ts'
import { openBench } from './tickets/desk.ts'

/** How fast tickets are opened, listed and shown, beside the same done by hand in SQL. */

const say = (figure: object): void => console.log(JSON.stringify({ bench: 'tickets', ...figure }))

const bench = await openBench()
try {
  say(await creating(bench, 18))
} finally {
  await bench.close()
}
