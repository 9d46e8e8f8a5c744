// What an account manager is told of an agreement, in the app as well: its mail is the agreement's own notice.

import { inUnit } from '#server/platform/act.ts'
import type { Desk, Room } from '#server/platform/desk.ts'
import { loadToldOfAgreement } from './store/agreements.ts'
import { type Occasion, tell } from './telling.ts'

/** The job `notifications.agreement`: one notice, those of our people who got it. Safe to run again. */
export const tellOfAgreement = async (desk: Desk, eventId: string): Promise<void> => {
  await inUnit(desk, async unit => {
    const told = await loadToldOfAgreement(unit.db, eventId)
    if (!told) return
    const { kind, people, at, agreement } = told
    const occasion: Omit<Occasion, 'personId'> = {
      kind: kind === 'ends_soon' ? 'agreement_ends' : 'agreement_turned',
      dedupe: `event:${eventId}`,
      at,
      ticketId: null,
      teamId: null,
      payload: { agreement, detail: kind },
    }
    // Whoever is no colleague is passed over: a client's people have no desk to look at.
    await tell(
      desk,
      unit,
      people.map(({ id }) => ({ ...occasion, personId: id })),
    )
  })
}

export const agreementReactions: NonNullable<Room['reactions']> = {
  'agreement.notice_told': [{ task: 'notifications.agreement' }],
}
