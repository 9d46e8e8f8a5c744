// What an account manager is told of an agreement, in the app as well: its mail is the agreement's own notice.

import type { NoticeKind } from '#domain/agreements/shapes.ts'
import type { NotificationKind } from '#domain/notifications/shapes.ts'
import { withRole } from '#server/people/index.ts'
import { inUnit } from '#server/platform/act.ts'
import type { Desk, Room } from '#server/platform/desk.ts'
import type { Unit } from '#server/platform/unit.ts'
import { loadAskedOfHours, loadToldOfAgreement } from './store/agreements.ts'
import { type Occasion, tell } from './telling.ts'

/** The job `notifications.agreement`: one notice, those of our people who got it. Safe to run again. */
export const tellOfAgreement = async (desk: Desk, eventId: string): Promise<void> => {
  await inUnit(desk, async unit => {
    const told = await loadToldOfAgreement(unit.db, eventId)
    if (!told) return
    const { kind, percent, people, at, agreement } = told
    const occasion: Omit<Occasion, 'personId'> = {
      kind: kinds[kind],
      dedupe: `event:${eventId}`,
      at,
      ticketId: null,
      teamId: null,
      payload: { agreement, detail: kind, percent: kind === 'hours_used' ? percent : null },
    }
    // Whoever is no colleague is passed over: a client's people have no desk to look at.
    await tell(
      desk,
      unit,
      people.map(({ id }) => ({ ...occasion, personId: id })),
    )
  })
}

const kinds = {
  activated: 'agreement_turned',
  ended: 'agreement_turned',
  ends_soon: 'agreement_ends',
  hours_used: 'hours_used',
} as const satisfies Record<NoticeKind, NotificationKind>

/** The job `notifications.hours`: whoever decides is told of what is asked for, whoever booked it of the answer. */
export const tellOfHours = async (desk: Desk, eventId: string): Promise<void> => {
  await inUnit(desk, async unit => {
    const asked = await loadAskedOfHours(unit.db, eventId)
    if (!asked) return
    const { type, at, actor, hours, agreement, managerId, bookedBy } = asked
    const decides = type === 'agreement.hours_asked'
    const to = decides ? await decidingPeople(unit.db, managerId) : [bookedBy]
    await tell(
      desk,
      unit,
      [...new Set(to)].flatMap((personId): readonly Occasion[] =>
        personId === null || personId === actor?.id
          ? []
          : [
              {
                personId,
                dedupe: `event:${eventId}`,
                kind: decides ? 'hours_asked' : 'hours_decided',
                at,
                ticketId: null,
                teamId: null,
                payload: { agreement, actor, hours, detail: type.replace('agreement.hours_', '') },
              },
            ],
      ),
    )
  })
}

/** Whoever looks after it, while they are here and may decide; otherwise whoever leads. */
const decidingPeople = async (db: Unit['db'], managerId: string | null): Promise<readonly string[]> => {
  const [leads, administrators, managers] = [
    await withRole(db, 'lead'),
    await withRole(db, 'administrator'),
    await withRole(db, 'account_manager'),
  ]
  const manager = [...managers, ...leads, ...administrators].find(({ id }) => id === managerId)
  if (manager) return [manager.id]
  return (leads.length > 0 ? leads : administrators).map(({ id }) => id)
}

const hours = [{ task: 'notifications.hours' }] as const

export const agreementReactions: NonNullable<Room['reactions']> = {
  'agreement.hours_asked': hours,
  'agreement.hours_approved': hours,
  'agreement.hours_refused': hours,
  'agreement.notice_told': [{ task: 'notifications.agreement' }],
}
