import { describe, expect, test } from 'vitest'
import { joining, recipientsOf, subjectOfAnswer } from './writing.ts'

const kim = { id: 'kim', name: 'Kim Lee', email: 'kim@acme.example' }
const copy = (address: string, name = '') => ({ name, address, personId: null })

describe('who a reply goes to', () => {
  test('the requester, with copies to those who get them, nobody twice', () => {
    const ticket = { requester: kim, cc: [copy('KIM@acme.example'), copy('lee@acme.example', 'Lee')] }
    expect(recipientsOf(ticket, null)).toEqual({
      to: [{ name: 'Kim Lee', address: 'kim@acme.example' }],
      cc: [{ name: 'Lee', address: 'lee@acme.example' }],
    })
  })

  test('without a known requester, whoever wrote last', () => {
    const last = { name: 'Lee', address: 'lee@acme.example' }
    expect(recipientsOf({ requester: null, cc: [copy('lee@acme.example')] }, last)).toEqual({
      to: [last],
      cc: [],
    })
  })

  test('nobody, when nobody is known', () => {
    expect(recipientsOf({ requester: { ...kim, email: null }, cc: [] }, null)).toEqual({ to: [], cc: [] })
  })
})

test('people join a conversation once, and the requester is in it already', () => {
  const ticket = { requester: kim, cc: [copy('lee@acme.example')] }
  const given = [copy('Kim@acme.example'), copy('LEE@acme.example'), copy('Max@acme.example', 'Max')]
  expect(joining(ticket, given)).toEqual([copy('max@acme.example', 'Max')])
})

describe('the subject of an answer', () => {
  const ticket = { number: 1042, subject: 'SSO loop' }
  test.each([
    [null, 'Re: SSO loop [#1042]'],
    ['Re: SSO loop [#1042]', 'Re: SSO loop [#1042]'],
    ['AW: RE: Re[2]: SSO loop', 'Re: SSO loop [#1042]'],
    ['Отв: другое дело', 'Re: другое дело [#1042]'],
    ['E4: another matter', 'Re: E4: another matter [#1042]'],
    ['Re: [#1042]', 'Re: SSO loop [#1042]'],
  ])('after %j is %j', (last, subject) => {
    expect(subjectOfAnswer(ticket, last)).toBe(subject)
  })

  test('is found in no time in a subject made to take long', () => {
    const started = performance.now()
    subjectOfAnswer(ticket, 're '.repeat(30_000))
    subjectOfAnswer(ticket, `re${' '.repeat(100_000)}x`)
    subjectOfAnswer(ticket, `re[${'1'.repeat(100_000)}`)
    expect(performance.now() - started).toBeLessThan(100)
  })
})
