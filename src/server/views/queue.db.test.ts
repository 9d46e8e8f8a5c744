import { describe, expect, test } from 'vitest'
import { type Said, ticketDesk } from '#test/support/ticket-desk.ts'

const { as, acme, nordwind, ana, bo, eva, at, support, desk } = await ticketDesk()

const open = async (subject: string, changes: object = {}) => {
  const { body } = await as(eva)('tickets.open', {
    body: { clientId: acme.id, requesterId: acme.kim.id, subject, text: 'Help', ...changes },
  })
  return body.ticket
}
const subjects = ({ body }: Said): string[] => body.items.map((row: { subject: string }) => row.subject)
const queue = (who: typeof ana, tab: string, filter = '') =>
  as(who)('views.queue', { query: { tab, filter } })

await at('23 09:00')
const import_ = await open('Import stops', { severity: 2, assigneeId: ana.id, tags: ['import'] })
await open('Slow search', {
  severity: 3,
  assigneeId: ana.id,
  clientId: nordwind.id,
  requesterId: nordwind.kim.id,
})
await open('SSO loop', { severity: 1, teamId: support })
await open('Which ports?', { severity: 4, assigneeId: bo.id })
const waiting = await open('Invoice PDF is empty', { severity: 2, assigneeId: ana.id })
await as(ana)('tickets.reply', { params: { ticket: waiting.id }, body: { text: 'Which invoice?' } })
const done = await open('Done already', { assigneeId: ana.id })
await as(ana)('tickets.reply', { params: { ticket: done.id }, body: { text: 'Done', outcome: 'solve' } })

describe('the queue', () => {
  test('shows what is mine by what falls due next, then what only waits; what is over is gone', async () => {
    expect(subjects(await queue(ana, 'my'))).toEqual(['Import stops', 'Slow search', 'Invoice PDF is empty'])
    expect(subjects(await queue(ana, 'unassigned'))).toEqual(['SSO loop'])
    expect(subjects(await queue(ana, 'team'))).toEqual(['SSO loop'])
    expect(subjects(await queue(ana, 'waiting'))).toEqual(['Invoice PDF is empty'])
    expect(subjects(await queue(eva, 'team'))).toEqual([])
    expect(subjects(await queue(ana, 'all'))[0]).toBe('SSO loop')
  })

  test('V5: counts every tab by the conditions of its list, under the same filter', async () => {
    for (const filter of [
      '',
      'client:nordwind',
      'p2',
      'status:waiting',
      'tag:import',
      'search',
      'kim nordwind',
    ]) {
      const { body } = await queue(ana, 'my', filter)
      for (const tab of ['my', 'unassigned', 'team', 'waiting', 'all']) {
        const listed = subjects(await queue(ana, tab, filter)).length
        expect([filter, tab, body.counts[tab]]).toEqual([filter, tab, listed])
      }
    }
  })

  test('a row tells all there is to see: client and zone, chip, last words, whose turn', async () => {
    const { body } = await queue(ana, 'my')
    const [first, , last] = body.items
    expect(first).toMatchObject({
      number: import_.number,
      client: { name: 'Acme', zone: 'Europe/Amsterdam' },
      status: { name: 'New', turn: 'us' },
      assignee: { name: 'Ana' },
      requester: { name: 'Kim of Acme' },
      tags: ['import'],
      lastMessage: { side: 'client', excerpt: 'Help' },
      unanswered: true,
      noPromise: null,
    })
    expect(first.clocks[0]).toMatchObject({
      promise: 'first_response',
      state: 'running',
      dueAt: first.nextDueAt,
    })
    expect(last).toMatchObject({ unanswered: false, nextDueAt: null, lastMessage: { side: 'us' } })
    expect(last.clocks.map((clock: { state: string }) => clock.state)).toEqual(['paused'])
    expect(body.waitingSince).not.toBeNull()
  })

  test('an internal note is no last word', async () => {
    await as(ana)('tickets.note', { params: { ticket: import_.id }, body: { text: 'Reproduced' } })
    const { body } = await queue(ana, 'my')
    expect(body.items[0].lastMessage.excerpt).toBe('Help')
  })

  test('page by page shows each ticket once, in order, whatever part of the list the page ends in', async () => {
    const whole = subjects(await queue(ana, 'all'))
    for (const limit of [1, 2, 3, 4]) {
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const page: Said = await as(ana)('views.queue', {
          query: { tab: 'all', limit, ...(cursor ? { cursor } : {}) },
        })
        seen.push(...subjects(page))
        expect(page.body.counts === null).toBe(cursor !== null)
        cursor = page.body.next
      } while (cursor)
      expect(seen).toEqual(whole)
    }
    const strange = await as(ana)('views.queue', { query: { cursor: 'due.x.y' } })
    expect(strange.body.code).toBe('views.cursor_unreadable')
  })

  test('a filter means what it says: either of one kind, both of two, words anywhere', async () => {
    const all = async (filter: string) => subjects(await queue(ana, 'all', filter)).sort()
    expect(await all('client:nord')).toEqual(['Slow search'])
    expect(await all('client:"acme" p2')).toEqual(['Import stops', 'Invoice PDF is empty'])
    expect(await all('p1 p3')).toEqual(['SSO loop', 'Slow search'])
    expect(await all('status:"waiting on"')).toEqual(['Invoice PDF is empty'])
    expect(await all('tag:import')).toEqual(['Import stops'])
    expect(await all(`#${import_.number}`)).toEqual(['Import stops'])
    expect(await all('INVOICE empty')).toEqual(['Invoice PDF is empty'])
    expect(await all('100%')).toEqual([])
    expect(await all(`'; drop table tickets; --`)).toEqual([])
  })

  test('is for staff; a contact is told there is no such thing', async () => {
    expect((await as(acme.kim)('views.queue')).status).toBe(404)
    expect((await as(acme.kim)('views.search', { query: { q: 'Slow' } })).status).toBe(404)
    expect((await as(acme.kim)('views.index')).status).toBe(404)
    expect((await as(acme.kim)('views.upcoming')).status).toBe(404)
  })
})

test('the hours ahead: eight working hours of the viewer, with every due moment in them', async () => {
  await at('23 14:00') // 15:00 in Amsterdam: two hours left today
  const { body } = await as(ana)('views.upcoming', { query: { tab: 'all' } })
  expect(body.open).toHaveLength(2)
  expect(body.to.slice(0, 16)).toBe('2026-11-24T14:00')
  expect(body.zone).toBe('Europe/Amsterdam')
  expect(body.overdue).toBeGreaterThan(0)
  const dues = body.moments.map((moment: { at: string }) => moment.at)
  expect(dues).toEqual([...dues].sort())
  expect(dues.every((due: string) => due >= body.from && due <= body.to)).toBe(true)
})

describe('finding', () => {
  const find = async (q: string) => (await as(ana)('views.search', { query: { q } })).body
  const names = (rows: { name: string }[]) => rows.map(row => row.name)

  test('a ticket by its number, its subject, its requester; what is open and mine first', async () => {
    expect((await find(`#${import_.number}`)).tickets[0].subject).toBe('Import stops')
    expect((await find(String(import_.number))).tickets[0].subject).toBe('Import stops')
    expect(subjects({ body: { items: (await find('sear')).tickets } } as Said)).toEqual(['Slow search'])
    expect((await find('kim of nordwind')).tickets).toMatchObject([{ subject: 'Slow search', mine: true }])
    const last = (await find('Kim of Acme')).tickets.at(-1)
    expect(last).toMatchObject({ subject: 'Done already', over: true })
  })

  test('a client by its name, a former name, a domain, a reference, its number', async () => {
    await desk.database.owner.query(
      `update clients set former_names = '{Boreal Wind}', reference = 'CRM-77' where id = $1`,
      [nordwind.id],
    )
    await desk.database.owner.query(`insert into client_domains values ('nordwind.example', $1)`, [
      nordwind.id,
    ])
    for (const typed of ['nordw', 'boreal', 'nordwind.ex', 'CRM-77'])
      expect([typed, names((await find(typed)).clients)]).toEqual([typed, ['Nordwind']])
    expect((await find('boreal')).clients[0].by).toBe('Boreal Wind')
    const index = (await as(ana)('views.index')).body
    expect(index.clients.find((client: { name: string }) => client.name === 'Nordwind').also).toEqual([
      'Boreal Wind',
      'nordwind.example',
      'CRM-77',
    ])
    expect(index.tickets).toHaveLength(3)
  })

  test('a person whatever alphabet or accent is typed', async () => {
    const add = (name: string) =>
      desk.database.owner.query(
        `insert into people (id, kind, name, client_id) values (gen_random_uuid(), 'contact', $1, $2)`,
        [name, acme.id],
      )
    await add('Юрий Иванов')
    await add('Zoë Müller')
    for (const typed of ['Ivanov', 'иванов', 'Yuri', 'Juri', 'ЮРИЙ'])
      expect([typed, names((await find(typed)).people)]).toEqual([typed, ['Юрий Иванов']])
    for (const typed of ['zoe', 'muller', 'Müll'])
      expect([typed, names((await find(typed)).people)]).toEqual([typed, ['Zoë Müller']])
    expect((await find('@zoe')).tickets).toEqual([])
  })

  test('a pattern that was typed means itself', async () => {
    expect((await find('%%%')).tickets).toEqual([])
    expect((await find('___')).people).toEqual([])
  })
})
