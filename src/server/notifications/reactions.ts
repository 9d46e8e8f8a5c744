// What happens to tickets and their mail, for the people it concerns: given a ticket, answered by the client,
// mentioned, a mail that did not arrive.

import type { NotificationKind } from '#domain/notifications/shapes.ts'
import { withRole } from '#server/people/index.ts'
import { inUnit } from '#server/platform/act.ts'
import type { Desk, Room } from '#server/platform/desk.ts'
import type { Unit } from '#server/platform/unit.ts'
import { type Happened, loadHappened } from './store/happened.ts'
import { type Occasion, tell } from './telling.ts'

type Told = {
  readonly kind: NotificationKind
  readonly to: readonly (string | null)[]
  readonly detail?: string
}
/** `answering`: the leads, or the administrators of a desk that has none. */
type Reaction = (happened: Happened, answering: readonly string[]) => Told

const idOf = (named: unknown): string | null => (named as { readonly id?: string } | null)?.id ?? null

const reactionTo = {
  'tickets.opened': ({ payload }) => ({
    kind: 'assigned',
    to: [idOf((payload as { assignee: unknown }).assignee)],
  }),
  'tickets.assigned': ({ payload }) => ({ kind: 'assigned', to: [idOf((payload as { to: unknown }).to)] }),
  'tickets.client_wrote': ({ assigneeId }) => ({ kind: 'client_replied', to: [assigneeId] }),
  'tickets.noted': ({ payload }) => ({
    kind: 'mentioned',
    to: (payload as { mentions: readonly string[] }).mentions,
  }),
  'tickets.outside': ({ managerId }, answering) => ({
    kind: 'outside',
    to: managerId === null ? answering : [managerId],
  }),
  'mail.delivery_failed': happened => ({ ...undelivered(happened) }),
  'mail.bounced': happened => ({ ...undelivered(happened) }),
} as const satisfies Record<string, Reaction>

const undelivered = ({ assigneeId, payload }: Happened): Told => ({
  kind: 'mail_failed',
  to: [assigneeId],
  detail: (payload as { to: string }).to,
})

/** The job `notifications.react`: one event, the people it concerns, and never the one who caused it. */
export const react = async (desk: Desk, eventId: string): Promise<void> => {
  await inUnit(desk, async unit => {
    const happened = await loadHappened(unit.db, eventId)
    if (!happened) return // not about a ticket
    const reaction: Reaction | undefined = reactionTo[happened.type as keyof typeof reactionTo]
    if (!reaction) return
    const { kind, to, detail } = reaction(happened, await answeringPeople(unit.db, happened))
    const people = [...new Set(to)].filter(id => id !== null && id !== happened.actorId)
    const { actorId, actorName } = happened
    const occasions = people.flatMap((personId): readonly Occasion[] =>
      personId === null
        ? []
        : [
            {
              personId,
              dedupe: `event:${happened.id}`,
              kind,
              at: happened.at,
              ticketId: happened.ticketId,
              teamId: happened.teamId,
              payload: {
                actor: actorId !== null && actorName !== null ? { id: actorId, name: actorName } : null,
                detail: detail ?? null,
              },
            },
          ],
    )
    await tell(desk, unit, occasions)
  })
}

/** Whoever answers for what has no account manager, or one who has left. */
const answeringPeople = async (db: Unit['db'], { type }: Happened): Promise<readonly string[]> => {
  if (type !== 'tickets.outside') return []
  const leads = await withRole(db, 'lead')
  const answering = leads.length > 0 ? leads : await withRole(db, 'administrator')
  return answering.map(({ id }) => id)
}

const task = 'notifications.react'

export const reactions: NonNullable<Room['reactions']> = {
  'tickets.opened': [{ task, when: payload => idOf((payload as { assignee: unknown }).assignee) !== null }],
  'tickets.assigned': [{ task, when: payload => idOf((payload as { to: unknown }).to) !== null }],
  'tickets.client_wrote': [{ task }],
  'tickets.noted': [
    { task, when: payload => (payload as { mentions: readonly string[] }).mentions.length > 0 },
  ],
  'tickets.outside': [{ task }],
  'mail.delivery_failed': [{ task }],
  'mail.bounced': [{ task }],
} satisfies Record<keyof typeof reactionTo, NonNullable<Room['reactions']>[string]>
