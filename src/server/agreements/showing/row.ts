// An agreement as a line of the list.

import type { Language } from '#domain/actor.ts'
import type { AgreementRow } from '#domain/agreements/shapes.ts'
import { daysLeft } from '#domain/agreements/term.ts'
import { nameIn } from '#domain/catalogue/shapes.ts'
import { type Instant, toIso } from '#kernel/instant.ts'
import type { ListedAgreement } from '../store/listing.ts'
import type { ServiceRef } from '../store/references.ts'

export type Services = ReadonlyMap<string, Pick<ServiceRef, 'names'>>

export const rowOf = (
  row: ListedAgreement,
  {
    services,
    now,
    language,
  }: { readonly services: Services; readonly now: Instant; readonly language: Language },
): AgreementRow => ({
  ...plain(row),
  services:
    row.services === 'all'
      ? 'all'
      : row.services.map(id => {
          const service = services.get(id)
          return service ? nameIn(service.names, language) : ''
        }),
  daysLeft: row.state === 'ended' || row.state === 'cancelled' ? null : daysLeft(row, now),
})

const plain = (row: ListedAgreement) => ({
  id: row.id,
  number: row.number,
  name: row.name,
  client: row.client,
  state: row.state,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  zone: row.zone,
  turnsAt: row.turnsAt === null ? null : toIso(row.turnsAt),
  turnsTo: row.turnsTo,
  attention: [...row.attention],
  policy: row.policy,
  allowance: row.allowance,
  hours: row.hours,
  price: row.price,
  manager: row.manager,
  openTickets: row.openTickets,
  attainment: row.attainment,
  renews: row.renews,
  renewedBy: row.renewedBy,
  template: row.template,
  sample: row.sample,
  version: row.version,
})
