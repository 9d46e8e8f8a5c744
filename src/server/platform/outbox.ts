// Outgoing mail is a row in the transaction of the change that causes it, and a job that sends it. Until a relay
// is configured the rows wait, and people can read them. No mail is ever pretended sent.

import type { Instant } from '#kernel/instant.ts'
import { newId } from './ids.ts'
import type { Unit } from './unit.ts'

export type Address = { readonly name: string; readonly address: string }

export type Outgoing = {
  readonly kind: 'reply' | 'acknowledgement' | 'notice' | 'account'
  /** Written by a machine: marked so, never answered by machines, never counted as an answer. */
  readonly automatic: boolean
  readonly to: readonly Address[]
  readonly cc?: readonly Address[]
  readonly subject: string
  readonly text: string
  readonly html?: string | null
  readonly personId?: string | null
  readonly ticketId?: string | null
  readonly messageId?: string | null
  readonly attachments?: readonly {
    readonly sha256: string
    readonly name: string
    readonly mediaType: string
  }[]
  readonly notBefore?: Instant
  /** A second mail with the same key is not written. */
  readonly dedupe?: string
}

/** Puts a mail into the outbox. @returns its id and its own Message-ID, by which an answer finds its way back. */
export const post = (
  unit: Unit,
  mail: Outgoing,
  host: string,
): { readonly id: string; readonly header: string } => {
  const id = newId()
  const header = `<${id}@${host}>`
  unit.insertOnce('outbox', {
    id,
    kind: mail.kind,
    automatic: mail.automatic,
    to_addresses: mail.to,
    cc_addresses: mail.cc ?? [],
    subject: mail.subject,
    text: mail.text,
    html: mail.html ?? null,
    person_id: mail.personId ?? null,
    ticket_id: mail.ticketId ?? null,
    message_id: mail.messageId ?? null,
    attachments: mail.attachments ?? [],
    message_header: header,
    not_before: mail.notBefore ?? unit.now,
    created_at: unit.now,
    dedupe: mail.dedupe ?? null,
  })
  unit.enqueue({
    task: 'mail.send',
    payload: { outbox: id },
    key: `mail.send:${id}`,
    // One ticket's mails leave in the order they were written.
    queue: mail.ticketId ? `mail:${mail.ticketId}` : `mail:${id}`,
    ...(mail.notBefore ? { runAt: mail.notBefore } : {}),
    maxAttempts: 25,
  })
  unit.announce({ topic: 'outbox', ids: [id] })
  return { id, header }
}
