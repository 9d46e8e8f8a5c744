// How well an agreement was kept: each promise to the client once, decided in the last 90 days, or late and still going
// on; not what teams and suppliers promise us. A page that counts by client counts the same, kind by kind.

import { type RawBuilder, sql } from 'kysely'

const toClients = sql`k.promise in ('first_response', 'next_response', 'periodic_update', 'resolution')`

/** `{met, missed}` of the agreement with this id; null while nothing has been decided. */
export const attained = (agreementId: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  (select case when count(*) > 0
               then json_build_object('met', count(*) filter (where kept), 'missed', count(*) filter (where not kept)) end
     from (select k.state = 'met' as kept
             from clocks k
            where k.terms -> 'source' -> 'agreement' ->> 'id' = ${agreementId}::text and k.state in ('met', 'missed')
              and k.ended_at >= desk_now() - interval '90 days' and ${toClients}
            union all
           select false
             from tickets t join clocks k on k.ticket_id = t.id
            where t.agreement_id = ${agreementId} and t.category in ('new', 'open', 'waiting')
              and k.breached and k.state in ('running', 'paused') and ${toClients}) decided)`
