import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import { instant } from '#kernel/instant.ts'
import { type AgreementSeed, seedAgreements } from '#server/agreements/index.ts'
import { inUnit } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'

export type Filled = { readonly clients: readonly string[]; readonly source: string }

const zones = ['Pacific/Auckland', 'Asia/Tokyo', 'Europe/Amsterdam', 'Europe/Moscow', 'America/Los_Angeles']
const places = ['Tokai', 'Aotea', 'Lisboa', 'Northwind', 'Meridian', 'Volga', 'Sierra', 'Kestrel', 'Harbour']
const atOnce = 500

/** Clients with a person each and four agreements one after the other: two over, one serving, one planned. */
export const fill = async (desk: Desk, count: number, policyVersionId: string): Promise<Filled> => {
  const services = Array.from({ length: 12 }, newId)
  await inUnit(desk, async unit => {
    for (const [position, id] of services.entries())
      unit.insert('services', {
        ...{ id, names: { en: `Service ${position}` }, group_name: '', position, created_at: unit.now },
      })
  })
  const clients = Array.from({ length: count }, (_, n) => ({
    id: newId(),
    name: `${places[n % places.length] ?? ''} Works ${n}`,
    zone: zones[n % zones.length] ?? 'UTC',
  }))
  let source = ''
  for (let from = 0; from < count; from += atOnce)
    await inUnit(desk, async unit => {
      const some = clients.slice(from, from + atOnce)
      for (const [index, { id, name, zone }] of some.entries()) {
        const contact = { kind: 'contact', name: `Kim ${from + index}`, client_id: id, created_at: unit.now }
        unit.insert('clients', { id, name, zone, created_at: unit.now })
        unit.insert('projects', { id: newId(), client_id: id, name, created_at: unit.now })
        unit.insert('people', { id: newId(), ...contact, email: `kim@client-${from + index}.example` })
      }
      const seeds = some.flatMap((client, index) =>
        series(client, from + index, { policyVersionId, services }),
      )
      const made = await seedAgreements(unit, seeds)
      source = made[2]?.id ?? source
    })
  await desk.database.owner.query('analyze')
  return { clients: clients.map(({ id }) => id), source }
}

type Offer = { readonly policyVersionId: string; readonly services: readonly string[] }

const series = (
  { id: clientId, zone }: { readonly id: string; readonly zone: string },
  n: number,
  { policyVersionId, services }: Offer,
): readonly AgreementSeed[] => {
  const terms: AgreementTerms = {
    recipients: [{ kind: 'client', id: clientId }],
    services: n % 3 === 0 ? 'all' : services.slice(n % 8, (n % 8) + 4),
    policyVersionId,
    calendarId: null,
    allowance: {
      work: 'PT40H',
      per: 'month',
      carryOver: 'lapses',
      carriesFor: null,
      thresholds: [75, 90],
      atZero: 'ask',
    },
    price: { amount: 120_000, currency: 'EUR', per: 'month' },
    rates: [{ activity: '', amount: 9_500, currency: 'EUR' }],
    notices: { activation: true, ending: true, ahead: [60, 30, 7], contacts: 'all', manager: true },
    shares: { promises: 'promise', hours: true, attainment: false },
    cases: [],
    notes: 'As agreed by telephone. '.repeat(8),
  }
  const month = String((n % 12) + 1).padStart(2, '0')
  const years = [2024, 2025, 2026, 2027]
  return years.map(year => ({
    ...{ name: `Gold ${year}`, clientId, terms, zone, start: 'planned' },
    startsOn: `${year}-${month}-01`,
    endsOn: lastDay(year + 1, (n % 12) + 1),
    at: instant(`${year - 1}-11-01T00:00:00Z`),
  }))
}

/** The last day before that month's first. */
const lastDay = (year: number, month: number): string =>
  new Date(Date.UTC(year, month - 1, 0)).toISOString().slice(0, 10)
