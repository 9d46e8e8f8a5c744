import pg from 'pg'
import { expect, test } from 'vitest'
import { ticketDesk } from '#test/support/ticket-desk.ts'

const { as, acme, ana, support, desk } = await ticketDesk()

type Statement = { readonly text: string; readonly values: readonly unknown[] }

/** The statements the desk sends to its database while `work` is done, its own pulse left out. */
const statementsOf = async (work: () => Promise<unknown>): Promise<readonly Statement[]> => {
  const said: Statement[] = []
  const { query } = pg.Client.prototype
  // biome-ignore lint/suspicious/noExplicitAny: the library's own signature has nine forms
  pg.Client.prototype.query = function (this: pg.Client, statement: any, ...rest: any[]): any {
    const text: string = typeof statement === 'string' ? statement : statement.text
    if (!text.startsWith('notify')) said.push({ text, values: statement.values ?? rest[0] ?? [] })
    return Reflect.apply(query, this, [statement, ...rest])
  }
  await work()
  pg.Client.prototype.query = query
  return said
}

const many = 30_000
await desk.database.owner.query('set session_replication_role = replica')
await desk.database.owner.query(
  `insert into tickets (id, number, client_id, project_id, subject, type_id, status_id, turn, category, severity, urgency,
                        priority, assignee_id, team_id, channel, arrived_at, created_at, last_message_at, match, next_due_at)
   select gen_random_uuid(), 100000 + n, $1, (select id from projects limit 1), 'Ticket ' || n,
          (select id from ticket_types limit 1), (select id from statuses where category = 'open'), 'us',
          case when n % 5 = 0 then 'solved' else 'open' end, 3, 2, 3, case when n % 3 = 0 then $2::uuid end, $3, 'mail', now(),
          now(), now(), '{}', case when n % 7 > 0 then now() + n * interval '1 minute' end
     from generate_series(1, ${many}) n`,
  [acme.id, ana.id, support],
)
const agreements = 2_000
await desk.database.owner.query(
  `insert into agreements (id, number, name, client_id, state, series_id, period_id, zone, created_at)
   select gen_random_uuid(), 5000 + n, case when n % 20 = 0 then 'Gold ' else 'Standard ' end || n, $1, 'active',
          gen_random_uuid(), gen_random_uuid(), 'Europe/Amsterdam', now()
     from generate_series(1, ${agreements}) n`,
  [acme.id],
)
await desk.database.owner.query(
  `update tickets t set agreement_id = a.id from agreements a
    where t.number > 100000 and a.number = 5000 + 1 + (t.number - 100000) % ${agreements}`,
)
await desk.database.owner.query('vacuum analyze tickets, agreements')

type Plan = {
  readonly 'Node Type': string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly 'Rows Removed by Join Filter'?: number
  readonly Plans?: readonly Plan[]
}
const nodes = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]

/** What the statements that contain `part` read and sort, as [kind of step, rows]. */
const readBy = async (said: readonly Statement[], part: string) => {
  const statement = said.find(({ text }) => text.includes(part))
  if (!statement) throw new Error(`no statement contains ${part}`)
  const { rows } = await desk.database.owner.query(`explain (analyze, format json) ${statement.text}`, [
    ...statement.values,
  ])
  const read = nodes(rows[0]['QUERY PLAN'][0].Plan).map(
    node => [node['Node Type'], (node['Actual Rows'] + left(node)) * node['Actual Loops']] as const,
  )
  return read.filter(([type, count]) => (type === 'Sort' || type.includes('Scan')) && count > 1_000)
}

/** Looked at and left out. */
const left = (node: Plan): number =>
  (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Join Filter'] ?? 0)

test.each(['my', 'unassigned', 'team', 'waiting', 'all'])(
  'the first page of %s reads no more than a few pages of tickets, and sorts only what it shows',
  async tab => {
    const said = await statementsOf(() => as(ana)('views.queue', { query: { tab } }))
    expect(await readBy(said, 'page as materialized')).toEqual([])
  },
)

test.each(['agreement:5003', 'agreement:"Standard 1234"', 'agreement:5003 agreement:5004 p3'])(
  'the list and the counts of %s read its tickets and no others',
  async filter => {
    const query = { tab: 'all', filter }
    const said = await statementsOf(() => as(ana)('views.queue', { query }))
    const { body } = await as(ana)('views.queue', { query })
    expect(body.items.length).toBeGreaterThan(0)
    expect(body.counts.all).toBe(body.items.length)
    expect(await readBy(said, 'page as materialized')).toEqual([])
    expect(await readBy(said, '"waitingSince"')).toEqual([])
  },
)

test('the queue is five statements, whatever is in it', async () => {
  const said = await statementsOf(() => as(ana)('views.queue', { query: { tab: 'all' } }))
  expect(said.length).toBeLessThanOrEqual(5)
})

test('a ticket’s page is at most six statements', async () => {
  const { body } = await as(ana)('tickets.open', {
    body: { clientId: acme.id, requesterId: acme.kim.id, subject: 'SSO loop', text: 'Help', teamId: support },
  })
  await as(ana)('tickets.reply', { params: { ticket: body.ticket.id }, body: { text: 'Hello' } })
  const said = await statementsOf(() => as(ana)('tickets.get', { params: { ticket: body.ticket.number } }))
  expect(said.length).toBeLessThanOrEqual(6)
})

test('opening a ticket is two round trips', async () => {
  const said = await statementsOf(() =>
    as(ana)('tickets.open', {
      body: { clientId: acme.id, requesterId: null, subject: 'Two trips', text: 'x' },
    }),
  )
  expect(said).toHaveLength(2)
})
