import type { Reply } from '#web/platform/client.ts'

export type TicketDetail = Reply<'tickets.get'>

/** As much of a ticket as acting on it takes: a row of a list has it, and so has the page. */
export type Handle = Pick<
  TicketDetail,
  | 'id'
  | 'number'
  | 'subject'
  | 'version'
  | 'status'
  | 'severity'
  | 'priority'
  | 'assignee'
  | 'team'
  | 'service'
  | 'tags'
  | 'snoozedUntil'
> & { readonly client: { readonly id: string; readonly name: string; readonly zone: string } }

export type Named = { readonly id: string; readonly name: string }
