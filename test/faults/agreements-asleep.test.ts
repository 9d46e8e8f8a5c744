// A desk that slept through the turn of the year. Nothing of it may be lost, come twice or be dated at the moment
// somebody started it again: what was agreed held from its own local midnight, whether we were awake or not.

import { describe, expect, test, vi } from 'vitest'
import type { Staff } from '#domain/actor.ts'
import { type Instant, instant, toIso } from '#kernel/instant.ts'
import { agreementsRoom } from '#server/agreements/index.ts'
import { mailRoom } from '#server/mail/index.ts'
import { newId } from '#server/platform/ids.ts'
import { agreedClient, agreedTerms, agreedWorld } from '#test/support/agreed.ts'
import { agreed, ask } from '#test/support/ask.ts'
import { testDatabase } from '#test/support/database.ts'
import { setClock } from '#test/support/set-clock.ts'
import { openSink } from '#test/support/smtp-sink.ts'
import { testNode } from '#test/support/test-desk.ts'

const beginning = [
  { name: 'Auckland', zone: 'Pacific/Auckland' },
  { name: 'Amsterdam', zone: 'Europe/Amsterdam' },
  { name: 'Los Angeles', zone: 'America/Los_Angeles' },
]
/** Half an hour off the others, so that no two of the four turn at the same moment. */
const ending = { name: 'Kolkata', zone: 'Asia/Kolkata' }

const before = instant('2026-12-30T10:00:00Z')
/** A Monday, days after the last midnight of them. */
const awake = instant('2027-01-04T09:30:00Z')
/** When everybody's Monday or Tuesday morning has come. */
const read = instant('2027-01-04T21:00:00Z')

/** The first moment of 2027 on the wall of a zone, as the platform's own time zones have it. */
const newYearIn = (zone: string): string => {
  const wall = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  })
  const quarter = 15 * 60_000
  for (let at = Date.UTC(2026, 11, 31); at < Date.UTC(2027, 0, 2); at += quarter)
    if (wall.format(at) === '01/01/2027, 00:00') return new Date(at).toISOString()
  throw new Error(`there is no new year in ${zone}`)
}

const database = await testDatabase()
const sink = await openSink()
const startNode = () => testNode({ roles: ['worker', 'sweeper'], databaseUrl: database.url })
const rows = async <Row extends object>(text: string): Promise<Row[]> =>
  (await database.owner.query<Row>(text)).rows
const count = async (from: string): Promise<number> =>
  (await rows<{ n: number }>(`select count(*)::int as n from ${from}`))[0]?.n ?? 0

type Turn = {
  readonly name: string
  readonly after: string
  readonly at: Instant
  readonly detected_at: Instant
}
const turns = () =>
  rows<Turn>(
    `select a.name, t.after, t.at, t.detected_at from agreement_transitions t join agreements a on a.id = t.agreement_id
      where t.automatic order by t.at`,
  )
const spans = () =>
  rows<{ name: string; since: Instant; until: Instant | null }>(
    `select a.name, s.since, s.until from agreement_spans s join agreements a on a.id = s.agreement_id
      order by s.since`,
  )
const events = async () =>
  (
    await rows<{ name: string; type: string; at: string }>(
      `select payload ->> 'name' as name, type, payload ->> 'at' as at from ledger
        where via = 'clock' and type in ('agreement.activated', 'agreement.ended') order by id`,
    )
  ).map(({ name, type, at }) => [name, type, at])
const told = () =>
  rows<{ name: string; kind: string; late: boolean; addresses: string[] }>(
    `select a.name, n.kind, n.late, array(select one ->> 'address' from jsonb_array_elements(n.told) one order by 1) as addresses
       from agreement_notices n join agreements a on a.id = n.agreement_id
      where n.state = 'sent' and n.told_at >= '${toIso(awake)}' order by n.about`,
  )
/** What history says of it: a notice told again leaves a second event, even where no second mail is written. */
const tellings = async () =>
  (
    await rows<{ name: string; kind: string }>(
      `select payload ->> 'name' as name, payload ->> 'kind' as kind from ledger
        where type = 'agreement.notice_told' and at >= '${toIso(awake)}'`,
    )
  )
    .map(({ name, kind }) => `${name} ${kind}`)
    .sort()
const mails = () =>
  rows<{ address: string; subject: string; text: string; state: string }>(
    `select to_addresses -> 0 ->> 'address' as address, subject, text, state from outbox
      where created_at >= '${toIso(awake)}' order by address, subject`,
  )
const everything = async () => ({
  turns: await turns(),
  spans: await spans(),
  events: await events(),
  told: await told(),
  mails: await mails(),
  ledger: await count('ledger'),
  sunk: sink.mails.length,
})

const contactAt = (name: string): string => `kim@${name.toLowerCase().replace(' ', '-')}.example`
const manager = 'eva@meridian.example'
const expected = [
  ...beginning.map(({ name, zone }) => ({ name, after: 'active', kind: 'activated', at: newYearIn(zone) })),
  { name: ending.name, after: 'ended', kind: 'ended', at: newYearIn(ending.zone) },
].sort((a, b) => a.at.localeCompare(b.at))

/** Three that will begin, one that serves; their notices planned, and the one that serves told of. */
const planAll = async ({ desk }: Awaited<ReturnType<typeof startNode>>): Promise<void> => {
  const world = await agreedWorld(desk)
  const plan = async ({ name, zone }: (typeof beginning)[number], year: number): Promise<void> => {
    const clientId = await agreedClient(desk, name, zone)
    agreed(
      await ask(desk, [agreementsRoom], world.eva, 'agreements.create', {
        body: {
          ...{ clientId, name, zone, managerId: world.eva.id },
          ...{ startsOn: `${year}-01-01`, endsOn: `${year}-12-31` },
          ...{ start: year === 2027 ? 'planned' : 'active', terms: agreedTerms(clientId, world) },
        },
      }),
    )
  }
  for (const one of beginning) await plan(one, 2027)
  await plan(ending, 2026)
  const known = `agreement_notices where (kind, state) in (('activated', 'planned'), ('ended', 'planned'), ('activated', 'sent'))`
  await vi.waitFor(async () => expect(await count(known)).toBe(8), { timeout: 20_000 })
}

await setClock({ database }, before)
const early = await startNode()
await planAll(early)
await early.stop()
await setClock({ database }, awake)
const asleep = await everything()
const [node] = await Promise.all([startNode(), startNode()])

describe('a desk that was stopped before four midnights and started again after them, on two nodes at once', () => {
  test('it did nothing while it slept', async () => {
    expect(asleep).toMatchObject({ turns: [], events: [], told: [], mails: [] })
    expect(asleep.spans.map(({ name, until }) => [name, until])).toEqual([['Kolkata', null]])
  })

  test('each transition happens once, dated at its own local midnight, and says when it was found', async () => {
    await expect.poll(async () => (await mails()).length, { timeout: 30_000 }).toBe(8)

    const found = await turns()
    expect(found.map(({ name, after, at }) => ({ name, after, at: toIso(at) }))).toEqual(
      expected.map(({ name, after, at }) => ({ name, after, at })),
    )
    for (const { at, detected_at } of found) {
      expect(detected_at).toBeGreaterThan(at)
      expect(detected_at).toBeGreaterThanOrEqual(awake)
    }
    const states = await rows<{ name: string; state: string }>('select name, state from agreements')
    expect(states.map(({ name, state }) => `${name} ${state}`).sort()).toEqual(
      expected.map(({ name, after }) => `${name} ${after}`).sort(),
    )
  })

  test('requests come under each from that midnight on, and no longer than to it', async () => {
    const [ended, ...begun] = await spans()
    expect(ended).toMatchObject({ name: 'Kolkata', until: instant(newYearIn(ending.zone)) })
    expect(begun).toEqual(
      expected
        .filter(({ after }) => after === 'active')
        .map(({ name, at }) => ({ name, since: instant(at), until: null })),
    )
  })

  test('history tells them in the order in which they happened', async () => {
    expect(await events()).toEqual(expected.map(({ name, kind, at }) => [name, `agreement.${kind}`, at]))
  })

  test('everybody is told once, late, and the message says that it is', async () => {
    expect(await told()).toEqual(
      expected.map(({ name, kind }) => ({
        ...{ name, kind, late: true },
        addresses: [manager, contactAt(name)].sort(),
      })),
    )
    expect(await tellings()).toEqual(expected.map(({ name, kind }) => `${name} ${kind}`).sort())
    const written = await mails()
    const readers = expected.flatMap(({ name }) => [manager, contactAt(name)])
    expect(written.map(({ address }) => address)).toEqual([...readers].sort())
    expect(new Set(written.map(({ address, subject }) => `${address} ${subject}`)).size).toBe(8)
    for (const { text } of written)
      expect(text).toContain(
        'This message comes later than it should have; what it says happened on its day.',
      )
  })

  test('every message leaves once when its reader is at work', async () => {
    await setClock({ database }, read)
    const admin: Staff = {
      ...{ kind: 'staff', id: newId(), name: 'Noor Haddad' },
      ...{ role: 'administrator', teams: [], language: 'en' },
    }
    const set = <N extends 'mail.saveIntake' | 'mail.saveRelay'>(
      name: N,
      given: Parameters<typeof ask<N>>[4],
    ) => ask(node.desk, [mailRoom], admin, name, given)
    agreed(await set('mail.saveIntake', { body: { address: 'support@meridian.example' } }))
    agreed(
      await set('mail.saveRelay', {
        body: { host: '127.0.0.1', port: sink.port, secure: 'none', user: null },
      }),
    )
    await expect
      .poll(async () => (await mails()).map(({ state }) => state), { timeout: 30_000 })
      .toEqual(Array.from({ length: 8 }, () => 'sent'))
    const left = sink.mails.filter(({ body }) =>
      body.replace(/=\r?\n/g, '').includes('comes later than it should'),
    )
    expect(left.map(({ to }) => to.join()).sort()).toEqual((await mails()).map(({ address }) => address))
  })

  test('two seconds later nothing has come twice', async () => {
    const all = await everything()
    await new Promise(resolve => setTimeout(resolve, 2_000))
    expect(await everything()).toEqual(all)
    expect(all.turns).toHaveLength(4)
    expect(all.told).toHaveLength(4)
    expect(all.mails).toHaveLength(8)
    expect(await tellings()).toHaveLength(4)
  })
})
