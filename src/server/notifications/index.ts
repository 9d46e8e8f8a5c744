// Who is told what, when, and where.

import { notificationsEvents } from '#domain/notifications/events.ts'
import type { Room } from '#server/platform/desk.ts'
import { agreementReactions, tellOfAgreement, tellOfHours } from './agreements.ts'
import { mailDue } from './mailing.ts'
import { react, reactions } from './reactions.ts'
import { notificationRoutes } from './routes.ts'
import { tellOfClocks } from './telling.ts'

export const notificationsRoom: Room = {
  name: 'notifications',
  events: notificationsEvents,
  routes: notificationRoutes,
  jobs: {
    'notifications.tell': (desk, { notices }) => tellOfClocks(desk, notices as readonly string[]),
    'notifications.react': (desk, { event }) => react(desk, String(event)),
    'notifications.agreement': (desk, { event }) => tellOfAgreement(desk, String(event)),
    'notifications.hours': (desk, { event }) => tellOfHours(desk, String(event)),
    'notifications.mail': (desk, { person, together }) => mailDue(desk, String(person), together === true),
  },
  reactions: { ...reactions, ...agreementReactions },
}
