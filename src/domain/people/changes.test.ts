import { expect, test } from 'vitest'
import { differences } from './changes.ts'

const before = { name: 'Ana', phone: null, zone: 'Europe/Amsterdam', teamIds: ['a', 'b'] }

test('only what was sent and is different was changed', () => {
  expect(differences(before, { name: 'Anna', zone: 'Europe/Amsterdam', phone: undefined })).toEqual([
    { field: 'name', from: 'Ana', to: 'Anna' },
  ])
})

test('taking something away is a change, leaving it out is none', () => {
  expect(differences(before, { zone: null })).toEqual([{ field: 'zone', from: 'Europe/Amsterdam', to: null }])
  expect(differences(before, {})).toEqual([])
})

test('the order of a set says nothing', () => {
  expect(differences(before, { teamIds: ['b', 'a'] })).toEqual([])
  expect(differences(before, { teamIds: ['b'] })).toHaveLength(1)
})
