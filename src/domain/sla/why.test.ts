import { expect, test } from 'vitest'
import { type Instant, instant } from '#kernel/instant.ts'
import { promise } from '#locales/en/promise.ts'
import { explained, now } from '#test/world/ticket-4766.ts'
import { format } from '../format.ts'
import { unmarked, whyDue } from './why.ts'
import type { SayPromise, Speech } from './words.ts'

const texts: Readonly<Record<string, string>> = promise
const say: SayPromise = (key, values = {}) => {
  const text = texts[values.count === undefined ? key : `${key}${values.count === 1 ? '_one' : '_other'}`]
  if (text === undefined) throw new Error(`no text for ${key}`)
  return text.replaceAll('\u00a0', ' ').replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))
}
const amsterdam: Speech = { format: format({ locale: 'en-GB', zone: 'Europe/Amsterdam' }), say }

const read = (at: Instant) => {
  const { heading, points } = whyDue(explained(at), now, amsterdam)
  return [heading, ...points].map(sentences => unmarked(sentences.join(' ')))
}

test('the worked example reads as it was checked by hand', () => {
  expect(read(now)).toEqual([
    'Solve by Wed 08:15 your time, 16:15 Tokyo. 7 h 15 of working time is left.',
    'Promise: 16 h of working time, from Gold version 7, severity 2 (set by a rule: Severity from service). It belongs to the agreement Tokai Gold 2026.',
    'Hours: Tokyo office version 3. Closed on Mon 23 Nov, Labour Thanksgiving Day.',
    'Started Fri 20 Nov 07:10 (15:10 Tokyo). Counted 8 h 45. Not counted: 84 h 30 outside hours, 9 h holiday and 3 h 05 waiting on client.',
    'History: first due Mon 02:10, a change of severity or target moved it to Wed 05:10 and the wait moved it to Wed 08:15.',
  ])
})

test('while it waits, it tells when it would be due if the client answered now', () => {
  const [heading] = read(instant('2026-11-24T02:00:00Z'))
  expect(heading).toBe('Solve: paused since 02:00. If the client answered now, it would be due Wed 06:10.')
})
