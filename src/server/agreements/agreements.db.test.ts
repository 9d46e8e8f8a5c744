import { beforeEach, describe, expect, test } from 'vitest'
import type { Contact, Staff } from '#domain/actor.ts'
import { type Instant, instant } from '#kernel/instant.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { seedCalendar } from '#server/calendars/index.ts'
import { act, inUnit } from '#server/platform/act.ts'
import { newId } from '#server/platform/ids.ts'
import { agreedClient, agreedTerms, agreedWorld, agreementRooms } from '#test/support/agreed.ts'
import { agreementCalls } from '#test/support/agreed-calls.ts'
import { agreed } from '#test/support/ask.ts'
import { roomDesk } from '#test/support/room-desk.ts'
import { setClock } from '#test/support/set-clock.ts'
import { createOne } from './actions/creating.ts'

const desk = await roomDesk(agreementRooms)
const today = instant('2026-11-22T10:00:00Z')
await setClock(desk, today)
const world = await agreedWorld(desk)
beforeEach(() => setClock(desk, today))

const { call, move, see, serving, write } = agreementCalls(desk, world)

describe('writing an agreement', () => {
  test('it counts on its own hours, else on the client’s, else on the company’s', async () => {
    const clientId = await agreedClient(desk, 'Harbour Hospital')
    const { id } = await write({ clientId })
    expect((await see(id)).countsOn?.id).toBe(world.calendarId)
    const theirs = await inUnit(desk, async unit => {
      const calendar = seedCalendar(unit, {
        name: 'The wards',
        spec: { zone: 'Europe/Amsterdam', week: { mon: [['07:00', '12:00']] } },
        since: 0 as Instant,
      })
      unit.update('clients', clientId, { calendar_id: calendar.id })
      return calendar.id
    })
    expect((await see(id)).countsOn).toEqual({ id: theirs, name: 'The wards' })
  })

  test('a planned one holds its terms as version 1 and begins by itself at local midnight', async () => {
    const clientId = await agreedClient(desk, 'Tokai Systems', 'Asia/Tokyo')
    const made = await write({ clientId, zone: 'Asia/Tokyo' })
    expect(made).toMatchObject({
      state: 'planned',
      startsAt: '2026-12-31T15:00:00.000Z',
      endsAt: '2027-12-31T15:00:00.000Z',
      turnsAt: '2026-12-31T15:00:00.000Z',
      turnsTo: 'active',
      versions: [{ version: 1, from: null, until: null }],
      moves: ['active', 'draft', 'cancelled'],
      sentences: [{ severity: '1' }, { severity: '2' }, { severity: '3' }, { severity: '4' }],
    })
    expect(made.nextDates.map(({ kind }) => kind).slice(0, 2)).toEqual(['turns_active', 'activated'])
    expect((await see(String(made.number))).id).toBe(made.id)
    expect(await call('agreements.get', { params: { id: '999999' } })).toMatchObject({
      code: 'agreements.not_found',
    })
  })

  test('what its terms name must be there', async () => {
    const clientId = await agreedClient(desk, 'Strict')
    const terms = agreedTerms(clientId, world)
    const body = { clientId, name: 'X', startsOn: null, endsOn: null, zone: 'Europe/Amsterdam', terms }
    const missing = newId()
    const refused = async (changes: object) => {
      const answer = await call('agreements.create', { body: { ...body, ...changes } })
      return isRefusal(answer) ? answer.code : answer
    }
    expect(await refused({ clientId: missing })).toBe('agreements.client_not_found')
    expect(await refused({ managerId: missing })).toBe('agreements.manager_not_found')
    expect(await refused({ terms: { ...terms, policyVersionId: missing } })).toBe(
      'agreements.policy_not_found',
    )
    expect(await refused({ terms: { ...terms, calendarId: missing } })).toBe('agreements.calendar_not_found')
    expect(await refused({ terms: { ...terms, services: [missing] } })).toBe('agreements.service_not_found')
    expect(await refused({ terms: { ...terms, recipients: [{ kind: 'site', id: missing }] } })).toBe(
      'agreements.recipient_not_found',
    )
    expect(await refused({ terms: { ...terms, notices: { ...terms.notices, contacts: [missing] } } })).toBe(
      'agreements.contact_not_found',
    )
    expect(await refused({ startsOn: '2027-02-01', endsOn: '2027-01-31' })).toBe(
      'agreements.ends_before_it_starts',
    )
    expect(await refused({ start: 'active', startsOn: '2027-01-01' })).toBe('agreements.starts_later')
  })

  test('an example that comes out otherwise blocks, and the difference is shown', async () => {
    const clientId = await agreedClient(desk, 'Exact')
    const example = {
      ...{ name: 'P1 on a Friday', severity: '1' as const, promise: 'first_response' as const },
      ...{ arrives: '2027-01-08T16:50', due: '2027-01-08T16:51', zone: 'Europe/Amsterdam' },
    }
    const body = {
      ...{ clientId, name: 'X', startsOn: '2027-01-01', endsOn: null, zone: 'Europe/Amsterdam' },
      ...{ start: 'planned' as const, terms: agreedTerms(clientId, world, { cases: [example] }) },
    }
    const refused = await call('agreements.create', { body })
    expect(refused).toMatchObject({
      code: 'agreements.case_fails',
      path: ['terms', 'cases', 0],
      params: { name: 'P1 on a Friday', due: '2027-01-08 16:51' },
    })
    // As a draft it is kept, and the page says what is wrong.
    const draft = agreed(await call('agreements.create', { body: { ...body, start: 'draft' } }))
    expect(draft.cases).toMatchObject([{ ok: false }])
    const found = draft.cases[0]?.found ?? ''
    const terms = agreedTerms(clientId, world, { cases: [{ ...example, due: found }] })
    agreed(await call('agreements.draft', { params: { id: draft.id }, body: { base: draft.version, terms } }))
    expect(agreed(await move(draft.id, 'planned', null)).state).toBe('planned')
  })

  test('only those who may write agreements do, and no contact sees the list', async () => {
    const agent: Staff = { ...world.eva, role: 'agent' }
    const contact: Contact = { kind: 'contact', id: newId(), name: 'Kim', clientId: newId(), language: 'en' }
    const clientId = await agreedClient(desk, 'Guarded')
    const input = {
      ...{ clientId, name: 'X', startsOn: null, endsOn: null, zone: 'Europe/Amsterdam', managerId: null },
      ...{ rank: 50, template: false, start: 'draft' as const, terms: agreedTerms(clientId, world) },
    }
    for (const actor of [agent, contact])
      expect(await act(desk, createOne(desk), input, { actor, via: 'app' })).toMatchObject({
        code: 'forbidden',
      })
  })
})

describe('the list', () => {
  test('groups, counts and search agree, page by page', async () => {
    const clientId = await agreedClient(desk, 'Écluse Réunie')
    for (const month of ['03', '01', '02'])
      await write({ clientId, name: `Plan ${month}`, endsOn: `2027-${month}-28` })
    const query = { clientId, show: 'planned' as const, limit: 2 }
    const first = agreed(await call('agreements.list', { query }))
    expect(first.items.map(({ name }) => name)).toEqual(['Plan 01', 'Plan 02'])
    expect(first.counts).toEqual({ attention: 0, active: 0, planned: 3, draft: 0, ended: 0 })
    const second = agreed(await call('agreements.list', { query: { ...query, cursor: first.next ?? '' } }))
    expect(second).toMatchObject({ items: [{ name: 'Plan 03' }], next: null })
    for (const search of ['ecluse', 'plan 02', String(first.items[1]?.number)]) {
      const found = agreed(await call('agreements.list', { query: { show: 'all', search } }))
      expect(found.items.map(({ name }) => name)).toContain('Plan 02')
    }
    const index = agreed(await call('agreements.index'))
    expect(index.complete).toBe(true)
    expect(index.items.find(({ name }) => name === 'Plan 02')?.client).toBe('Écluse Réunie')
  })

  test('what ends soon asks for attention until something follows it; days are counted in its zone', async () => {
    const clientId = await agreedClient(desk, 'Attentive', 'Pacific/Auckland')
    const made = await serving({ clientId, zone: 'Pacific/Auckland', endsOn: '2026-11-30' })
    const listed = async () =>
      agreed(await call('agreements.list', { query: { show: 'attention', clientId } })).items
    // It is the 22nd in London and at the desk; in Auckland it is 23:00 of the same day.
    expect(await listed()).toMatchObject([{ attention: ['ends_soon'], daysLeft: 8 }])
    await setClock(desk, instant('2026-11-22T11:00:00Z'))
    expect((await listed())[0]?.daysLeft).toBe(7)
    const { items } = agreed(
      await call('agreements.propose', { body: { mode: 'continue', sourceIds: [made.id] } }),
    )
    const rows = items.map(({ key, client, mode, name, startsOn, endsOn, zone, terms }) => ({
      ...{
        key,
        sourceId: made.id,
        clientId: client.id,
        mode,
        name,
        startsOn,
        endsOn,
        zone,
        terms,
        managerId: null,
      },
    }))
    agreed(await call('agreements.create_many', { body: { kind: 'renew', rows } }))
    expect(await listed()).toEqual([])
  })
})

describe('checking before saving', () => {
  test('A2: the next dates are shown before anything is saved, with what is worth reading', async () => {
    const clientId = await agreedClient(desk, 'Careful')
    const said = agreed(
      await call('agreements.check', {
        body: {
          ...{ clientId, startsOn: '2027-01-01', endsOn: '2027-12-31', zone: 'Europe/Amsterdam' },
          terms: agreedTerms(clientId, world),
        },
      }),
    )
    expect(said.nextDates.map(({ kind, at }) => [kind, at.slice(0, 10)])).toEqual([
      ['turns_active', '2026-12-31'],
      ['activated', '2026-12-31'],
      ['ends_soon', '2027-11-01'],
      ['ends_soon', '2027-12-01'],
      ['ends_soon', '2027-12-24'],
    ])
    expect(said.findings.map(({ code }) => code)).toContain('no_manager_to_tell')
    expect(said.sentences).toHaveLength(4)
    expect(
      said.notices.map(({ kind, daysBefore, people }) => [kind, daysBefore, people.map(({ name }) => name)]),
    ).toEqual(
      [
        ['activated', 0],
        ['ends_soon', 60],
        ['ends_soon', 30],
        ['ends_soon', 7],
        ['ended', 0],
      ].map(notice => [...notice, ['Kim of Careful']]),
    )
  })
})

describe('notices whose day is past', () => {
  test('are no finding of one that serves, since its ledger tells of them; those newly asked for are', async () => {
    const clientId = await agreedClient(desk, 'Served')
    const made = await serving({ clientId })
    const past = (findings: readonly { readonly code: string; readonly message: string }[]) =>
      findings.flatMap(({ code, message }) =>
        code === 'notice_already_past' ? [message.replace(/\D+/g, '')] : [],
      )
    expect(past((await see(made.id)).findings)).toEqual([])
    const { startsOn, endsOn, zone, terms } = made
    const notices = { ...terms.notices, ahead: [60, 45, 7] }
    const checked = async (changes: object) => {
      const body = { agreementId: made.id, clientId, startsOn, endsOn, zone, ...changes }
      return past(
        agreed(await call('agreements.check', { body: { ...body, terms: { ...terms, notices } } })).findings,
      )
    }
    expect(await checked({})).toEqual(['45'])
    expect(await checked({ endsOn: '2026-12-30' })).toEqual(['60', '45'])
  })
})

describe('documents', () => {
  test('a file somebody uploaded is kept with it, and taken away the record stays', async () => {
    const made = await write()
    const [upload, sha256] = [newId(), 'a'.repeat(64)]
    const keepUpload = (id: string, personId: string) =>
      desk.database.owner.query(
        `with kept as (insert into blobs (sha256, size) values ($2, 3) on conflict do nothing)
         insert into uploads (id, person_id, sha256, name, media_type, size, created_at)
         values ($1, $3, $2, 'signed.pdf', 'application/pdf', 3, now())`,
        [id, sha256, personId],
      )
    await keepUpload(upload, world.eva.id)
    const add = (uploadIds: string[]) =>
      call('agreements.add_document', { params: { id: made.id }, body: { uploadIds } })
    const withFile = agreed(await add([upload]))
    expect(withFile.documents).toMatchObject([{ name: 'signed.pdf', size: 3 }])
    expect(await add([upload])).toMatchObject({ code: 'agreements.upload_not_found' })
    const document = withFile.documents[0]?.id ?? ''
    agreed(await call('agreements.remove_document', { params: { id: made.id, document } }))
    expect((await see(made.id)).documents).toEqual([])
    expect(await call('agreements.remove_document', { params: { id: made.id, document } })).toMatchObject({
      code: 'agreements.document_not_found',
    })
  })
})
