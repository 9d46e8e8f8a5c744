import { PassThrough, Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldOf } from '#domain/sla/fold-lines.ts'
import { formatDuration, toIso } from '#kernel/instant.ts'
import { question } from '#test/support/calendars.ts'
import { oracle } from '#test/support/oracle.ts'
import { answerLines, dueLine, elapsedLine } from './lines.ts'

/** Feeds the lines and returns what came out, parsed. */
const run = async (lines: readonly unknown[], answer: (line: unknown) => unknown) => {
  const out: unknown[] = []
  const streams = {
    input: Readable.from(lines.map(line => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`)),
    print: (line: string) => void out.push(JSON.parse(line)),
    complain: () => {},
  }
  return { code: await answerLines(streams, answer), out }
}

describe('accord calendar', () => {
  test('due: a thousand random lines come out as the minute-stepping oracle says', async () => {
    const questions = fc
      .sample(question(4), { numRuns: 1_000, seed: 20_261_123 })
      .map(({ spec, from, to }) => ({ spec, from, work: oracle(spec).elapsed(from, to) }))
    const lines = questions.map(({ spec, from, work }) => ({
      calendar: spec,
      start: toIso(from),
      work: formatDuration(work),
    }))
    const { code, out } = await run(lines, dueLine)
    expect(code).toBe(0)
    expect(out).toEqual(
      questions.map(({ spec, from, work }) => ({ due: toIso(oracle(spec).due(from, work)) })),
    )
  })

  test('elapsed: a thousand random lines come out as the oracle says', async () => {
    const questions = fc.sample(question(4), { numRuns: 1_000, seed: 20_261_124 })
    const lines = questions.map(({ spec, from, to }) => ({
      calendar: spec,
      from: toIso(from),
      to: toIso(to),
    }))
    const { out } = await run(lines, elapsedLine)
    expect(out).toEqual(
      questions.map(({ spec, from, to }) => ({ elapsed: formatDuration(oracle(spec).elapsed(from, to)) })),
    )
  })

  test('a line that cannot be used says so in its place, and the others are answered', async () => {
    const good = {
      calendar: { zone: 'UTC', week: { mon: [['09:00', '17:00']] } },
      start: '2026-11-23T09:00:00Z',
      work: 'PT8H',
    }
    const { code, out } = await run(
      [good, 'no json', 'null', '', { ...good, work: 'a day' }, { ...good, calendar: { zone: 'UTC' } }, good],
      dueLine,
    )
    expect(code).toBe(1)
    expect(out).toMatchObject([
      { due: '2026-11-23T17:00:00.000Z' },
      { error: { code: 'sla.line_unreadable' }, line: 2 },
      { error: { code: 'sla.line_unreadable' }, line: 3 },
      { error: { code: 'duration.unreadable', path: ['work'] }, line: 5 },
      { error: { code: 'calendar.week_unreadable', path: ['calendar', 'week'] }, line: 6 },
      { due: '2026-11-23T17:00:00.000Z' },
    ])
  })

  test('answers come while the questions are still being written', async () => {
    const input = new PassThrough()
    const out: string[] = []
    const done = answerLines({ input, print: line => void out.push(line), complain: () => {} }, dueLine)
    input.write(
      `${JSON.stringify({ calendar: { zone: 'UTC', week: { mon: [['00:00', '24:00']] } }, start: '2026-11-23T00:00Z', work: 'PT1H' })}\n`,
    )
    await expect.poll(() => out).toEqual(['{"due":"2026-11-23T01:00:00.000Z"}'])
    input.end()
    expect(await done).toBe(0)
  })
})

describe('accord sla fold', () => {
  const line = {
    terms: { promises: { resolution: { work: 'PT8H', calendar: 'office', pausesOn: ['client'] } } },
    calendars: { office: { zone: 'UTC', week: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] } } },
    signals: [
      { at: '2026-11-23T09:00:00Z', type: 'started' },
      { at: '2026-11-23T11:00:00Z', type: 'turned', turn: 'client' },
      { at: '2026-11-23T15:00:00Z', type: 'turned', turn: 'us' },
    ],
    now: '2026-11-23T16:00:00Z',
  }

  test('explains each clock of a history somebody wrote down', async () => {
    const { out } = await run([line], foldOf)
    expect(out).toMatchObject([
      {
        clocks: [
          {
            promise: 'resolution',
            state: 'running',
            used: 'PT3H',
            left: 'PT5H',
            dueAt: '2026-11-24T13:00:00.000Z',
            totals: { counted: 'PT3H', waiting_client: 'PT4H' },
          },
        ],
      },
    ])
  })

  test('says what is missing, in words and in its place', async () => {
    const { out } = await run(
      [
        { ...line, calendars: {} },
        { ...line, signals: line.signals.slice(1) },
        { ...line, terms: { promises: { resolution: { work: '8 hours', calendar: 'office' } } } },
        { ...line, calendars: { office: { zone: 'Nowhere', week: {} } } },
      ],
      foldOf,
    )
    expect(out).toMatchObject([
      { error: { code: 'sla.line_without_calendar', message: expect.stringContaining('“office”') }, line: 1 },
      { error: { code: 'sla.line_without_start' }, line: 2 },
      { error: { path: ['terms', 'promises', 'resolution', 'work'] }, line: 3 },
      { error: { code: 'calendar.zone_unknown', path: ['calendars', 'office', 'zone'] }, line: 4 },
    ])
  })
})
