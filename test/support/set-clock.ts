import type { Instant } from '#kernel/instant.ts'
import type { Desk } from '#server/platform/desk.ts'

/**
 * Puts the desk's clock in the test's hands: it runs on from `at` until it is set again. Only a test database has
 * this; the product's function is `now()` and nothing else.
 */
export const setClock = async (desk: Pick<Desk, 'database'>, at: Instant): Promise<void> => {
  await desk.database.owner.query(
    `${inTurn}; create table if not exists test_clock (shift interval not null);
     grant select on test_clock to accord_app, accord_portal`,
  )
  // One statement: between two of them it would be no time at all, and everybody would be signed out.
  await desk.database.owner.query(
    `with moved as (update test_clock set shift = to_timestamp($1::double precision / 1000) - now() returning 1)
     insert into test_clock select to_timestamp($1::double precision / 1000) - now() where not exists (select from moved)`,
    [at],
  )
  await desk.database.owner.query(
    `${inTurn}; create or replace function desk_now() returns timestamptz language sql stable parallel safe as
       $$ select date_trunc('milliseconds', now() + (select shift from test_clock)) $$`,
  )
}

/** Several stories of one test may set it at once: what they make is made by one after the other. */
const inTurn = "select pg_advisory_xact_lock(hashtext('test_clock'))"
