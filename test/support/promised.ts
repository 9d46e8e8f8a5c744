// Tickets as far as promises are concerned, for tests below the tickets room: a row to hang clocks on, and a history
// told as signals.

import type { PolicyTerms } from '#domain/sla/policy-shapes.ts'
import { standardTerms } from '#domain/sla/standard.ts'
import type { CalendarSpec } from '#kernel/calendar.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Signal } from '#kernel/signal.ts'
import { seedCalendar } from '#server/calendars/index.ts'
import { inUnit } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import {
  type MatchRequest,
  matchTerms,
  type Refolded,
  refold,
  seedDefaultPolicy,
  seedPolicy,
} from '#server/sla/index.ts'

const nineToFive = [['09:00', '17:00']] as const

/** Mon-Fri 09-17 in Amsterdam; Labour Day off. */
export const office: CalendarSpec = {
  zone: 'Europe/Amsterdam',
  week: { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive },
  exceptions: { '2027-05-01': { name: 'Labour Day', bands: [] } },
}

export type Promised = { readonly calendarId: string; readonly versionId: string; readonly policyId: string }

/** A company in Amsterdam whose new tickets come under one policy. */
export const promise = async (desk: Desk, changes: Partial<PolicyTerms> = {}): Promise<Promised> =>
  inUnit(desk, async unit => {
    const calendar = seedCalendar(unit, { name: `Office ${newId()}`, spec: office, since: 0 as Instant })
    const policy = seedPolicy(unit, {
      name: `Standard ${newId()}`,
      terms: { ...standardTerms, ...changes },
    })
    unit.upsert('settings', ['key'], {
      key: 'company',
      value: {
        name: 'Northwind',
        calendarId: calendar.id,
        zone: 'Europe/Amsterdam',
        language: 'en',
        region: 'NL',
      },
      changed_at: unit.now,
    })
    seedDefaultPolicy(unit, policy.id)
    return { calendarId: calendar.id, versionId: calendar.versionId, policyId: policy.id }
  })

export const request = (severity: number): MatchRequest => ({
  clientId: newId(),
  clientCalendarId: null,
  severity,
  priority: severity,
  severitySetBy: 'client',
  prioritySetBy: 'matrix',
  serviceId: null,
  typeId: null,
})

export type BareTicket = {
  readonly id: string
  readonly clientId: string
  readonly assigneeId: string | null
  readonly teamId: string | null
  readonly signals: Signal[]
}

let numbers = 500_000

/** The rows a ticket needs, without a conversation. */
export const bareTicket = async (
  desk: Desk,
  {
    assigneeId = null,
    teamId = null,
  }: { readonly assigneeId?: string | null; readonly teamId?: string | null } = {},
): Promise<BareTicket> => {
  const [id, clientId, projectId, typeId, statusId] = [newId(), newId(), newId(), newId(), newId()]
  const number = ++numbers
  await inUnit(desk, async unit => {
    unit.insert('clients', {
      id: clientId,
      name: `Client ${number}`,
      zone: 'Asia/Tokyo',
      created_at: unit.now,
    })
    unit.insert('projects', { id: projectId, client_id: clientId, name: 'Project', created_at: unit.now })
    unit.insert('statuses', {
      id: statusId,
      names: { en: 'Open' },
      turn: 'us',
      category: 'open',
      position: 1,
    })
    unit.insert('ticket_types', {
      id: typeId,
      names: { en: 'Incident' },
      icon: 'bug',
      position: 1,
      new_status_id: statusId,
      open_status_id: statusId,
      hand_over_status_id: statusId,
      solve_status_id: statusId,
      close_status_id: statusId,
    })
    unit.insert('tickets', {
      id,
      number,
      client_id: clientId,
      project_id: projectId,
      subject: 'Import stops at row 30,001',
      type_id: typeId,
      status_id: statusId,
      turn: 'us',
      category: 'open',
      severity: 2,
      urgency: 2,
      priority: 2,
      assignee_id: assigneeId,
      team_id: teamId,
      channel: 'mail',
      arrived_at: unit.now,
      created_at: unit.now,
      last_message_at: unit.now,
      match: {},
    })
  })
  return { id, clientId, assigneeId, teamId, signals: [] }
}

type Told<One> = One extends Signal ? Omit<One, 'id' | 'at'> : never

/** Something happens to the ticket, now or at `at`: its clocks are folded again. */
export const happen = async (
  desk: Desk,
  ticket: BareTicket,
  what: Told<Signal>,
  at: Instant | null = null,
): Promise<Refolded> =>
  inUnit(desk, async unit => {
    ticket.signals.push({ id: newId(), at: at ?? unit.now, ...what } as Signal)
    const { id: ticketId, clientId, assigneeId, teamId, signals } = ticket
    const next = await refold(desk, unit, { ticketId, clientId, assigneeId, teamId, signals })
    unit.update('tickets', ticketId, { next_due_at: next.nextDueAt, next_due_clock: next.nextDueClock })
    return next
  })

/** Arrives now, or arrived at `at`, under the terms that apply. */
export const arrive = async (
  desk: Desk,
  ticket: BareTicket,
  severity = 2,
  at: Instant | null = null,
): Promise<Refolded> => {
  const now = at ?? (await desk.database.now())
  const { terms } = await matchTerms(desk, request(severity), now)
  return happen(desk, ticket, { type: 'started', turn: 'us', solved: false, by: 'client', terms }, now)
}

export const noticesOf = async (desk: Desk, ticketId: string) =>
  desk.database.app
    .selectFrom('clock_notices')
    .select(['promise', 'threshold', 'kind', 'at', 'detected_at', 'skipped', 'by_change', 'generation'])
    .where('ticket_id', '=', ticketId)
    .orderBy('id')
    .execute()
