// A desk that takes mail in, with what a test asks about it afterwards.

import { expect } from 'vitest'
import { mailDesk } from './mail-desk.ts'

export const readingDesk = async () => {
  const house = await mailDesk()
  const { as, ana, desk } = house

  const ticketOf = async (id: string | null) =>
    (await as(ana)('tickets.get', { params: { ticket: id ?? '' } })).body
  const count = async (table: 'tickets' | 'messages' | 'people'): Promise<number> => {
    const { rows } = await desk.database.owner.query<{ count: number }>(
      `select count(*)::int as count from ${table}`,
    )
    return rows[0]?.count ?? 0
  }

  /** Received is the sum of its ends, and nothing is left over. */
  const nothingIsLost = async (): Promise<void> => {
    const { body } = await as(ana)('mail.health')
    expect(body.balanced).toBe(true)
    expect(body.states.received).toBe(0)
    expect(body.received).toBe(
      Object.values(body.states as Record<string, number>).reduce((sum, n) => sum + n, 0),
    )
  }

  return { ...house, ticketOf, count, nothingIsLost }
}
