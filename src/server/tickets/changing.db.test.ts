import { describe, expect, test } from 'vitest'
import { standardTerms } from '#domain/sla/standard.ts'
import { promise } from '#test/support/promised.ts'
import { ticketDesk } from '#test/support/ticket-desk.ts'

const { as, acme, nordwind, ana, bo, eva, olga, at, support, promised, desk } = await ticketDesk()

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects, and fails where it is not
type Shown = any
const open = async (changes: object = {}): Promise<Shown> => {
  const { body } = await as(ana)('tickets.open', {
    body: {
      clientId: acme.id,
      requesterId: acme.kim.id,
      subject: 'Slow search',
      text: 'Help',
      severity: 3,
      ...changes,
    },
  })
  return show(body.ticket.id)
}
const show = async (ticket: string): Promise<Shown> =>
  (await as(ana)('tickets.get', { params: { ticket } })).body
const change = (who: typeof ana, ticket: Shown, changes: object) =>
  as(who)('tickets.change', { params: { ticket: ticket.id }, body: { base: ticket.version, ...changes } })
const clock = (ticket: Shown, promise: string) =>
  ticket.clocks.find(
    (one: { promise: string; state: string }) => one.promise === promise && one.state !== 'superseded',
  )
const history = async (ticket: Shown): Promise<string[]> =>
  (await as(ana)('tickets.history', { params: { ticket: ticket.id } })).body.items.map(
    (entry: { sentence: string }) => entry.sentence,
  )

describe('changing fields', () => {
  test('applies at once, each field its own event, and says what takes it back', async () => {
    const ticket = await open()
    const { status, body } = await change(ana, ticket, {
      assigneeId: bo.id,
      teamId: support,
      tags: ['SSO', 'sso '],
    })
    expect(status).toBe(200)
    expect(body.ticket).toMatchObject({ version: ticket.version + 1, assigneeId: bo.id })
    expect(body.undo).toEqual({
      base: ticket.version + 1,
      changes: { assigneeId: null, teamId: null, tags: [] },
    })
    expect((await history(ticket)).slice(0, 3).sort()).toEqual([
      'Ana changed the tags: +sso',
      'Ana gave the ticket to Bo',
      'Ana moved the ticket to the team Support',
    ])
    const undone = await as(ana)('tickets.change', {
      params: { ticket: ticket.id },
      body: { base: body.undo.base, ...body.undo.changes },
    })
    expect(undone.status).toBe(200)
    expect(await show(ticket.id)).toMatchObject({ assignee: null, team: null, tags: [] })
    expect((await history(ticket))[0]).toMatch(/took the ticket|changed the tags/)
  })

  test('to what it is already changes nothing and writes nothing', async () => {
    const ticket = await open()
    const before = await history(ticket)
    const { body } = await change(ana, ticket, { severity: 3, subject: 'Slow search', assigneeId: null })
    expect(body).toMatchObject({ undo: null, ticket: { version: ticket.version } })
    expect(await history(ticket)).toEqual(before)
  })

  test('F18: two people at one field: the second is told who changed it; at different fields both are right', async () => {
    const ticket = await open()
    await change(bo, ticket, { urgency: 1, subject: 'Search is slow' })
    const other = await change(ana, ticket, { tags: ['search'] })
    expect(other.status).toBe(200)
    const clash = await change(ana, ticket, { subject: 'Slow' })
    expect(clash).toMatchObject({
      status: 409,
      body: { code: 'tickets.changed_meanwhile', params: { name: 'Bo', field: 'subject' } },
    })
    const same = await change(ana, ticket, { subject: 'Search is slow' })
    expect(same.status).toBe(200)
    expect((await change(bo, ticket, { subject: 'Search is very slow' })).status).toBe(200)
  })

  test('F18: a hundred changes at once lose none silently', async () => {
    const ticket = await open()
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) => change(n % 2 ? ana : bo, ticket, { subject: `Subject ${n}` })),
    )
    const accepted = answers.filter(answer => answer.status === 200).length
    const refused = answers.filter(answer => answer.status === 409).length
    expect(accepted + refused).toBe(100)
    const changes = (await history(ticket)).filter(sentence => sentence.includes('changed the subject'))
    expect(changes.length).toBeGreaterThanOrEqual(Math.min(accepted, 49))
    expect((await show(ticket.id)).version).toBe(ticket.version + accepted)
  })

  test('R2: ids of another client’s people, observers or unknown things are as good as none', async () => {
    const ticket = await open()
    const unknown = '01890000-0000-7000-8000-000000000000'
    for (const [changes, code] of [
      [{ requesterId: nordwind.kim.id }, 'tickets.person_not_found'],
      [{ assigneeId: olga.id }, 'tickets.person_not_found'],
      [{ assigneeId: acme.kim.id }, 'tickets.person_not_found'],
      [{ teamId: unknown }, 'tickets.reference_not_found'],
      [{ serviceId: unknown }, 'tickets.reference_not_found'],
      [{ typeId: unknown }, 'tickets.reference_not_found'],
      [{ statusId: unknown }, 'tickets.reference_not_found'],
    ] as const)
      expect((await change(ana, ticket, changes)).body.code).toBe(code)
    expect((await show(ticket.id)).version).toBe(ticket.version)
  })

  test('is for those who work here', async () => {
    const ticket = await open()
    expect((await change(olga, ticket, { tags: ['x'] })).status).toBe(403)
    const kim = await as(acme.kim)('tickets.change', {
      params: { ticket: ticket.id },
      body: { base: ticket.version, tags: ['x'] },
    })
    expect(kim.status).toBe(404)
  })
})

describe('severity and priority', () => {
  test('follow the matrix; a priority chosen with a reason stays until it is given back', async () => {
    const ticket = await open()
    expect(ticket.priority).toBe(3)
    await change(ana, ticket, { urgency: 1 })
    expect((await show(ticket.id)).priority).toBe(2)
    const bare = await change(ana, await show(ticket.id), { priority: 4 })
    expect(bare.body.code).toBe('tickets.priority_reason_missing')
    await change(ana, await show(ticket.id), { priority: 4, reason: 'They agreed to wait' })
    await change(ana, await show(ticket.id), { urgency: 2 })
    expect(await show(ticket.id)).toMatchObject({ priority: 4, priorityReason: 'They agreed to wait' })
    await change(ana, await show(ticket.id), { priority: null })
    expect(await show(ticket.id)).toMatchObject({ priority: 3, priorityReason: null })
  })

  test('lowering a severity takes a reason from an agent, and none from an account manager', async () => {
    const ticket = await open({ severity: 1 })
    expect((await change(ana, ticket, { severity: 2 })).body.code).toBe('tickets.severity_reason_missing')
    expect((await change(ana, ticket, { severity: 2, reason: 'Only one user' })).status).toBe(200)
    expect((await change(eva, await show(ticket.id), { severity: 3 })).status).toBe(200)
  })

  test('F1, F35, T2: a changed severity keeps the start and the pauses, and only the target is new', async () => {
    await at('23 08:00')
    const ticket = await open({ severity: 3 })
    await at('23 09:00')
    await as(ana)('tickets.reply', { params: { ticket: ticket.id }, body: { text: 'Which version?' } })
    await at('23 11:00')
    await as(acme.kim)('tickets.reply', { params: { ticket: ticket.id }, body: { text: 'Eight' } })
    const before = clock(await show(ticket.id), 'resolution')
    await change(ana, await show(ticket.id), { severity: 2 })
    const after = clock(await show(ticket.id), 'resolution')
    expect(after.startedAt).toBe(before.startedAt)
    expect(after.match).toBe(before.match)
    expect(after.generation).toBe(before.generation + 1)
    expect(Math.abs(after.used - 3_600_000)).toBeLessThan(10_000) // an hour of ours; two of theirs do not count
    expect(after.target).toBeLessThan(before.target)
    expect(await history(ticket)).toContain('The promises follow what was changed')
  })

  test('a changed severity keeps the version of the policy the ticket came under, though there is a newer one', async () => {
    const ticket = await open({ severity: 3 })
    const lead = as({ ...eva, role: 'lead' })
    const params = { id: promised.policyId }
    const { version } = (await lead('sla.policy', { params })).body
    const terms = standardTerms
    const targets = { ...terms.targets, 2: { resolution: { work: 'PT1H' } } }
    const publish = async (changed: object, base: number) =>
      (await lead('sla.publish', { params, body: { terms: changed, applyTo: 'new', base } })).status
    expect(await publish({ ...terms, targets }, version)).toBe(201)
    await change(ana, ticket, { severity: 2 })
    const resolution = clock(await show(ticket.id), 'resolution')
    const promisedNow = clock(await open({ severity: 2 }), 'resolution')
    expect(resolution.policy).toMatchObject({ id: promised.policyId, version })
    expect(promisedNow.policy).toMatchObject({ id: promised.policyId, version: version + 1 })
    expect(resolution.target).toBeGreaterThan(promisedNow.target)
    expect(await publish(terms, version + 1)).toBe(201)
  })

  test('a changed severity keeps the policy the ticket came under, though new tickets get another', async () => {
    const ticket = await open({ severity: 3 })
    const before = await clock(await show(ticket.id), 'resolution').policy
    await promise(desk)
    await desk.database.owner.query(`select pg_notify('accord_live', '{"topic":"config","ids":[]}')`)
    await new Promise(resolve => setTimeout(resolve, 100))
    await change(ana, ticket, { severity: 2 })
    const shown = await show(ticket.id)
    expect(clock(shown, 'resolution').policy.id).toBe(before.id)
    expect(shown.match.trace[0].code).toBe('policy_default')
    expect((await open({})).clocks[0].policy.id).not.toBe(before.id)
  })

  test('F35: no stored flag is left behind: the queue’s next due follows the new target', async () => {
    const ticket = await open({ severity: 3 })
    const { body } = await change(ana, ticket, { severity: 1 })
    expect(body.ticket.nextDueAt).toBe((await show(ticket.id)).clocks[0].dueAt)
    expect(body.ticket.nextDueAt < ticket.clocks[0].dueAt).toBe(true)
  })
})

describe('status', () => {
  test('F4: whatever follows waiting, the clock goes on where it stopped', async () => {
    await at('24 08:00')
    const ticket = await open({ severity: 2 })
    const words = (await as(ana)('tickets.vocabulary')).body
    const named = (name: string) => words.statuses.find((status: { name: string }) => status.name === name).id
    await at('24 09:00')
    await change(ana, ticket, { statusId: named('Waiting on client') })
    await at('24 12:00')
    await change(ana, await show(ticket.id), { statusId: named('New') })
    const resolution = clock(await show(ticket.id), 'resolution')
    expect(resolution.state).toBe('running')
    expect(Math.abs(resolution.used - 3_600_000)).toBeLessThan(10_000)
  })

  test('solved without an answer ends the first response at that instant', async () => {
    const ticket = await open()
    const words = (await as(ana)('tickets.vocabulary')).body
    const solved = words.statuses.find((status: { category: string }) => status.category === 'solved').id
    await change(ana, ticket, { statusId: solved })
    const shown = await show(ticket.id)
    expect(clock(shown, 'first_response').state).toBe('met')
    expect(shown.solvedAt).not.toBeNull()
  })
})

describe('merging', () => {
  test('T5: the source’s clocks end as merged, the target keeps the earliest start, later messages land there', async () => {
    await at('25 08:00')
    const older = await open({ subject: 'Search dead' })
    await at('25 09:00')
    const newer = await open({ subject: 'Search dead too', requesterId: null })
    const { status, body } = await as(ana)('tickets.merge', {
      params: { ticket: older.number },
      body: { into: String(newer.number) },
    })
    expect(status).toBe(200)
    expect(body.into.number).toBe(newer.number)
    const source = await show(older.id)
    expect(source).toMatchObject({ mergedInto: { number: newer.number }, status: { category: 'closed' } })
    expect(source.clocks.map((one: { state: string }) => one.state)).toEqual(['merged', 'merged'])
    const target = await show(newer.id)
    expect(target.mergedFrom).toMatchObject([{ number: older.number }])
    expect(target.messages).toHaveLength(2)
    expect(target.cc).toMatchObject([{ address: 'kim@acme.example' }])
    expect(clock(target, 'first_response').startedAt).toBe(older.arrivedAt)
    expect(
      (await as(ana)('tickets.reply', { params: { ticket: older.id }, body: { text: 'Hi' } })).body,
    ).toMatchObject({
      code: 'tickets.already_merged',
      params: { number: newer.number },
    })
    await as(acme.kim)('tickets.reply', { params: { ticket: older.id }, body: { text: 'Any news?' } })
    expect((await show(newer.id)).messages.at(-1).text).toBe('Any news?')
  })

  test('across clients is refused: nobody may read another client’s', async () => {
    const ours = await open()
    const theirs = await open({ clientId: nordwind.id, requesterId: nordwind.kim.id })
    const { body } = await as(ana)('tickets.merge', {
      params: { ticket: ours.id },
      body: { into: theirs.id },
    })
    expect(body.code).toBe('tickets.merge_across_clients')
    const self = await as(ana)('tickets.merge', { params: { ticket: ours.id }, body: { into: ours.id } })
    expect(self.body.code).toBe('tickets.merge_with_itself')
  })
})

describe('cancelling', () => {
  test('F19: spam ends every clock, and can be taken back as if it had never been', async () => {
    await at('26 08:00')
    const ticket = await open()
    await as(ana)('tickets.cancel', { params: { ticket: ticket.id }, body: { how: 'spam' } })
    const cancelled = await show(ticket.id)
    expect(cancelled.status.category).toBe('closed')
    expect(cancelled.clocks.map((one: { state: string }) => one.state)).toEqual(['cancelled', 'cancelled'])
    expect((await history(ticket))[0]).toBe('Ana ended the ticket: spam. No promise counts')
    const reopened = await change(ana, cancelled, { statusId: ticket.status.id })
    expect(reopened.body.code).toBe('tickets.cancelled_for_good')
    await at('26 09:00')
    await as(ana)('tickets.restore', { params: { ticket: ticket.id } })
    const back = await show(ticket.id)
    expect(back.status).toEqual(ticket.status)
    expect(clock(back, 'first_response')).toMatchObject({
      state: 'running',
      dueAt: clock(ticket, 'first_response').dueAt,
    })
  })
})

describe('putting aside', () => {
  test('hides a ticket from the queue until then, and never past the moment a promise comes near', async () => {
    await at('26 10:00')
    const ticket = await open({ severity: 2, assigneeId: ana.id })
    const { body } = await as(ana)('tickets.snooze', {
      params: { ticket: ticket.id },
      body: { until: '2026-11-30T08:00:00Z' },
    })
    const aside = await show(ticket.id)
    expect(aside.snoozedUntil < clock(aside, 'first_response').dueAt).toBe(true)
    expect((await history(ticket))[0]).toMatch(
      /^Ana put the ticket aside until .*, when a promise comes near$/,
    )
    const mine = async () =>
      (await as(ana)('views.queue', { query: { tab: 'my' } })).body.items.map((row: { id: string }) => row.id)
    expect(await mine()).not.toContain(ticket.id)
    await as(ana)('tickets.wake', { params: { ticket: ticket.id } })
    expect(await mine()).toContain(ticket.id)
    expect(body.ticket.version).toBe(ticket.version + 1)
  })

  test('ends when the client writes', async () => {
    const ticket = await open({ severity: 4 })
    await as(ana)('tickets.snooze', {
      params: { ticket: ticket.id },
      body: { until: '2026-11-26T10:30:00Z' },
    })
    await as(acme.kim)('tickets.reply', { params: { ticket: ticket.id }, body: { text: 'Hello?' } })
    expect((await show(ticket.id)).snoozedUntil).toBeNull()
  })

  test('is for the future', async () => {
    const ticket = await open()
    const { body } = await as(ana)('tickets.snooze', {
      params: { ticket: ticket.id },
      body: { until: '2026-11-20T10:30:00Z' },
    })
    expect(body.code).toBe('tickets.snooze_past')
  })
})

describe('another policy by hand', () => {
  test('F12, F26, A12: supersedes the old clocks, starts again from the arrival, with a reason in history', async () => {
    await at('27 08:00')
    const ticket = await open()
    await at('27 10:00')
    const { status } = await as(ana)('tickets.rematch', {
      params: { ticket: ticket.id },
      body: { policyId: promised.policyId, reason: 'They bought it yesterday' },
    })
    expect(status).toBe(200)
    const shown = await show(ticket.id)
    expect(shown.clocks.map((one: { state: string }) => one.state).sort()).toEqual([
      'running',
      'running',
      'superseded',
      'superseded',
    ])
    expect(clock(shown, 'resolution').startedAt).toBe(ticket.arrivedAt)
    const entries = (await as(ana)('tickets.history', { params: { ticket: ticket.id } })).body.items
    expect(entries[0]).toMatchObject({ type: 'tickets.rematched', reason: 'They bought it yesterday' })
    const none = await as(ana)('tickets.rematch', {
      params: { ticket: ticket.id },
      body: { policyId: null, none: true, reason: 'A favour' },
    })
    expect(none.body.ticket.nextDueAt).toBeNull()
    expect((await show(ticket.id)).match.reason).toBe('by_hand')
  })

  test('takes a reason and a policy that is there', async () => {
    const ticket = await open()
    const unknown = '01890000-0000-7000-8000-000000000000'
    const bare = await as(ana)('tickets.rematch', { params: { ticket: ticket.id }, body: { policyId: null } })
    expect(bare.status).toBe(422)
    const wrong = await as(ana)('tickets.rematch', {
      params: { ticket: ticket.id },
      body: { policyId: unknown, reason: 'x' },
    })
    expect(wrong.body.code).toBe('tickets.policy_not_found')
  })
})

test('what is folded again from the ledger alone equals what is stored, for every ticket of this file', async () => {
  const { clocksDiffering } = await import('#test/support/refolded.ts')
  expect(await clocksDiffering(desk)).toEqual([])
})
