// What a person chooses about being told.

import { notificationsPolicy } from '#domain/notifications/policy.ts'
import { isMailed, type NotificationPreferences, notificationKinds } from '#domain/notifications/shapes.ts'
import type { Ability, Decision } from '#server/platform/act.ts'
import { storePreferences } from './store/preferences.ts'

type State = { readonly personId: string }

export const choosePreferences: Ability<NotificationPreferences, State, Decision<NotificationPreferences>> = {
  name: 'notifications.choose',
  may: actor => notificationsPolicy['notifications.own'].may(actor),
  load: async (_unit, _input, { actor }) => ({ personId: actor.id ?? '' }),
  decide: ({ personId }, chosen) => ({
    subject: { kind: 'person', id: personId, clientId: null },
    events: [
      {
        type: 'notifications.preferences_changed',
        payload: {
          mail: notificationKinds.filter(kind => isMailed(kind) && chosen.mail[kind]),
          quiet: chosen.quiet ? `${chosen.quiet.from}-${chosen.quiet.to}` : null,
        },
      },
    ],
    reply: chosen,
  }),
  store: (unit, { reply }, { personId }) => storePreferences(unit, personId, reply),
}
