import { expect, test } from 'vitest'
import { instant } from '#kernel/instant.ts'
import { agreementsRoom, seedAgreement } from '#server/agreements/index.ts'
import { inUnit } from '#server/platform/act.ts'
import { newId } from '#server/platform/ids.ts'
import { agreedTerms } from '#test/support/agreed.ts'
import { letter } from '#test/support/letters.ts'
import { mailDesk } from '#test/support/mail-desk.ts'

const { desk, as, at, eva, ana, acme, promised, receive, runJobs, support } = await mailDesk([agreementsRoom])
const admin = { ...eva, role: 'administrator' as const }
const { id: policyVersionId } = await desk.database.app
  .selectFrom('policy_versions')
  .select('id')
  .where('policy_id', '=', promised.policyId)
  .executeTakeFirstOrThrow()

/** Acme has agreed on hosting, for Kim and nobody else; Jan of Acme reads Dutch. */
const [hosting, jan] = [newId(), newId()]
await at('23 08:30')
await inUnit(desk, async unit => {
  unit.insert('services', {
    id: hosting,
    names: { en: 'Hosting' },
    group_name: '',
    position: 0,
    created_at: unit.now,
  })
  unit.insert('people', {
    id: jan,
    kind: 'contact',
    name: 'Jan de Boer',
    email: 'jan@acme.example',
    client_id: acme.id,
    language: 'nl',
    created_at: unit.now,
  })
  unit.update('clients', acme.id, { account_manager_id: eva.id })
  await seedAgreement(unit, {
    name: 'Gold 2026',
    clientId: acme.id,
    startsOn: '2026-01-01',
    endsOn: '2026-11-30',
    zone: 'Europe/Amsterdam',
    start: 'planned',
    at: instant('2025-12-01T00:00:00Z'),
    terms: agreedTerms(
      acme.id,
      { policyVersionId },
      { recipients: [{ kind: 'contact', id: acme.kim.id }], services: [hosting] },
    ),
  })
})

const read = async (ticket: string | null) =>
  (await as(ana)('tickets.get', { params: { ticket: ticket ?? '' } })).body
const answersTo = async (ticket: string | null) => {
  const { rows } = await desk.database.owner.query<{ subject: string; text: string; automatic: boolean }>(
    'select subject, text, automatic from outbox where ticket_id = $1 order by created_at',
    [ticket],
  )
  return rows
}
const fromJan = () => letter({ from: 'Jan de Boer <jan@acme.example>', subject: 'Printer kapot' })

test('a mail of somebody whom no agreement covers gets the polite answer in Dutch, and no clock until it is accepted', async () => {
  await at('24 09:00')
  const { ticket_id: id } = await receive(fromJan(), { from: 'jan@acme.example' })
  const arrived = await read(id)
  expect(arrived).toMatchObject({ agreement: null, clocks: [], match: { reason: 'out_of_agreement' } })
  expect(arrived.outside).toMatchObject({ reason: 'person_not_covered', answeredAt: null })
  await runJobs()
  const answers = await answersTo(id)
  expect(answers).toHaveLength(1)
  expect(answers[0]).toMatchObject({
    automatic: true,
    subject: `Uw verzoek #${arrived.number} [#${arrived.number}]`,
    text: expect.stringContaining('Beste Jan de Boer'),
  })
  expect(answers[0]?.text).toContain('Eva bekijkt het')
  const answered = await read(id)
  expect(answered.outside.answeredAt).not.toBeNull()
  expect(answered.clocks).toEqual([])
  const { items } = (await as(ana)('tickets.history', { params: { ticket: arrived.id } })).body
  expect(items.map(({ sentence }: { sentence: string }) => sentence)).toContain(
    'Jan de Boer was told politely that no agreement covers this',
  )
  await at('24 10:15')
  await as(eva)('tickets.accept', { params: { ticket: arrived.id }, body: { how: 'once' } })
  const [clock] = (await read(id)).clocks
  expect(clock).toMatchObject({ promise: 'first_response', state: 'running' })
  expect(clock.startedAt).toMatch(/^2026-11-24T10:15:/)
})

test('in our own words, where somebody has written them; the same guards against loops hold', async () => {
  const settings = (await as(admin)('agreements.settings')).body
  const { version: base, ...rest } = settings
  const save = (nl: string, sent = true) =>
    as(admin)('agreements.save_settings', {
      body: { ...rest, base, answer: { ...rest.answer, nl }, answerIsSent: sent },
    })
  expect(await save('Beste {{nmae}}')).toMatchObject({
    status: 422,
    body: { code: 'agreements.answer_unreadable' },
  })
  expect((await save('Dag {{name}}, #{{number}} bekijken we bij {{company}}.')).status).toBe(200)
  const { ticket_id: own } = await receive(fromJan(), { from: 'jan@acme.example' })
  await runJobs()
  const { number } = await read(own)
  expect((await answersTo(own))[0]?.text).toMatch(new RegExp(`^Dag Jan de Boer, #${number} bekijken we bij `))
  const machine = await receive(
    letter({ from: 'Jan de Boer <jan@acme.example>', headers: ['Auto-Submitted: auto-generated'] }),
    { from: 'jan@acme.example' },
  )
  await runJobs()
  expect(await answersTo(machine.ticket_id)).toEqual([])
})

test('mail to an address that stands for a service is a request for it', async () => {
  const body = { services: [{ address: 'help@desk.example', serviceId: hosting }] }
  const saved = await as(admin)('mail.saveIntake', { body })
  expect(saved, JSON.stringify(saved.body)).toMatchObject({ status: 200, body: { intake: body } })
  const strange = { services: [{ address: 'nobody@desk.example', serviceId: hosting }] }
  expect(await as(admin)('mail.saveIntake', { body: strange })).toMatchObject({
    body: { code: 'mail.address_not_ours' },
  })
  const named = await receive(letter({ to: 'help@desk.example' }), { to: ['help@desk.example'] })
  expect(await read(named.ticket_id)).toMatchObject({
    service: { name: 'Hosting' },
    agreement: { name: 'Gold 2026' },
    outside: null,
  })
})

test('mail for a service begins where its requests begin; other mail where all do', async () => {
  const { body: vocabulary } = await as(ana)('tickets.vocabulary')
  const question = vocabulary.types.find(({ name }: { name: string }) => name === 'Question')
  await inUnit(desk, async unit => {
    unit.update('services', hosting, {
      type_id: question.id,
      team_id: support,
      severity: 1,
      urgency: 1,
    })
  })
  const asked = await receive(letter({ to: 'help@desk.example' }), { to: ['help@desk.example'] })
  expect(await read(asked.ticket_id)).toMatchObject({
    service: { name: 'Hosting' },
    type: { name: 'Question' },
    team: { id: support },
    severity: 1,
    urgency: 1,
    priority: 1,
  })
  const other = await receive(letter(), {})
  expect(await read(other.ticket_id)).toMatchObject({
    service: null,
    team: null,
    severity: 3,
    urgency: 2,
    priority: 3,
  })
})

test('mail to the address of a service that is gone is a request like any other', async () => {
  await inUnit(desk, async unit => unit.update('services', hosting, { archived_at: unit.now }))
  const mail = await receive(letter({ to: 'help@desk.example' }), { to: ['help@desk.example'] })
  expect(mail).toMatchObject({ state: 'created' })
  expect(await read(mail.ticket_id)).toMatchObject({ service: null })
  await inUnit(desk, async unit => unit.update('services', hosting, { archived_at: null }))
})

test('A8: after the last day a mail is not entitled to anything either', async () => {
  await at('30 22:30')
  const last = await receive(letter(), {})
  expect(await read(last.ticket_id)).toMatchObject({ outside: null })
  await at('30 23:30')
  const late = await receive(letter(), {})
  expect((await read(late.ticket_id)).outside).toMatchObject({ reason: 'over' })
})
