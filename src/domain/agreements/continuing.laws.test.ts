import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateText, newYear } from '#kernel/civil.ts'
import { continueTerm, wholeMonths } from './continuing.ts'
import { addDays, addMonths, daysBetween, type Term } from './term.ts'

const zone = 'Europe/Amsterdam'
const day = fc.integer({ min: newYear(2000), max: newYear(2060) }).map(dateText)
const anyTerm = fc
  .tuple(day, fc.integer({ min: 0, max: 2_000 }))
  .map(([startsOn, length]): Term => ({ startsOn, endsOn: addDays(startsOn, length), zone }))
const wholeTerm = fc
  .tuple(day, fc.integer({ min: 1, max: 60 }))
  .map(([startsOn, months]): Term => ({ startsOn, endsOn: addDays(addMonths(startsOn, months), -1), zone }))

const months = ({ startsOn, endsOn }: Term) => wholeMonths(startsOn ?? '', endsOn ?? '')

test('continuing again and again leaves no gap and no overlap', () => {
  fc.assert(
    fc.property(fc.oneof(anyTerm, wholeTerm), first => {
      let term = first
      for (let count = 0; count < 12; count++) {
        const next = continueTerm(term)
        expect(daysBetween(term.endsOn ?? '', next.startsOn ?? '')).toBe(1)
        expect(daysBetween(next.startsOn ?? '', next.endsOn ?? '')).toBeGreaterThanOrEqual(0)
        term = next
      }
    }),
  )
})

test('whole months stay as many whole months for ever, and other terms as many days', () => {
  fc.assert(
    fc.property(fc.oneof(anyTerm, wholeTerm), first => {
      let term = first
      for (let count = 0; count < 12; count++) {
        const next = continueTerm(term)
        if (months(term) === null)
          expect(daysBetween(next.startsOn ?? '', next.endsOn ?? '')).toBe(
            daysBetween(term.startsOn ?? '', term.endsOn ?? ''),
          )
        else expect(months(next)).toBe(months(term))
        term = next
      }
    }),
  )
})
