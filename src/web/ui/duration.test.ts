import { expect, test } from 'vitest'
import { readDuration, writeDuration } from './duration.ts'

const minutes = (text: string, bare?: 'minutes' | 'hours') => {
  const read = readDuration(text, bare)
  return read?.kind === 'time' ? read.seconds / 60 : null
}

test.each([
  ['4h', 240],
  ['1:15', 75],
  ['0:05', 5],
  ['45m', 45],
  ['90', 90],
  ['1h30', 90],
  ['1 h 30 min', 90],
  ['1,5h', 90],
  ['1.5 h', 90],
  ['2d', 2_880],
  ['1 ч 30 мин', 90],
  ['2 u 15', 135],
  ['30s', 0.5],
])('"%s" is %d minutes', (text, expected) => {
  expect(minutes(text)).toBe(expected)
})

test('a bare number is hours where hours are meant', () => {
  expect(minutes('4', 'hours')).toBe(240)
  expect(minutes('1,5', 'hours')).toBe(90)
})

test('working days stay working days', () => {
  expect(readDuration('3wd')).toEqual({ kind: 'working_days', days: 3 })
  expect(readDuration('2 working days')).toEqual({ kind: 'working_days', days: 2 })
})

test.each(['', 'soon', '-5m', '1:75', 'h', '4x', '1h 2h'])('"%s" is not a length of time', text => {
  expect(readDuration(text)).toBeNull()
})

test('what is written is read back the same', () => {
  for (const seconds of [0, 60, 4_500, 36_000, 86_399])
    expect(readDuration(writeDuration({ kind: 'time', seconds }))).toEqual({ kind: 'time', seconds })
  expect(writeDuration({ kind: 'working_days', days: 3 })).toBe('3wd')
})
