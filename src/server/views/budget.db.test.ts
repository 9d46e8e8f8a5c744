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
await desk.database.owner.query('vacuum analyze tickets')

type Plan = {
  readonly 'Node Type': string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly Plans?: readonly Plan[]
}
const nodes = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]

test.each(['my', 'unassigned', 'team', 'waiting', 'all'])(
  'the first page of %s reads no more than a few pages of tickets, and sorts only what it shows',
  async tab => {
    const said = await statementsOf(() => as(ana)('views.queue', { query: { tab } }))
    const list = said.find(({ text }) => text.includes('page as materialized'))
    if (!list) throw new Error('no statement reads the list')
    const { rows } = await desk.database.owner.query(`explain (analyze, format json) ${list.text}`, [
      ...list.values,
    ])
    const plan = nodes(rows[0]['QUERY PLAN'][0].Plan)
    const read = plan.map(node => [node['Node Type'], node['Actual Rows'] * node['Actual Loops']] as const)
    expect(read.filter(([type, count]) => type === 'Sort' && count > 1_000)).toEqual([])
    expect(read.filter(([type, count]) => type.includes('Scan') && count > 1_000)).toEqual([])
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
