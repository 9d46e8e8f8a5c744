import type { Desk } from '#server/platform/desk.ts'

/**
 * The queue keeps to the database server's time, which a test's clock runs ahead of: what has come due on the desk's
 * clock is brought forward to now.
 */
export const runDueJobs = async (desk: Pick<Desk, 'database'>): Promise<void> => {
  await desk.database.owner.query(
    `update graphile_worker._private_jobs set run_at = now() where run_at > now() and run_at <= desk_now()`,
  )
}
