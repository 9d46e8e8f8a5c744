// Whether every stored clock is what the ledger says, folded once more from nothing.

import { fold } from '#kernel/clock.ts'
import type { Desk } from '#server/platform/desk.ts'
import { clockId, slaConfig } from '#server/sla/index.ts'
import { historyOf } from '#server/tickets/index.ts'

/** The numbers of the tickets whose clocks differ, with what differs. */
export const clocksDiffering = async (desk: Desk): Promise<readonly string[]> => {
  const tickets = await desk.database.app
    .selectFrom('tickets')
    .select(['id', 'number', 'next_due_at'])
    .execute()
  const stored = await desk.database.app.selectFrom('clocks').selectAll().execute()
  const config = await slaConfig(desk)
  const now = await desk.database.now()
  const histories = await historyOf(
    desk,
    tickets.map(ticket => ticket.id),
  )
  return tickets.flatMap(({ id, number }) => {
    const { clocks } = fold(histories.get(id) ?? [], config.books, now)
    const own = stored.filter(clock => clock.ticket_id === id)
    const differing = clocks.flatMap(clock => {
      const row = own.find(one => one.id === clockId(id, clock))
      if (!row) return [`#${number} ${clock.promise}: not stored`]
      const due = typeof clock.dueAt === 'number' ? clock.dueAt : null
      const folded = `${clock.state} ${clock.startedAt} ${clock.endedAt} ${clock.generation} ${due}`
      const kept = `${row.state} ${row.started_at} ${row.ended_at} ${row.generation} ${row.due_at}`
      return folded === kept ? [] : [`#${number} ${clock.promise}: stored ${kept}, folded ${folded}`]
    })
    return own.length === clocks.length
      ? differing
      : [...differing, `#${number}: ${own.length} stored, ${clocks.length} folded`]
  })
}
