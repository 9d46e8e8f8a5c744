import { describe, expect, test } from 'vitest'
import { type Instant, instant } from '#kernel/instant.ts'
import type { Terms } from '#kernel/terms.ts'
import { type HistoryRow, signalsOf } from './signals.ts'
import type { StatusRef } from './status.ts'

const at = (time: string): Instant => instant(`2026-11-23T${time}:00Z`)
const terms = { key: 'gold@7', promises: {} } as unknown as Terms
const status = (name: string, turn: StatusRef['turn'], category: StatusRef['category']): StatusRef => ({
  id: name,
  name,
  turn,
  category,
})
const fresh = status('New', 'us', 'new')
const working = status('Working', 'us', 'open')
const waiting = status('Waiting on client', 'client', 'waiting')
const supplier = status('Waiting on supplier', 'third_party', 'waiting')
const solved = status('Solved', 'nobody', 'solved')
const closed = status('Closed', 'nobody', 'closed')

let rows = 0
const row = (time: string, type: string, payload: object = {}): HistoryRow => ({
  id: `row ${++rows}`,
  at: at(time),
  type,
  payload,
})
const opened = (changes: object = {}) =>
  row('09:00', 'tickets.opened', {
    status: fresh,
    by: 'client',
    arrivedAt: '2026-11-23T08:30:00Z',
    team: null,
    terms,
    noTermsBecause: null,
    ...changes,
  })
const moved = (time: string, from: StatusRef, to: StatusRef) =>
  row(time, 'tickets.status_changed', { from, to })
const told = (...history: HistoryRow[]) =>
  signalsOf(history).map(({ id: _id, at: when, ...signal }) => [when, signal])

describe('what clocks hear of a ticket', () => {
  test('it starts when the request arrived, not when it was written down', () => {
    expect(told(opened())).toEqual([
      [at('08:30'), { type: 'started', turn: 'us', solved: false, by: 'client', terms }],
    ])
  })

  test('it starts with its team, when it has one', () => {
    expect(told(opened({ team: { id: 'support', name: 'Support' } }))[1]).toEqual([
      at('08:30'),
      { type: 'assigned', team: 'support' },
    ])
  })

  test('no commitment is told with its reason', () => {
    expect(told(opened({ terms: null, noTermsBecause: 'no_policy' }))[0]?.[1]).toMatchObject({
      terms: null,
      reason: 'no_policy',
    })
  })

  test('F16: turns are heard, names are not', () => {
    expect(told(opened(), moved('10:00', fresh, working))).toHaveLength(1)
    expect(told(opened(), moved('10:00', fresh, waiting))[1]).toEqual([
      at('10:00'),
      { type: 'turned', turn: 'client' },
    ])
    expect(told(opened(), moved('10:00', waiting, supplier))[1]?.[1]).toEqual({
      type: 'turned',
      turn: 'third_party',
    })
  })

  test('solving is heard once, closing what is solved is not, reopening says whose turn it is', () => {
    const story = told(
      opened(),
      moved('10:00', working, solved),
      moved('11:00', solved, closed),
      moved('12:00', closed, waiting),
    )
    expect(story.slice(1)).toEqual([
      [at('10:00'), { type: 'solved' }],
      [at('12:00'), { type: 'reopened', turn: 'client' }],
    ])
  })

  test('a message of the client counts from when it reached us', () => {
    const story = told(opened(), row('11:00', 'tickets.client_wrote', { at: '2026-11-23T10:15:00Z' }))
    expect(story[1]).toEqual([at('10:15'), { type: 'client_wrote' }])
  })

  test('notes, thanks, automatic mails, watchers, tags and names are silent', () => {
    const silent = [
      'noted',
      'thanked',
      'automatic_received',
      'subject_changed',
      'tags_changed',
      'cc_changed',
      'assigned',
    ]
    expect(told(opened(), ...silent.map(type => row('10:00', `tickets.${type}`)))).toHaveLength(1)
  })

  test('a reply that was taken back was never sent, and what it did was never done', () => {
    const replied = row('10:00', 'tickets.replied')
    const turned = moved('10:00', fresh, waiting)
    const recalled = row('10:01', 'tickets.reply_recalled', { undoes: [replied.id, turned.id] })
    expect(told(opened(), replied, turned)).toHaveLength(3)
    expect(told(opened(), replied, turned, recalled)).toHaveLength(1)
  })

  test('a cancellation ends everything; taken back it never was', () => {
    const cancelled = row('10:00', 'tickets.cancelled', { from: fresh, to: closed })
    expect(told(opened(), cancelled)[1]?.[1]).toEqual({ type: 'ended', how: 'cancelled' })
    expect(
      told(opened(), cancelled, row('11:00', 'tickets.restored', { undoes: [cancelled.id] })),
    ).toHaveLength(1)
  })

  test('signals come in the order of time, those of one instant in the order of the ledger', () => {
    const wrote = row('11:00', 'tickets.client_wrote', { at: '2026-11-23T10:00:00Z' })
    const answered = row('10:30', 'tickets.replied')
    expect(told(opened(), answered, wrote).map(([, signal]) => (signal as { type: string }).type)).toEqual([
      'started',
      'client_wrote',
      'answered',
    ])
  })

  test('promises that end with a change of fields are no commitment from then on', () => {
    expect(told(opened(), row('10:00', 'tickets.retargeted', { terms: null }))[1]?.[1]).toEqual({
      type: 'rematched',
      terms: null,
    })
  })
})

describe('a request outside every agreement', () => {
  const outside = opened({ terms: null, noTermsBecause: 'out_of_agreement', team: { id: 'support' } })
  const accepted = row('12:00', 'tickets.accepted', { how: 'once', terms, noTermsBecause: null })

  test('is heard to arrive, and then nothing until it is taken on: there it is found as it stands', () => {
    const story = told(
      outside,
      row('09:30', 'tickets.replied'),
      moved('09:30', fresh, waiting),
      row('10:00', 'tickets.client_wrote', { at: '2026-11-23T10:00:00Z' }),
      moved('10:00', waiting, working),
      accepted,
      row('12:30', 'tickets.replied'),
    )
    expect(story).toEqual([
      [at('08:30'), expect.objectContaining({ type: 'started', terms: null })],
      [at('12:00'), { type: 'rematched', terms }],
      [at('12:00'), { type: 'accepted' }],
      [at('12:00'), { type: 'assigned', team: 'support' }],
      [at('12:00'), { type: 'answered' }],
      [at('12:00'), { type: 'client_wrote' }],
      [at('12:00'), { type: 'turned', turn: 'us' }],
      [at('12:30'), { type: 'answered' }],
    ])
  })

  test('a mail that came in just before, and was worked on just after, counts from the acceptance', () => {
    const late = row('12:01', 'tickets.client_wrote', { at: '2026-11-23T11:59:00Z' })
    expect(told(outside, accepted, late).at(-1)).toEqual([at('12:00'), { type: 'client_wrote' }])
  })

  test('what was promised before it fell outside is not forgotten', () => {
    const left = row('10:00', 'tickets.agreement_changed', {
      ...{ from: { id: 'gold', version: 1 }, to: null, accepts: false },
      ...{ terms: null, noTermsBecause: 'out_of_agreement' },
    })
    expect(told(opened(), left, accepted).map(([, signal]) => (signal as { type: string }).type)).toEqual([
      'started',
      'rematched',
      'rematched',
      'accepted',
    ])
  })

  test('the same agreement by hand is no other match', () => {
    const pinned = row('10:00', 'tickets.agreement_changed', {
      ...{ from: { id: 'gold', version: 1 }, to: { id: 'gold', version: 1 }, accepts: false },
      ...{ terms, noTermsBecause: null },
    })
    expect(told(opened(), pinned)).toHaveLength(1)
  })
})
