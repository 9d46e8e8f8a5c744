import { expect, test } from 'vitest'
import type { OfferedService } from '#domain/portal/shapes.ts'
import type { Writing } from './kept.ts'
import { begun, bodyOf, intended, missingIn } from './writing.ts'

const question = (key: string, kind: OfferedService['form'][number]['kind'], required = false) => ({
  ...{ key, kind, names: { en: key }, help: {}, required },
  choices: kind === 'choice' ? [{ key: 'only', names: { en: 'Only' } }] : [],
})
const service: OfferedService = {
  ...{ id: 's', name: 'Account', description: '', group: '', asksImpact: true, severity: 3, promises: [] },
  form: [question('for_whom', 'person', true), question('plan', 'choice', true), question('note', 'text')],
}
const empty: Writing = { key: 'k', subject: '', text: '', severity: null, answers: {}, uploads: [] }
const kim = { id: '0190c0de-0000-7000-8000-000000000001', name: 'Kim Lee' }

test('nobody is asked who they are, nor to choose where there is one choice', () => {
  expect(begun(empty, service, kim).answers).toEqual({ for_whom: kim, plan: 'only' })
})

test('a subject is needed, what must be answered is, and a text only where nothing else is said', () => {
  expect(missingIn(empty, service, key => key)).toEqual({
    subject: 'subjectMissing',
    answers: { for_whom: 'answerMissing', plan: 'answerMissing' },
  })
  expect(missingIn({ ...begun(empty, service, kim), subject: 'A new account' }, service, key => key)).toEqual(
    {},
  )
  expect(missingIn({ ...empty, subject: 'Hello' }, null, key => key)).toEqual({ text: 'textMissing' })
})

test('a person is sent by id, and how bad it is only when it was said', () => {
  const writing = { ...begun(empty, service, kim), subject: 'A new account' }
  expect(bodyOf(writing, service)).toEqual({
    ...{ serviceId: 's', subject: 'A new account', text: '', uploads: [] },
    answers: { for_whom: kim.id, plan: 'only' },
  })
  expect(bodyOf({ ...writing, severity: 1 }, service)).toMatchObject({ severity: 1 })
})

test('what is sent again as it was is the same request; other words after a broken line are another', () => {
  const first = intended({ ...empty, text: 'It stops at row 30,001' }, { text: 'It stops at row 30,001' })
  const again = intended(first, { text: 'It stops at row 30,001' })
  expect(again.key).toBe(first.key)
  const more = intended(again, { text: 'It stops at row 30,001, and at 40,001' })
  expect(more.key).not.toBe(first.key)
  expect(intended(more, { text: 'It stops at row 30,001, and at 40,001' }).key).toBe(more.key)
})
