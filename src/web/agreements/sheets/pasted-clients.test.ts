import { expect, test } from 'vitest'
import { readClients } from './pasted-clients.ts'

const acme = { id: 'a', number: 3, name: 'Acme', also: ['acme.example', 'Debtor 77'] }
const tokai = { id: 't', number: 12, name: 'Tokai Systems', also: ['Tōkai KK'] }
const north = { id: 'n', number: 13, name: 'Nord', also: ['shared.example'] }
const south = { id: 's', number: 14, name: 'Süd', also: ['shared.example'] }
const all = [acme, tokai, north, south]

test('a pasted list names clients by number, name, former name, domain or reference', () => {
  const { found, unknown } = readClients('#12\nacme\r\nTokai KK\nDebtor 77\nsud', all)
  expect(found).toEqual([tokai, acme, south])
  expect(unknown).toEqual([])
})

test('the client may stand in any column of a spreadsheet', () => {
  expect(readClients('Gold\tTokai Systems\t2027\nGold\t3\t2027', all).found).toEqual([tokai, acme])
})

test('a line nobody or two answer to comes back as it stood', () => {
  expect(readClients('Nowhere Ltd\nshared.example\nAcme', all)).toEqual({
    found: [acme],
    unknown: ['Nowhere Ltd', 'shared.example'],
  })
})
