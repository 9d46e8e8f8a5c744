// Which conversation a mail belongs to. A header, a number or an address can be copied by anyone, so none of them is
// enough: the sender must take part in the ticket, or be of its client. Whoever does not gets a ticket of his own.

/** A ticket the mail points at, and how its sender stands to it. */
export type Pointed = {
  readonly id: string
  readonly number: number
  readonly clientId: string
  /**
   * participant: has written or been written to in this ticket; organisation: is recognised as the client's;
   * stranger: neither.
   */
  readonly sender: 'participant' | 'organisation' | 'stranger'
}

export type Pointers = {
  /** By a reply address whose signature held; `sentTo`: the mail it was in went to this sender. */
  readonly byAddress: (Pointed & { readonly sentTo: boolean }) | null
  /** By Message-IDs we know, in the order of the mail's references. */
  readonly byHeader: readonly Pointed[]
  /** By `[#1042]` in the subject. */
  readonly bySubject: Pointed | null
}

export type Place =
  | { readonly kind: 'append'; readonly ticket: Pointed; readonly by: 'address' | 'header' | 'subject' }
  /** A matter of its own; `related` is the ticket it pointed at without taking part in it. */
  | { readonly kind: 'new'; readonly related: Pointed | null }

export const placeOf = ({ byAddress, byHeader, bySubject }: Pointers): Place => {
  if (byAddress && (byAddress.sentTo || byAddress.sender !== 'stranger'))
    return { kind: 'append', ticket: byAddress, by: 'address' }
  const header = byHeader.find(ticket => ticket.sender !== 'stranger')
  if (header) return { kind: 'append', ticket: header, by: 'header' }
  // The weakest sign: people copy numbers into mails about something else.
  if (bySubject?.sender === 'participant') return { kind: 'append', ticket: bySubject, by: 'subject' }
  return { kind: 'new', related: byAddress ?? byHeader[0] ?? bySubject }
}
