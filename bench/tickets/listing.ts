import { viewsRoom } from '#server/views/index.ts'
import type { Bench } from './desk.ts'
import { durations, percentile, round } from './measuring.ts'

/**
 * The first page of the queue as the API answers it (rows, clocks, counts of five tabs), beside one query written by
 * hand for the same facts of the same fifty rows, and beside the barest list there is.
 */
export const listing = async ({ desk, agent }: Bench) => {
  const queue = viewsRoom.routes?.(desk)['views.queue']
  if (!queue) throw new Error('the queue has no route')
  const ask = (tab: 'all' | 'my') => () =>
    queue({ query: { tab, filter: '', limit: 50 }, actor: agent, language: 'en' } as never)
  const hand = percentile(await durations(200, () => desk.database.appPool.query(byHand, [agent.id])), 0.95)
  const bare = percentile(await durations(200, () => desk.database.appPool.query(barest)), 0.95)
  const all = percentile(await durations(200, ask('all')), 0.95)
  const my = percentile(await durations(200, ask('my')), 0.95)
  return {
    figure: 'list of 50 by next due',
    unit: 'ms, p95',
    byHand: round(hand),
    barest: round(bare),
    all: round(all),
    my: round(my),
    ratio: round(all / hand),
    bar: 3,
  }
}

const open = `t.category in ('new', 'open', 'waiting')`

const byHand = `
  select t.*, c.name as client, c.zone, p.name as assignee, r.name as requester, e.name as team, v.names as service,
         m.side, left(m.text, 160) as excerpt,
         exists (select from drafts d where d.ticket_id = t.id and d.person_id = $1) as draft,
         (select jsonb_agg(to_jsonb(k)) from clocks k where k.ticket_id = t.id) as clocks,
         (select count(*) from (select from tickets t where ${open} limit 1000) x) as all_open,
         (select count(*) from (select from tickets t where ${open} and t.assignee_id = $1 limit 1000) x) as mine
    from tickets t
    join clients c on c.id = t.client_id
    left join people p on p.id = t.assignee_id
    left join people r on r.id = t.requester_id
    left join teams e on e.id = t.team_id
    left join services v on v.id = t.service_id
    left join lateral (select side, text from messages where ticket_id = t.id and visibility = 'client'
                        order by id desc limit 1) m on true
   where ${open} order by t.next_due_at, t.number limit 50`

const barest = `
  select t.id, t.number, t.subject, t.priority, t.next_due_at, c.name, p.name as assignee
    from tickets t join clients c on c.id = t.client_id left join people p on p.id = t.assignee_id
   where ${open} order by t.next_due_at, t.number limit 50`
