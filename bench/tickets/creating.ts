import { isRefusal } from '#kernel/refusal.ts'
import { act } from '#server/platform/act.ts'
import { newId } from '#server/platform/ids.ts'
import { type OpenInput, openTicket } from '#server/tickets/index.ts'
import type { Bench } from './desk.ts'
import { rate, round } from './measuring.ts'

/**
 * Opening tickets through the product (permission, match, two clocks folded, ledger, announcement) beside one raw
 * statement that inserts the same five rows and knows all answers beforehand.
 */
export const creating = async (bench: Bench, seconds: number) => {
  const { desk, agent, clients } = bench
  const ability = openTicket(desk)
  const pick = (n: number) => clients[n % clients.length] as Bench['clients'][number]
  const ours = (n: number) => {
    const { id, contactId } = pick(n)
    return act(desk, ability, request(n, id, contactId), { actor: agent, via: 'app' }).then(answer => {
      if (isRefusal(answer)) throw new Error(answer.code)
    })
  }
  await ours(0)
  const raw = await rawFor(bench)

  const figures = { ours: 0, raw: 0 }
  // By turns, so that whatever else this machine does meets both alike.
  for (let lap = 0; lap < 3; lap++) {
    figures.raw += (await rate(16, seconds / 6, raw)) / 3
    figures.ours += (await rate(16, seconds / 6, ours)) / 3
  }
  return {
    figure: 'create',
    unit: 'tickets/s at 16 connections',
    ours: round(figures.ours, 0),
    rawStatement: round(figures.raw, 0),
    share: round(figures.ours / figures.raw),
    bar: 0.5,
  }
}

const request = (n: number, clientId: string, requesterId: string): OpenInput => ({
  clientId,
  requesterId,
  assigneeId: null,
  teamId: null,
  serviceId: null,
  followsId: null,
  uploads: [],
  files: [],
  subject: `Import ${n} stops at row 30,001`,
  text: 'It always stops there, whatever we try.',
  html: null,
  quotedFrom: null,
  typeId: null,
  statusId: null,
  severity: 2,
  urgency: 2,
  priority: null,
  priorityReason: null,
  tags: [],
  cc: [],
  channel: 'app',
  via: 'app',
  by: 'staff',
  arrivedAt: null,
  arrivalReason: null,
  from: null,
  verified: true,
  to: [],
  rawId: null,
  header: null,
  headers: [],
})

/** One raw statement for the n-th ticket; needs one ticket of ours to copy from. */
export const rawFor = async ({ desk, clients }: Bench) => {
  const sample = await sampleRows(desk)
  return (n: number) =>
    desk.database.appPool.query(
      rawStatement,
      rawValues(sample, clients[n % clients.length] as Bench['clients'][number], n),
    )
}

type Sample = {
  readonly ledger: object
  readonly clock: object
  readonly type: string
  readonly status: string
}

/** What one of our own tickets looks like in the tables, so that the raw rows are as heavy. */
const sampleRows = async (desk: Bench['desk']): Promise<Sample> => {
  const { rows } = await desk.database.owner.query(
    `select (select payload from ledger where type = 'tickets.opened' limit 1) as ledger,
            (select to_jsonb(c) from clocks c limit 1) as clock,
            (select id from ticket_types order by position limit 1) as type,
            (select id from statuses order by position limit 1) as status`,
  )
  return rows[0]
}

const rawStatement = `
  with t as (
    insert into tickets (id, number, client_id, project_id, subject, type_id, status_id, turn, category, severity, urgency,
                         priority, requester_id, channel, arrived_at, created_at, last_message_at, match, next_due_at)
    values ($1, nextval('ticket_numbers'), $2, $3, $4, $5, $6, 'us', 'new', 2, 2, 2, $7, 'app', now(), now(), now(), '{}',
            now() + interval '2 hours')
  ), m as (
    insert into messages (id, ticket_id, client_id, side, visibility, human, opening, via, text, at)
    values ($8, $1, $2, 'client', 'client', true, true, 'app', 'It always stops there, whatever we try.', now())
  ), l as (
    insert into ledger (id, at, actor_kind, via, room, subject_kind, subject_id, client_id, type, payload)
    values ($9, now(), 'staff', 'app', 'tickets', 'ticket', $1, $2, 'tickets.opened', $10)
  )
  insert into clocks select (jsonb_populate_record(null::clocks, $11::jsonb ||
    jsonb_build_object('id', k.id, 'ticket_id', $1::uuid, 'client_id', $2::uuid, 'promise', k.promise))).*
    from (values ($12::uuid, 'first_response'), ($13::uuid, 'resolution')) k (id, promise)`

const rawValues = (sample: Sample, client: Bench['clients'][number], n: number) => [
  newId(),
  client.id,
  client.projectId,
  `Import ${n} stops at row 30,001`,
  sample.type,
  sample.status,
  client.contactId,
  newId(),
  newId(),
  JSON.stringify(sample.ledger),
  JSON.stringify(sample.clock),
  newId(),
  newId(),
]
