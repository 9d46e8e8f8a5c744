import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { id, page } from '../shapes.ts'
import { box, counts, notification, preferences } from './shapes.ts'

/** Some by id, or everything in a box. */
const which = z.union([
  z.strictObject({ ids: z.array(id).min(1).max(200) }),
  z.strictObject({ box, before: z.iso.datetime({ offset: true }) }),
])

export const notifications = {
  'notifications.list': endpoint({
    method: 'GET',
    path: '/notifications',
    who: 'notifications.own',
    summary: 'What I was told and have not put away, newest first',
    query: z.strictObject({
      box: box.default('needs_you'),
      done: z.stringbool().default(false),
      cursor: z.string().max(200).optional(),
    }),
    reply: page(notification),
    refusals: ['notifications.cursor_unreadable'],
  }),
  'notifications.counts': endpoint({
    method: 'GET',
    path: '/notifications/counts',
    who: 'notifications.own',
    summary: 'How many wait in each box, for the bell',
    reply: counts,
  }),
  'notifications.read': endpoint({
    method: 'POST',
    path: '/notifications/read',
    who: 'notifications.own',
    summary: 'Marks notifications as read',
    body: which,
    reply: counts,
  }),
  'notifications.done': endpoint({
    method: 'POST',
    path: '/notifications/done',
    who: 'notifications.own',
    summary: 'Puts notifications away',
    body: which,
    reply: counts,
  }),
  'notifications.undone': endpoint({
    method: 'POST',
    path: '/notifications/undone',
    who: 'notifications.own',
    summary: 'Takes notifications back out: the undo of putting away',
    body: z.strictObject({ ids: z.array(id).min(1).max(200) }),
    reply: counts,
  }),
  'notifications.preferences': endpoint({
    method: 'GET',
    path: '/notifications/preferences',
    who: 'notifications.own',
    summary: 'Which kinds come by mail, and my quiet hours',
    reply: preferences,
  }),
  'notifications.setPreferences': endpoint({
    method: 'PUT',
    path: '/notifications/preferences',
    who: 'notifications.own',
    summary: 'Chooses which kinds come by mail, and my quiet hours',
    body: preferences,
    reply: preferences,
  }),
} as const
