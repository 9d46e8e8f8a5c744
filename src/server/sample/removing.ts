// Taking the sample company away from the settings page: once, by an administrator who is not part of it.

import type { Event } from '#domain/event.ts'
import type { peopleEvents } from '#domain/people/events.ts'
import { peoplePolicy } from '#domain/people/policy.ts'
import { refusal } from '#kernel/refusal.ts'
import { settingsSubject } from '#server/people/index.ts'
import type { Ability, Decision } from '#server/platform/act.ts'
import { isSamplePerson, type Presence, removeSampleRows, samplePresence } from './store.ts'

type State = { readonly here: Presence; readonly self: boolean }
type Removal = Decision<Presence> & { readonly events: readonly Event<typeof peopleEvents>[] }

export const removeSample: Ability<Record<string, never>, State, Removal> = {
  name: 'people.removeSample',
  may: peoplePolicy['people.keep_company'].may,
  load: async (unit, _input, { actor }) => ({
    here: await samplePresence(unit.db),
    self: actor.id !== null && (await isSamplePerson(unit.db, actor.id)),
  }),
  decide: ({ here, self }) =>
    self
      ? refusal('people.is_sample')
      : {
          subject: settingsSubject,
          events:
            here.people + here.tickets > 0 ? [{ type: 'company.sample_removed', payload: { ...here } }] : [],
          reply: { people: 0, tickets: 0 },
        },
  store: async unit => {
    await removeSampleRows(unit.db)
    unit.announce({ topic: 'config', ids: [] })
  },
}
