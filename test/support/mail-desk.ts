// A desk that takes and sends mail: the ticket desk's people, with mail domains, our support address, and a drain that
// runs when the test says so.

import { afterAll } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { clientsRoom } from '#server/clients/index.ts'
import { letterboxOf, mailRoom } from '#server/mail/index.ts'
import { drainOnce } from '#server/mail/intake/drain.ts'
import { openReadingRoom, type ReadingRoom } from '#server/mail/intake/reading-room.ts'
import { forgetMailSettings } from '#server/mail/settings.ts'
import { peopleRoom } from '#server/people/index.ts'
import { inUnit } from '#server/platform/act.ts'
import type { Room } from '#server/platform/desk.ts'
import { type TicketDesk, ticketDesk } from './ticket-desk.ts'

export type RawRow = {
  readonly id: string
  readonly state: string
  readonly reason: string | null
  readonly detail: string | null
  readonly ticket_id: string | null
  readonly message_id: string | null
  readonly attempts: number
  readonly last_error: string | null
}

export type MailDesk = TicketDesk & {
  readonly room: ReadingRoom
  /** Puts a raw message into the letterbox. @returns its id. */
  readonly post: (raw: Buffer, envelope?: { from?: string; to?: readonly string[] }) => Promise<string>
  /** Handles everything that is due. */
  readonly drain: () => Promise<void>
  /** A message from the letterbox to its end. */
  readonly receive: (raw: Buffer, envelope?: { from?: string; to?: readonly string[] }) => Promise<RawRow>
  readonly rowOf: (id: string) => Promise<RawRow>
  /** Runs what is due for mail until nothing is; what was put off stays in the queue. */
  readonly runJobs: () => Promise<void>
  readonly relayTo: (port: number, access?: { user: string; password: string }) => Promise<void>
}

/** @param more rooms that take part besides. */
export const mailDesk = async (more: readonly Room[] = []): Promise<MailDesk> => {
  const base = await ticketDesk([peopleRoom, clientsRoom, ...more, mailRoom])
  const { desk, acme, nordwind } = base
  Object.assign(desk.config, { smtpHost: '127.0.0.1', smtpPort: 2525, lmtpPort: null })
  const room = openReadingRoom()
  afterAll(() => room.close())
  await inUnit(desk, async unit => {
    unit.insert('client_domains', { domain: 'acme.example', client_id: acme.id })
    unit.insert('client_domains', { domain: 'nordwind.example', client_id: nordwind.id })
    unit.upsert('settings', ['key'], {
      key: 'mail.intake',
      value: {
        address: 'support@desk.example',
        addresses: ['support@desk.example', 'help@desk.example'],
        acknowledge: true,
      },
      changed_at: unit.now,
    })
  })
  forgetMailSettings(desk)

  const rowOf = async (id: string): Promise<RawRow> => {
    const row = await desk.database.app
      .selectFrom('raw_messages')
      .select(['id', 'state', 'reason', 'detail', 'ticket_id', 'message_id', 'attempts', 'last_error'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) throw new Error(`mail ${id} is nowhere`)
    return row
  }
  const post: MailDesk['post'] = (raw, { from = 'kim@acme.example', to = ['support@desk.example'] } = {}) =>
    letterboxOf(desk).take({
      source: 'smtp',
      mailFrom: from,
      recipients: to,
      remote: '127.0.0.1',
      bytes: raw,
    })
  const drain = async (): Promise<void> => {
    while ((await drainOnce(desk, room)) > 0);
  }
  return {
    ...base,
    room,
    rowOf,
    post,
    drain,
    receive: async (raw, envelope) => {
      const id = await post(raw, envelope)
      await drain()
      return rowOf(id)
    },
    runJobs: async () => {
      for (;;) {
        const { rows } = await desk.database.owner.query<{ task: string; payload: Record<string, unknown> }>(
          `with taken as (delete from graphile_worker._private_jobs where run_at <= now() returning id, task_id, payload)
           select t.identifier as task, taken.payload from taken
             join graphile_worker._private_tasks t on t.id = taken.task_id order by taken.id`,
        )
        const ours = rows.filter(({ task }) => task.startsWith('mail.'))
        if (ours.length === 0) return
        for (const { task, payload } of ours) await mailRoom.jobs?.[task]?.(desk, payload)
      }
    },
    relayTo: async (port, access) => {
      const admin = { ...base.eva, role: 'administrator' as const, id: base.eva.id }
      const { status, body } = await base.as(admin)('mail.saveRelay', {
        body: {
          host: '127.0.0.1',
          port,
          secure: 'none',
          user: access?.user ?? null,
          ...(access ? { password: access.password } : {}),
        },
      })
      if (status !== 200 || isRefusal(body)) throw new Error(JSON.stringify(body))
    },
  }
}
