// The company of the sample: its people, teams, calendars, clients and services, each through the room it belongs to.

import { system } from '#domain/actor.ts'
import { addDays, dayIn, startOf } from '#domain/agreements/term.ts'
import { days, minus } from '#kernel/instant.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { type SeededAgreement, seedAgreement, seedHours, type WorkSeed } from '#server/agreements/index.ts'
import { seedCalendar } from '#server/calendars/index.ts'
import { insertService } from '#server/catalogue/index.ts'
import { addClient } from '#server/clients/index.ts'
import { addStaff, addTeam, findByAddress, hashPassword } from '#server/people/index.ts'
import { inUnit, perform } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import { flush, openUnit, type Unit } from '#server/platform/unit.ts'
import { seedPolicy } from '#server/sla/index.ts'
import { book, goldTerms, termOf, termsOf } from './agreements.ts'
import { calendars, clients, colleagues, teams } from './company.ts'
import { services } from './services.ts'
import { loadCast, samplePolicyVersions } from './store.ts'

const context = { actor: system, via: 'import' } as const

/** Puts in whoever and whatever is not there yet. Calendars count from two years back: the sample has a past. */
export const furnish = async (desk: Desk, passwords: ReadonlyMap<string, string>): Promise<void> => {
  const hashes = new Map<string, string>()
  for (const { key, email } of colleagues)
    hashes.set(key, await hashPassword(passwords.get(email) ?? newId()))

  await inUnit(desk, async unit => {
    const people = new Map<string, string>()
    for (const colleague of colleagues) {
      const { key, team: _team, ...facts } = colleague
      const known = await findByAddress(unit.db, facts.email)
      const wanted = { ...facts, sample: true, passwordHash: hashes.get(key) ?? '' }
      people.set(key, known?.id ?? must(await perform(desk, unit, addStaff, wanted, context)))
    }
    const since = minus(unit.now, days(730))
    const hours = new Map(
      Object.entries(calendars).map(([key, { name, spec }]) => [
        key,
        seedCalendar(unit, { name, spec, sample: true, since }),
      ]),
    )
    await settle(desk, unit)

    for (const { key, name, zone, lead } of teams) {
      const members = colleagues.filter(({ team }) => team === key)
      must(
        await perform(
          desk,
          unit,
          addTeam,
          {
            name,
            zone,
            calendarId: hours.get('desk')?.id ?? null,
            leadId: people.get(lead) ?? null,
            memberIds: members.map(member => people.get(member.key) ?? ''),
            sample: true,
          },
          context,
        ),
      )
    }
    for (const { key: _key, formerNames: _former, calendar, contacts, domains, ...facts } of asListed(
      clients,
    ))
      must(
        await perform(
          desk,
          unit,
          addClient(desk),
          {
            ...facts,
            reference: null,
            accountManagerId: people.get('eva') ?? null,
            calendarId: hours.get(calendar ?? 'desk')?.id ?? null,
            notes: '',
            domains: [...domains],
            contacts: contacts.map(contact => ({ ...contact, phone: null, invite: false })),
            sample: true,
          },
          context,
        ),
      )
    for (const [position, { key: _key, ...service }] of services.entries())
      insertService(unit, { ...service, id: newId(), position, teamId: null }, true)
    seedPolicy(unit, { name: 'Gold', terms: goldTerms, sample: true })
    await settle(desk, unit)
    const worked = await agree(unit, people.get('eva') ?? null)
    await settle(desk, unit)
    for (const { agreement, work } of worked)
      await seedHours(unit, agreement, work(people.get('ben') ?? null))
    unit.announce({ topic: 'config', ids: [] })
  })
}

type Worked = {
  readonly agreement: SeededAgreement
  readonly work: (by: string | null) => readonly WorkSeed[]
}

/** Each was written a few days before it began, and has begun and ended since. */
const agree = async (unit: Unit, managerId: string | null): Promise<readonly Worked[]> => {
  const cast = await loadCast(unit.db)
  const policyVersions = await samplePolicyVersions(unit.db)
  const ids = { services: new Map(services.map(({ key }) => [key, cast.service(key)])), policyVersions }
  const worked: Worked[] = []
  let before: SeededAgreement | null = null
  for (const one of book) {
    const client = cast.client(one.client)
    const term = termOf(one, client.zone, unit.now)
    const year = Number(
      (one.from > 0 ? dayIn(client.zone, unit.now) : (term.endsOn ?? term.startsOn)).slice(0, 4),
    )
    const begins = startOf(term) ?? unit.now
    before = await seedAgreement(unit, {
      ...term,
      name: one.name(year),
      clientId: client.id,
      terms: termsOf(one, { client: client.id, ...ids }),
      start: one.start,
      at: minus(begins > unit.now ? unit.now : begins, days(5)),
      managerId,
      template: one.template ?? false,
      ...(one.rank === undefined ? {} : { rank: one.rank }),
      sample: true,
      ...(one.renews && before ? { renews: before } : {}),
    })
    const today = dayIn(client.zone, unit.now)
    if (one.worked)
      worked.push({
        agreement: before,
        work: by =>
          (one.worked ?? []).map(([ago, hours, note]) => ({
            ...{ on: addDays(today, -ago), seconds: Math.round(hours * 3_600), note, by },
          })),
      })
  }
  return worked
}

type Listed = (typeof clients)[number] & { readonly formerNames?: readonly string[] }
const asListed = (all: readonly Listed[]): readonly Listed[] => all

// What is looked up by the next step must be in the database before it: written now, in the same transaction.
const settle = async (
  desk: Desk,
  unit: Unit & { readonly gathered: Parameters<typeof flush>[1]['gathered'] },
): Promise<void> => {
  await flush(desk.database, unit)
  Object.assign(unit.gathered, openUnit(unit.db, unit.now).gathered)
}

/** A refusal here is a mistake in the sample itself. */
export const must = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer))
    throw new Error(`the sample company was refused: ${answer.code} ${JSON.stringify(answer.params ?? {})}`)
  return answer
}
