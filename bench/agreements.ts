import type { Staff } from '#domain/actor.ts'
import { agreementsRoom } from '#server/agreements/index.ts'
import { calendarsRoom } from '#server/calendars/index.ts'
import { catalogueRoom } from '#server/catalogue/index.ts'
import { clientsRoom } from '#server/clients/index.ts'
import { peopleRoom } from '#server/people/index.ts'
import { slaRoom } from '#server/sla/index.ts'
import { bulk, indexing, listing, page } from './agreements/asking.ts'
import { fill } from './agreements/filling.ts'
import { openBench } from './tickets/desk.ts'

/** How fast agreements are listed, shown, found and made, with 5,000 clients and 20,000 of them. `agreements 500` for fewer. */

const say = (figure: object): void => console.log(JSON.stringify({ bench: 'agreements', ...figure }))

const bench = await openBench([peopleRoom, clientsRoom, agreementsRoom])
try {
  const { desk, agent } = bench
  const who: Staff = { ...agent, role: 'account_manager' }
  const rooms = [peopleRoom, clientsRoom, calendarsRoom, slaRoom, catalogueRoom, agreementsRoom]
  const { id } = await desk.database.app.selectFrom('policy_versions').select('id').executeTakeFirstOrThrow()
  const started = performance.now()
  const filled = await fill(desk, Number(process.argv[2] ?? 5_000), id)
  say({
    figure: 'filled',
    clients: filled.clients.length,
    seconds: Math.round((performance.now() - started) / 1_000),
  })
  const asking = { desk, rooms, who }
  say(await listing(asking))
  say(await page(asking, filled))
  say(await indexing(asking))
  say(await bulk(asking, filled))
} finally {
  await bench.close()
}
