import { expect, test } from 'vitest'
import { compileCalendar } from '#kernel/calendar.ts'
import { instant } from '#kernel/instant.ts'
import { faultOf, inspectPolicy } from './inspecting.ts'
import type { PolicyTerms } from './policy-shapes.ts'
import { standardTerms } from './standard.ts'

const now = instant('2026-11-23T09:00:00Z')
const office = compileCalendar({ zone: 'UTC', week: { mon: [['09:00', '17:00']] } })
const inspect = (changes: Partial<PolicyTerms>, calendar: typeof office | null = office) =>
  inspectPolicy({ ...standardTerms, ...changes }, calendar, now)
const codes = (findings: ReturnType<typeof inspect>) =>
  findings.map(({ level, about }) => `${level} ${about.code}`)
const cell = (work: string) => ({ work, hours: 'working' as const })
const nothing = { 1: {}, 2: {}, 3: {}, 4: {} }

test('the policy a new desk starts with contradicts nothing', () => {
  expect(inspect({})).toEqual([])
})

test('a calendar that never opens is refused in words, and so is none at all', () => {
  const past = compileCalendar({
    zone: 'UTC',
    week: {},
    exceptions: { '2020-01-01': [['09:00', '17:00']] },
  })
  expect(codes(inspect({}, past))).toEqual(['refused sla.calendar_never_opens'])
  expect(codes(inspect({}, null))).toEqual(['refused sla.calendar_not_found'])
})

test('a policy without a promise is refused, and so is a promise of no time', () => {
  expect(codes(inspect({ targets: nothing }))).toEqual(['refused sla.no_promise'])
  const zero = inspect({ targets: { ...nothing, 1: { resolution: cell('PT0H') } } })
  expect(faultOf(zero)).toMatchObject({
    code: 'sla.target_zero',
    path: ['terms', 'targets', '1', 'resolution'],
  })
})

test('a warning longer before due than any target it is meant for is refused', () => {
  expect(codes(inspect({ warnings: [{ before: 'PT100H' }] }))).toContain('refused sla.warning_never_fires')
  expect(codes(inspect({ warnings: [{ before: 'PT2H' }] }))).toEqual([])
})

test('zammad#5177: a further reply due sooner than the first one is pointed out', () => {
  const targets = { ...nothing, 2: { first_response: cell('PT4H'), next_response: cell('PT2H') } }
  expect(codes(inspect({ targets }))).toContain('warning sla.further_reply_sooner')
})

test('an answer promised later than the solution is pointed out, and a worse severity promised more slowly', () => {
  const targets = {
    ...nothing,
    1: { first_response: cell('PT8H'), resolution: cell('PT4H') },
    2: { first_response: cell('PT2H') },
  }
  expect(codes(inspect({ targets }))).toEqual(
    expect.arrayContaining([
      'warning sla.response_after_resolution',
      'warning sla.worse_is_slower',
      'warning sla.severity_without_target',
    ]),
  )
})
