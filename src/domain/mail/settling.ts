// What becomes of a mail: exactly one of five ends. Everything that was found out about it is an argument.

import type { Authentication } from './authentication.ts'
import type { Kind } from './classify.ts'
import type { Letter } from './letter.ts'
import type { QuarantineReason, SuppressionReason } from './shapes.ts'
import { type Pointed, type Pointers, placeOf } from './threading.ts'

/** Who wrote, as far as we know him. */
export type Sender =
  | { readonly kind: 'contact'; readonly personId: string; readonly name: string; readonly clientId: string }
  /** Nobody we know by name, but of this client: by mail domain, or because a colleague said so. */
  | { readonly kind: 'client'; readonly clientId: string }
  | { readonly kind: 'staff'; readonly personId: string; readonly name: string }
  | { readonly kind: 'unknown' }

export type Found = {
  /** The earlier copy of the same mail. */
  readonly duplicateOf: string | null
  readonly kind: Kind
  readonly sender: Sender
  readonly authentication: Authentication
  readonly pointers: Pointers
  /** Writes more than anybody does by hand. */
  readonly tooOften: boolean
  /** The mail of ours that a delivery report is about. */
  readonly returned: {
    readonly outgoing: string
    readonly ticket: string | null
    readonly clientId: string | null
  } | null
}

export type Disposition =
  | { readonly end: 'duplicate'; readonly of: string }
  | {
      readonly end: 'suppressed'
      readonly reason: SuppressionReason
      readonly sign: string
      /** Kept in this ticket's conversation, silently. */
      readonly ticket: Pointed | null
      /** This mail of ours came back. */
      readonly returned: Found['returned']
    }
  | {
      readonly end: 'quarantined'
      readonly reason: QuarantineReason
      readonly detail: string | null
      readonly ticket: Pointed | null
    }
  | {
      readonly end: 'appended'
      readonly ticket: Pointed
      readonly author: Sender
      readonly verified: boolean
    }
  | {
      readonly end: 'created'
      readonly clientId: string
      readonly sender: Sender
      readonly verified: boolean
      readonly answerable: boolean
      readonly related: Pointed | null
    }

export const settle = (letter: Letter, found: Found): Disposition => {
  const { kind, sender } = found
  if (found.duplicateOf) return { end: 'duplicate', of: found.duplicateOf }
  const place = placeOf(found.pointers)
  const threaded = place.kind === 'append' ? place.ticket : null
  if (kind.kind === 'noise') {
    const failed = letter.report?.action !== 'delayed' && kind.reason === 'bounce'
    return {
      end: 'suppressed',
      reason: kind.reason,
      sign: kind.sign,
      // What came back as our own mail is in the conversation already.
      ticket: kind.reason === 'automatic_reply' || kind.reason === 'report' ? threaded : null,
      returned: failed ? found.returned : null,
    }
  }
  if (kind.kind === 'machine' && threaded)
    return { end: 'suppressed', reason: 'automatic_reply', sign: kind.sign, ticket: threaded, returned: null }
  if (!letter.from) return quarantined('no_sender', letter.fromLine, null)
  if (sender.kind === 'staff')
    return quarantined(
      'staff_by_mail',
      sender.name,
      threaded ?? (place.kind === 'new' ? place.related : null),
    )
  if (found.tooOften) return quarantined('held', null, threaded)
  const verified = isVerified(found, place)
  if (place.kind === 'append') return { end: 'appended', ticket: place.ticket, author: sender, verified }
  if (sender.kind === 'unknown')
    return kind.kind === 'machine' && isBulk(kind.sign)
      ? { end: 'suppressed', reason: 'list', sign: kind.sign, ticket: null, returned: null }
      : quarantined('unknown_sender', null, place.related)
  return {
    end: 'created',
    clientId: sender.clientId,
    sender,
    verified,
    answerable: kind.kind === 'human' && found.authentication !== 'failed',
    related: place.related,
  }
}

const quarantined = (
  reason: QuarantineReason,
  detail: string | null,
  ticket: Pointed | null,
): Disposition => ({
  end: 'quarantined',
  reason,
  detail,
  ticket,
})

// An alert of a machine nobody knows may be a client's; a newsletter nobody knows is a newsletter.
const isBulk = (sign: string): boolean =>
  ['list-id', 'list-unsubscribe', 'precedence', 'feedback-id'].includes(sign)

/** A reply address of ours in the right hands, or the word of the server that checked. Without either: as it says. */
const isVerified = ({ authentication }: Found, place: ReturnType<typeof placeOf>): boolean =>
  (place.kind === 'append' && place.by === 'address') || authentication !== 'failed'
