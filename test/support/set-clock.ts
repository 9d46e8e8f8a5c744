import type { Instant } from '#kernel/instant.ts'
import type { Desk } from '#server/platform/desk.ts'

/**
 * Puts the desk's clock in the test's hands: it runs on from `at` until it is set again. Only a test database has
 * this; the product's function is `now()` and nothing else.
 */
export const setClock = async (desk: Pick<Desk, 'database'>, at: Instant): Promise<void> => {
  await desk.database.owner.query(
    `create table if not exists test_clock (shift interval not null);
     grant select on test_clock to accord_app, accord_portal`,
  )
  await desk.database.owner.query('delete from test_clock')
  await desk.database.owner.query(
    `insert into test_clock select to_timestamp($1::double precision / 1000) - now()`,
    [at],
  )
  await desk.database.owner.query(
    `create or replace function desk_now() returns timestamptz language sql stable parallel safe as
       $$ select date_trunc('milliseconds', now() + (select shift from test_clock)) $$`,
  )
}
