import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '#kernel/clock.ts'
import { hours, type Instant, minutes, plus } from '#kernel/instant.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { Terms } from '#kernel/terms.ts'
import { nov, storyCalendars, target, terms } from '#test/support/story.ts'
import { system } from '../actor.ts'
import { cancel, isCancelled, restore } from './cancelling.ts'
import { change } from './changing.ts'
import { termsOf } from './commitment.ts'
import { open } from './opening.ts'
import { usualMatrix } from './priority.ts'
import { recall } from './recalling.ts'
import { receive } from './receiving.ts'
import { rematch } from './rematching.ts'
import { answer } from './replying.ts'
import { signalsOf } from './signals.ts'
import { isOver } from './status.ts'
import type { Decided, Held, Match, MatchRequest, Recorded, TicketNow } from './ticket-now.ts'
import type { StatusWord, Vocabulary } from './vocabulary.ts'

/** Whatever people do to a ticket, in whatever order: its clocks, folded from its history alone, agree with it. */

const ana = { kind: 'staff', id: 'ana', name: 'Ana', role: 'lead', teams: [], language: 'en' } as const
const word = (id: string, turn: StatusWord['turn'], category: StatusWord['category']): StatusWord => ({
  id,
  names: { en: id },
  turn,
  category,
  position: 0,
  archived: false,
})
const statuses = [
  word('new', 'us', 'new'),
  word('working', 'us', 'open'),
  word('client', 'client', 'waiting'),
  word('supplier', 'third_party', 'waiting'),
  word('solved', 'nobody', 'solved'),
  word('closed', 'nobody', 'closed'),
]
const vocabulary: Vocabulary = {
  statuses,
  types: [
    {
      id: 'incident',
      names: { en: 'Incident' },
      icon: '',
      position: 0,
      archived: false,
      stages: { new: 'new', open: 'working', hand_over: 'client', solve: 'solved', close: 'closed' },
    },
  ],
  matrix: usualMatrix,
}

/** Terms by severity, as a policy would give them; what waits for the client pauses the solution. */
const promised = (severity: number): Terms =>
  terms(
    {
      first_response: target(hours(severity), { calendar: 'always' }),
      next_response: target(hours(severity), { calendar: 'always' }),
      resolution: target(hours(severity * 4), { calendar: 'always', pausesOn: ['client'] }),
    },
    `standard@${severity}`,
  )
const match = (request: MatchRequest): Match => ({
  terms: promised(request.severity),
  reason: null,
  trace: [],
})

let ids = 0
type World = { readonly held: Held; readonly now: Instant; readonly lastReply: string | null }

const begin = (): World => {
  const now = nov('23 09:00')
  const opened = open(
    {
      ticketId: 't',
      messageId: 'm',
      number: 1042,
      client: { id: 'acme', calendarId: null, projectId: 'p' },
      requester: { id: 'kim', name: 'Kim', email: 'kim@acme.example' },
      assignee: null,
      team: null,
      service: null,
      follows: null,
      people: [],
      files: [],
      vocabulary,
      coverage: { candidates: [], withoutAgreement: 'default_policy' },
      match,
    },
    {
      subject: 'SSO loop',
      text: 'Help',
      html: null,
      quotedFrom: null,
      typeId: null,
      statusId: null,
      severity: 3,
      urgency: 2,
      priority: null,
      priorityReason: null,
      tags: [],
      cc: [],
      channel: 'mail',
      via: 'mail',
      by: 'client',
      arrivedAt: null,
      arrivalReason: null,
      from: null,
      verified: true,
      to: [],
      rawId: null,
      header: null,
      headers: [],
    },
    { now, actor: system, reason: null },
  )
  if (isRefusal(opened)) throw new Error(opened.code)
  const held: Held = { ticket: opened.ticket, history: [], vocabulary, match }
  return { held: evolve(held, opened, now), now, lastReply: null }
}

/** The ticket as the next decision will find it: as the server stores it and loads it again. */
const evolve = (held: Held, { events, changes }: Decided<unknown>, now: Instant): Held => {
  const { match: _match, lastMessageAt: _at, outside: _outside, ...fields } = changes
  const stamp = `c${++ids}`
  return {
    ...held,
    ticket: { ...held.ticket, ...fields, version: held.ticket.version + 1 } as TicketNow,
    history: [
      ...held.history,
      ...events.map(
        (event): Recorded => ({
          id: `e${++ids}`,
          at: now,
          type: event.type,
          payload: event.payload,
          actorId: 'ana',
          actorName: 'Ana',
          change: stamp,
        }),
      ),
    ],
  }
}

type Act = (world: World) => {
  readonly decided: Decided<unknown> | Refusal
  readonly lastReply?: string | null
}
const moment = ({ now }: World) => ({ now, actor: ana, reason: 'because' })

const reply =
  (outcome: 'hand_over' | 'solve' | 'keep'): Act =>
  world => {
    const messageId = `m${++ids}`
    const decided = answer(
      { ...world.held, messageId, files: [], lastFrom: null, newer: null },
      { text: 'Hello', html: null, to: null, cc: null, outcome, statusId: null, via: 'app' },
      moment(world),
    )
    return { decided, lastReply: messageId }
  }

const write =
  (text: string, human = true): Act =>
  world => ({
    decided: receive(
      { ...world.held, messageId: `m${++ids}`, reopenDays: 30, files: [] },
      {
        author: null,
        from: { name: 'Kim', address: 'kim@acme.example' },
        verified: true,
        human,
        automaticKind: null,
        to: [],
        cc: [],
        joins: [],
        via: 'mail',
        subject: null,
        text,
        html: null,
        quotedFrom: null,
        rawId: null,
        header: null,
        headers: [],
        receivedAt: null,
      },
      moment(world),
    ),
  })

const set =
  (fields: object): Act =>
  world => ({
    decided: change(
      world.held,
      { base: world.held.ticket.version, reason: 'because', ...fields },
      moment(world),
    ),
  })

/** By name, so that a story that breaks a law can be read. */
const acts: Readonly<Record<string, Act>> = {
  'reply and hand over': reply('hand_over'),
  'reply and solve': reply('solve'),
  'reply and leave': reply('keep'),
  'client writes': write('It fails again'),
  'client thanks': write('Thanks!'),
  'a machine writes': write('Out of office', false),
  ...Object.fromEntries(statuses.map(({ id }) => [`set ${id}`, set({ statusId: id })])),
  ...Object.fromEntries([1, 2, 3, 4].map(severity => [`severity ${severity}`, set({ severity })])),
  cancel: world => ({ decided: cancel(world.held, 'spam', moment(world)) }),
  restore: world => ({ decided: restore(world.held) }),
  recall: world => ({
    decided: recall({ ...world.held, messageId: world.lastReply ?? 'none', outgoing: 'waiting' }),
    lastReply: null,
  }),
  'match again': world => ({ decided: rematch(world.held, { policyId: null, none: false }) }),
  'promise nothing': world => ({ decided: rematch(world.held, { policyId: null, none: true }) }),
}
const stories = fc.array(fc.tuple(fc.constantFrom(...Object.keys(acts)), fc.integer({ min: 1, max: 300 })), {
  maxLength: 25,
})
const tell = (story: readonly (readonly [string, number])[]): World =>
  story.reduce((world, [name, after]) => step(world, acts[name] as Act, after), begin())

const step = (world: World, act: Act, after: number): World => {
  const now = plus(world.now, minutes(after))
  const { decided, lastReply } = act({ ...world, now })
  if (isRefusal(decided)) return { ...world, now }
  return {
    held: evolve(world.held, decided, now),
    now,
    lastReply: lastReply === undefined ? world.lastReply : lastReply,
  }
}

test('the solution’s clock runs, waits and ends exactly as the ticket’s turn says', () => {
  fc.assert(
    fc.property(stories, story => {
      const { now, held } = tell(story)
      const { ticket, history } = held
      const { clocks } = fold(signalsOf(history), storyCalendars, now)
      const resolution = clocks.filter(clock => clock.promise === 'resolution' && clock.supersededAt === null)
      const going = resolution.filter(clock => clock.state === 'running' || clock.state === 'paused')

      if (isCancelled(history) || termsOf(history) === null || isOver(ticket.status)) {
        expect(going.map(clock => clock.state)).toEqual([])
      } else {
        expect(going.length).toBe(1)
        expect(going[0]?.state).toBe(ticket.status.turn === 'client' ? 'paused' : 'running')
        expect(going[0]?.terms.key).toBe(promised(ticket.severity).key)
      }
      expect(ticket.solvedAt !== null).toBe(isOver(ticket.status))
    }),
    { numRuns: Number(process.env.ACCORD_LAWS ?? 2_000) },
  )
})

test('what is owed as an answer is owed until a person of ours answers or the ticket is solved, and no longer', () => {
  fc.assert(
    fc.property(stories, story => {
      const { now, held } = tell(story)
      const { ticket, history } = held
      const signals = signalsOf(history)
      const { clocks } = fold(signals, storyCalendars, now)
      const owed = clocks.filter(
        clock =>
          (clock.promise === 'first_response' || clock.promise === 'next_response') &&
          clock.supersededAt === null &&
          clock.state === 'running',
      )
      if (isCancelled(history) || isOver(ticket.status)) expect(owed.length).toBe(0)
      const last = signals.findLast(signal => signal.type === 'answered' || signal.type === 'client_wrote')
      if (last?.type === 'answered') expect(owed.length).toBe(0)
    }),
    { numRuns: Number(process.env.ACCORD_LAWS ?? 2_000) },
  )
})
