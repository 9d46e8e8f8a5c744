import { expect, test } from 'vitest'
import { testDatabase } from '#test/support/database.ts'
import { nextNoticePlan, untilNextNotice } from '../store/notices.ts'

const database = await testDatabase()

test('a keeper that looks twice a second reads a few rows, with a hundred thousand notices ahead', async () => {
  // Rows without the clients and periods around them: only how they are read is looked at here.
  await database.owner.query(`
    set session_replication_role = replica;
    insert into agreements (id, name, client_id, state, series_id, period_id, zone, created_at)
      select gen_random_uuid(), 'A' || i, gen_random_uuid(), 'active', gen_random_uuid(), gen_random_uuid(), 'UTC', now()
        from generate_series(1, 20000) i;
    insert into agreement_notices (id, agreement_id, period_id, kind, days_before, about, due_at, state)
      select gen_random_uuid(), a.id, a.period_id, k.kind, k.days, now(), now() + interval '1 day' * (1 + random() * 360), 'planned'
        from agreements a, (values ('activated', 0), ('ends_soon', 60), ('ends_soon', 30), ('ends_soon', 7), ('ended', 0)) k(kind, days);
    set session_replication_role = origin;
    analyze agreements, agreement_notices`)
  expect(await untilNextNotice(database.app)).toBeGreaterThan(0)
  const plan = await nextNoticePlan(database.app)
  expect(plan).toContain('agreement_notices_due')
  expect(plan).not.toContain('Seq Scan on agreement_notices')
  expect(plan).not.toContain('Seq Scan on agreements')
})
