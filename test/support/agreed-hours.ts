// What tests of hours do over and over: an agreement with hours, work booked on it, and what its ledger says.

import { sql } from 'kysely'
import type { NewDraw } from '#domain/agreements/allowance/shapes.ts'
import type { NewAgreement } from '#domain/agreements/shapes.ts'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import { inUnit } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import type { AgreedWorld } from './agreed.ts'
import { agreementCalls } from './agreed-calls.ts'
import { agreed } from './ask.ts'

type Allowance = NonNullable<AgreementTerms['allowance']>

export const hour = 3_600

/** Forty hours a month that lapse, and are asked about when they are used up. */
export const monthly = (changes: Partial<Allowance> = {}): Allowance => ({
  ...{ work: 'PT40H', per: 'month', carryOver: 'lapses', carriesFor: null },
  ...{ thresholds: [75, 90, 100], atZero: 'ask' },
  ...changes,
})

export const hoursCalls = (desk: Desk, world: AgreedWorld) => {
  const calls = agreementCalls(desk, world)
  const { call } = calls
  const hours = async (id: string) => agreed(await call('agreements.hours', { params: { id } }))
  const book = (body: Partial<NewDraw> & Pick<NewDraw, 'on' | 'seconds'>) => call('agreements.draw', { body })
  return {
    ...calls,
    hours,
    book,
    booked: async (body: Parameters<typeof book>[0]) => agreed(await book(body)),
    withHours: (
      allowance: Partial<Allowance> = {},
      changes: Partial<NewAgreement> = {},
      terms: Partial<AgreementTerms> = {},
    ) =>
      calls.write(
        { startsOn: '2026-09-01', endsOn: null, start: 'active', ...changes },
        { allowance: monthly(allowance), ...terms },
      ),
    /** `credit 40 2026-11-01`, as they were written: hours by kind and period. */
    ledger: async (id: string): Promise<readonly string[]> => {
      const { rows } = await sql<{ kind: string; seconds: number; period: string }>`
        select kind, seconds, period::text from allowance_entries
         where agreement_id = ${id}::uuid order by id`.execute(desk.database.app)
      return rows.map(({ kind, seconds, period }) => `${kind} ${seconds / hour} ${period}`)
    },
    sum: async (id: string): Promise<number> => {
      const { rows } = await sql<{ sum: number }>`
        select coalesce(sum(seconds), 0)::int as sum from allowance_entries
         where agreement_id = ${id}::uuid`.execute(desk.database.app)
      return (rows[0]?.sum ?? 0) / hour
    },
  }
}

/** A ticket of a client as hours see it: who asked, for which service, under which agreement. */
export const ticketFor = async (
  desk: Desk,
  clientId: string,
  { agreementId = null, serviceId = null }: { agreementId?: string | null; serviceId?: string | null } = {},
): Promise<string> => {
  const id = newId()
  await inUnit(desk, async unit => {
    const { rows } = await sql<{ project: string; contact: string; number: number }>`
      select (select id from projects where client_id = ${clientId}::uuid limit 1) as project,
             (select id from people where client_id = ${clientId}::uuid order by id limit 1) as contact,
             (select coalesce(max(number), 0) + 1 from tickets) as number`.execute(unit.db)
    const [statusId, typeId] = [newId(), newId()]
    unit.insert('statuses', {
      ...{ id: statusId, names: { en: 'Open' }, turn: 'us', category: 'open', position: 1 },
    })
    unit.insert('ticket_types', {
      ...{ id: typeId, names: { en: 'Incident' }, icon: 'bug', position: 1 },
      ...{ new_status_id: statusId, open_status_id: statusId, hand_over_status_id: statusId },
      ...{ solve_status_id: statusId, close_status_id: statusId },
    })
    unit.insert('tickets', {
      ...{ id, number: rows[0]?.number ?? 1, client_id: clientId, project_id: rows[0]?.project ?? '' },
      ...{ subject: 'Import stops at row 30,001', type_id: typeId, status_id: statusId, turn: 'us' },
      ...{ category: 'open', severity: 2, urgency: 2, priority: 2, channel: 'mail', match: {} },
      ...{ requester_id: rows[0]?.contact ?? null, service_id: serviceId, agreement_id: agreementId },
      ...{ arrived_at: unit.now, created_at: unit.now, last_message_at: unit.now },
    })
  })
  return id
}
