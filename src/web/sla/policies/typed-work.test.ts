import { describe, expect, test } from 'vitest'
import { readTarget, readWork, typeTarget, typeWork } from './typed-work.ts'

describe('targets as people type them', () => {
  test.each([
    ['4h', 'PT4H'],
    ['4', 'PT4H'],
    ['1:30', 'PT1H30M'],
    ['1,5h', 'PT1H30M'],
    ['45m', 'PT45M'],
    ['90m', 'PT1H30M'],
    ['3wd', 'P3D'],
    ['3 d', 'P3D'],
    ['100h', 'PT100H'],
  ])('%s is %s of working time', (typed, work) => {
    expect(readTarget(typed)).toEqual({ work, hours: 'working' })
  })

  test.each(['24x7 30m', '24/7 30m', '30m 24x7', '24×7 0:30'])('%s counts round the clock', typed => {
    expect(readTarget(typed)).toEqual({ work: 'PT30M', hours: 'always' })
  })

  test.each(['', 'soon', '0', '0h', '4x', '24x7', '0wd'])('“%s” promises nothing', typed => {
    expect(readTarget(typed)).toBeNull()
  })

  test('what a cell shows is read back as the same target', () => {
    for (const work of ['PT4H', 'PT1H30M', 'PT45M', 'P3D', 'PT100H'])
      for (const hours of ['working', 'always'] as const)
        expect(readTarget(typeTarget({ work, hours }))).toEqual({ work, hours })
    expect(typeWork('PT90M')).toBe('1:30')
    expect(readWork('2h')).toBe('PT2H')
  })
})
