import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { compileCalendar } from '#kernel/calendar.ts'
import { instant } from '#kernel/instant.ts'
import { policySentences } from '#locales/en/policy-sentences.ts'
import { format } from '../format.ts'
import { examplesOf } from './examples.ts'
import { sentencesOf } from './sentences.ts'
import { standardTerms } from './standard.ts'

const i18n = createInstance()
await i18n.init({
  lng: 'en',
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: { en: { translation: policySentences } },
})
const speech = {
  say: (key: string, values = {}) => i18n.t(key, values),
  format: format({ locale: 'en-GB', zone: 'UTC' }),
}

test('a policy reads as a sentence a customer understands', () => {
  const [first, , third] = sentencesOf(
    {
      ...standardTerms,
      targets: {
        ...standardTerms.targets,
        1: {
          first_response: { work: 'PT30M', hours: 'always' },
          resolution: { work: 'P3D', hours: 'working' },
        },
      },
    },
    speech,
  )
  expect(first?.sentence).toBe(
    'For severity 1 we answer within 30 minutes, day and night and solve within 3 working days, counted in the client’s hours, or ours where the client has none of its own. Time spent waiting on the client does not count.',
  )
  expect(third?.sentence).toContain('answer within 4 working hours')
})

test('S13: arriving on Friday at 16:40 in Tokyo, four hours are up on Monday', () => {
  const tokyo = compileCalendar({
    zone: 'Asia/Tokyo',
    week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map(day => [day, [['09:00', '18:00']]])),
  })
  const terms = {
    ...standardTerms,
    targets: {
      ...standardTerms.targets,
      1: { first_response: { work: 'PT4H', hours: 'working' as const } },
    },
  }
  const [example] = examplesOf(terms, tokyo, instant('2026-11-25T00:00:00Z'), null)
  expect(example).toEqual({
    severity: '1',
    arrives: '2026-12-04T07:40:00.000Z',
    zone: 'Asia/Tokyo',
    place: 'Tokyo',
    dues: [{ promise: 'first_response', dueAt: '2026-12-07T02:40:00.000Z' }],
  })
})
