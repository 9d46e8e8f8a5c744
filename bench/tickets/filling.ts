import type { Bench } from './desk.ts'

/** A desk with years behind it: so many tickets, one in twenty still open, each with a conversation, the open ones with clocks. */
export const fill = async ({ desk, agent }: Bench, tickets: number): Promise<void> => {
  const client = await desk.database.owner.connect()
  try {
    // Rows as the product writes them, but without asking the same questions a million times.
    await client.query(
      `set session_replication_role = replica; drop index tickets_by_subject; set statement_timeout = 0`,
    )
    await client.query(
      `insert into tickets (id, number, client_id, project_id, subject, type_id, status_id, turn, category, severity, urgency,
                            priority, assignee_id, requester_id, channel, arrived_at, created_at, solved_at, last_message_at,
                            match, next_due_at)
       with c as (select array_agg(c.id order by c.number) ids, array_agg(j.id order by c.number) projects,
                         array_agg(p.id order by c.number) people
                    from clients c join projects j on j.client_id = c.id join people p on p.client_id = c.id),
            s as (select (select id from statuses where category = 'open' limit 1) as open,
                         (select id from statuses where category = 'solved' limit 1) as solved,
                         (select id from ticket_types order by position limit 1) as type)
       select gen_random_uuid(), 100000 + n, c.ids[1 + n % 200], c.projects[1 + n % 200],
              'Import ' || n || ' stops at row ' || (n::bigint * 7919) % 30001, s.type,
              case when n % 20 = 0 then s.open else s.solved end, case when n % 20 = 0 then 'us' else 'nobody' end,
              case when n % 20 = 0 then 'open' else 'solved' end, 1 + n % 4, 2, 1 + n % 4,
              case when n % 3 = 0 then $2::uuid end, c.people[1 + n % 200], 'mail', at, at,
              case when n % 20 <> 0 then at + interval '1 day' end, at, '{"reason": null, "trace": []}',
              case when n % 20 = 0 and n % 100 <> 0 then now() + (n % 100003) * interval '1 second' end
         from generate_series(1, $1::int) n, c, s,
              lateral (select now() - ($1::int - n) * interval '30 seconds' as at) t`,
      [tickets, agent.id],
    )
    await client.query(
      `insert into messages (id, ticket_id, client_id, side, visibility, human, opening, via, text, at)
       select gen_random_uuid(), t.id, t.client_id, case when k = 2 then 'us' else 'client' end, 'client', true, k = 1, 'mail',
              repeat('It always stops there, whatever we try. ', 5), t.arrived_at + k * interval '1 hour'
         from tickets t, generate_series(1, 3) k where t.number > 100000`,
    )
    await client.query(
      `insert into clocks select (jsonb_populate_record(null::clocks, x.like_this || jsonb_build_object(
              'id', gen_random_uuid(), 'ticket_id', t.id, 'client_id', t.client_id, 'promise', k.promise, 'due_at', t.next_due_at,
              'next_moment', t.next_due_at))).*
         from tickets t, (values ('first_response'), ('resolution')) k (promise),
              (select to_jsonb(c) as like_this from clocks c limit 1) x
        where t.number > 100000 and t.next_due_at is not null`,
    )
    await client.query('create index tickets_by_subject on tickets using gin (folded(subject) gin_trgm_ops)')
    await client.query('vacuum analyze tickets')
    await client.query('vacuum analyze messages')
    await client.query('vacuum analyze clocks')
  } finally {
    await client.query('reset session_replication_role')
    client.release()
  }
}
