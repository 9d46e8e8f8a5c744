// A ticket as a decision finds it, and what a decision makes of it.

import type { Instant } from '#kernel/instant.ts'
import type { Terms } from '#kernel/terms.ts'
import type { Actor } from '../actor.ts'
import type { Event, Named } from '../event.ts'
import type { Agreed, Match, MatchRequest } from '../sla/match.ts'
import type { Coverage, OutsideReason } from './coverage.ts'
import type { ticketsEvents } from './events.ts'
import type { Address } from './shapes.ts'
import type { StatusRef } from './status.ts'
import type { Vocabulary } from './vocabulary.ts'

export type Requester = Named & {
  readonly email: string | null
  /** The part of the client they belong to. */
  readonly siteId?: string | null
}
export type Numbered = { readonly id: string; readonly number: number }
export type Participant = Address & { readonly personId: string | null }

/** The agreement version a ticket is under, and why it is this one. */
export type TicketAgreement = Agreed & { readonly number: number; readonly why: MatchTrace['trace'] }

export type TicketNow = {
  readonly id: string
  readonly number: number
  readonly version: number
  readonly clientId: string
  readonly clientCalendarId: string | null
  readonly subject: string
  readonly type: Named
  readonly status: StatusRef
  readonly severity: number
  readonly urgency: number
  readonly priority: number
  readonly priorityReason: string | null
  readonly service: Named | null
  readonly agreement: TicketAgreement | null
  readonly assignee: Named | null
  readonly team: Named | null
  readonly requester: Requester | null
  readonly cc: readonly Participant[]
  readonly tags: readonly string[]
  readonly channel: string
  readonly arrivedAt: Instant
  readonly solvedAt: Instant | null
  readonly snoozedUntil: Instant | null
  readonly nextDueAt: Instant | null
  readonly mergedInto: Numbered | null
}

/** Which of its fields a decision changed; everything else stays. */
export type TicketChanges = Partial<
  Pick<
    TicketNow,
    | 'subject'
    | 'type'
    | 'status'
    | 'severity'
    | 'urgency'
    | 'priority'
    | 'priorityReason'
    | 'service'
    | 'agreement'
    | 'assignee'
    | 'team'
    | 'requester'
    | 'cc'
    | 'tags'
    | 'solvedAt'
    | 'snoozedUntil'
    | 'mergedInto'
  >
> & {
  readonly match?: MatchTrace
  readonly lastMessageAt?: Instant
  readonly outside?: OutsideChange
}

/** It stands outside every agreement from here on, or what was decided about that. */
export type OutsideChange =
  | { readonly reason: OutsideReason }
  | {
      readonly decision: 'accepted_once' | 'attached' | 'declined'
      readonly by: string | null
      readonly agreementId: string | null
      readonly note: string | null
    }

/** Why these terms, or none: kept on the ticket for people to read. */
export type MatchTrace = {
  readonly reason: string | null
  readonly trace: readonly {
    readonly code: string
    readonly params?: Readonly<Record<string, string | number>>
  }[]
}

/** A row of the ticket's ledger that clocks or conflicts care about. */
export type Recorded = {
  readonly id: string
  readonly at: Instant
  readonly type: string
  readonly payload: unknown
  readonly actorId: string | null
  readonly actorName: string
  /** Rows of one change carry the same. */
  readonly change: string
}

/** The ticket, locked, with what every decision about it may look at. */
export type Held = {
  readonly ticket: TicketNow
  readonly history: readonly Recorded[]
  readonly vocabulary: Vocabulary
  readonly match: (request: MatchRequest) => Match
  /** The client's agreements, where a change may ask for them. */
  readonly coverage?: Coverage
}

/** A file stored already, on its way onto a message. */
export type StoredFile = {
  readonly sha256: string
  readonly size: number
  readonly name: string
  readonly mediaType: string
  readonly contentId: string | null
}

export type NewMessage = {
  readonly id: string
  readonly side: 'client' | 'us'
  readonly visibility: 'client' | 'internal'
  readonly human: boolean
  readonly opening: boolean
  readonly author: Named | null
  readonly from: Address | null
  readonly verified: boolean
  readonly to: readonly Address[]
  readonly cc: readonly Address[]
  readonly via: 'app' | 'portal' | 'mail' | 'api' | 'import'
  readonly subject: string | null
  readonly text: string
  readonly html: string | null
  readonly quotedFrom: number | null
  readonly rawId: string | null
  /** Its own Message-ID, and every other one it must be found by. */
  readonly header: string | null
  readonly headers: readonly string[]
  readonly at: Instant
  readonly files: readonly StoredFile[]
}

export type Happened = Event<typeof ticketsEvents>
export type Subject = { readonly kind: 'ticket'; readonly id: string; readonly clientId: string }

export type Decided<Reply = null> = {
  readonly subject: Subject
  readonly events: readonly Happened[]
  readonly changes: TicketChanges
  readonly message: NewMessage | null
  readonly reply: Reply
}

/** Who decides, and when. */
export type Moment = { readonly now: Instant; readonly actor: Actor; readonly reason: string | null }

export const subjectOf = (ticket: Pick<TicketNow, 'id' | 'clientId'>): Subject => ({
  kind: 'ticket',
  id: ticket.id,
  clientId: ticket.clientId,
})

export const sameId = (a: { readonly id: string } | null, b: { readonly id: string } | null): boolean =>
  (a?.id ?? null) === (b?.id ?? null)

export const nameOf = (named: Named | null): Named | null => named && { id: named.id, name: named.name }

export type { Match, MatchRequest, Terms }
