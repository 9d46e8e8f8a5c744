// A name for every id that terms can hold.

import type { Language } from '#domain/actor.ts'
import { nameIn } from '#domain/catalogue/shapes.ts'
import type { References } from '../store/references.ts'

export const namesIn = (
  { clients, sites, people, services, policies, calendars }: References,
  language: Language,
): Record<string, string> => ({
  ...named(clients),
  ...named(sites),
  ...named(people),
  ...named(calendars),
  ...Object.fromEntries([...services.values()].map(({ id, names }) => [id, nameIn(names, language)])),
  ...Object.fromEntries(
    [...policies.values()].map(({ versionId, name, version }) => [versionId, `${name} v${version}`]),
  ),
})

const named = (rows: ReadonlyMap<string, { readonly name: string }>): Record<string, string> =>
  Object.fromEntries([...rows].map(([id, { name }]) => [id, name]))
