import { describe, expect, test } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { answersTo, peopleIn } from './answering.ts'
import { type FormField, form } from './form.ts'

const field = (key: string, kind: FormField['kind'], more: Partial<FormField> = {}): unknown => ({
  key,
  kind,
  names: { en: `The ${key}`, nl: `De ${key}` },
  ...more,
})
const kim = { id: '0190c0de-0000-7000-8000-000000000001', name: 'Kim Lee' }
const asked = form.parse([
  field('device', 'text', { required: true }),
  field('count', 'number'),
  field('sizes', 'multi_choice', {
    choices: [
      { key: 'small', names: { en: 'Small' } },
      { key: 'large', names: { en: 'Large' } },
    ],
  }),
  field('place', 'choice', { choices: [{ key: 'home', names: { en: 'At home' } }] }),
  field('day', 'date'),
  field('urgent', 'yes_no'),
  field('who', 'person'),
  field('page', 'link'),
])
const answer = (given: Record<string, unknown>, strict = true) =>
  answersTo(asked, { device: 'Laptop', ...given }, { strict, people: [kim] })
const codeOf = (given: Record<string, unknown>, strict = true) => {
  const answers = answer(given, strict)
  return isRefusal(answers) ? answers.code : null
}

describe('the form of a service', () => {
  test('keeps what was answered in the words it was asked in', () => {
    expect(answer({ sizes: ['large'], place: 'home', urgent: false, who: kim.id })).toEqual([
      { key: 'device', kind: 'text', names: { en: 'The device', nl: 'De device' }, value: 'Laptop' },
      expect.objectContaining({ key: 'sizes', value: [{ key: 'large', names: { en: 'Large' } }] }),
      expect.objectContaining({ key: 'place', value: { key: 'home', names: { en: 'At home' } } }),
      expect.objectContaining({ key: 'urgent', value: false }),
      expect.objectContaining({ key: 'who', value: kim }),
    ])
  })
  test('refuses what must be answered and was not, by the name it was asked by', () => {
    const refused = answer({ device: '  ' })
    expect(refused).toMatchObject({
      code: 'catalogue.answer_missing',
      path: ['answers', 'device'],
      params: { name: 'The device' },
    })
  })
  test('asks nothing of a mail: what is missing there stays open', () => {
    expect(answersTo(asked, {}, { strict: false, people: [] })).toEqual([])
  })
  test('takes no as an answer', () => {
    expect(
      answersTo(
        [...asked].filter(({ key }) => key === 'urgent').map(one => ({ ...one, required: true })),
        { urgent: false },
        { strict: true, people: [] },
      ),
    ).toHaveLength(1)
  })
  test.each([
    ['a number written as text', { count: '12' }],
    ['a day that never was', { day: '2026-02-29' }],
    ['a choice nobody offered', { place: 'moon' }],
    ['one of several choices nobody offered', { sizes: ['small', 'huge'] }],
    ['a link that would run something', { page: 'javascript:alert(1)' }],
    ['a person of another client', { who: '0190c0de-0000-7000-8000-000000000002' }],
    ['a word where yes or no was asked', { urgent: 'yes' }],
  ])('refuses %s', (_what, given) => {
    expect(codeOf(given)).toBe('catalogue.answer_unreadable')
    expect(codeOf(given, false)).toBe('catalogue.answer_unreadable')
  })
  test.each([
    { day: '2028-02-29' },
    { day: '2026-12-31' },
    { page: 'https://wiki.example/a?b=c' },
    { count: 0 },
  ])('accepts %o', given => expect(codeOf(given)).toBeNull())
  test('loses nothing: an answer to a question that is not there is refused', () => {
    expect(codeOf({ colour: 'red' })).toBe('catalogue.not_asked')
  })
  test('knows whom to look up before', () => {
    expect(peopleIn({ who: kim.id, device: 'x', count: 3 })).toEqual([kim.id])
  })
})
