import { expect, test } from 'vitest'
import { begin, bodyOf, type Form, isBlank, nameOf, noContact, sentPlace } from './form.ts'

const gold = {
  id: 'gold',
  name: 'Tokai Systems – Gold 2026',
  client: 'Tokai Systems',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
}
const form: Form = {
  name: 'Nordwind',
  domains: ['nordwind.example'],
  zone: 'Europe/Berlin',
  language: 'fr',
  region: 'DE',
  manager: { id: 'eva', name: 'Eva Novák' },
  contacts: [noContact, { name: '', email: ' kim@nordwind.example ', invite: true }, noContact],
  agreement: null,
}

test('the agreement begins today, is as long as its source, and is named after the client', () => {
  const agreement = begin(gold, 'Nordwind', '2027-03-15')
  expect(agreement).toMatchObject({
    startsOn: '2027-03-15',
    endsOn: '2028-03-14',
    name: 'Nordwind – Gold 2027',
    start: 'planned',
  })
})

test('a source without an end makes one without an end', () => {
  expect(begin({ ...gold, endsOn: null }, 'Nordwind', '2027-03-15').endsOn).toBe('')
})

test('the name follows the client until somebody writes another', () => {
  const agreement = begin(gold, '', '2027-03-15')
  expect(agreement.name).toBe('Gold 2027')
  expect(nameOf(agreement, 'Acme')).toBe('Acme – Gold 2027')
  expect(nameOf({ ...agreement, named: true, name: 'Special' }, 'Acme')).toBe('Special')
})

test('lines nobody filled in are not sent, and an address alone is a name', () => {
  expect(bodyOf(form)).toMatchObject({
    client: {
      accountManagerId: 'eva',
      contacts: [{ name: 'kim@nordwind.example', email: 'kim@nordwind.example', invite: true }],
    },
    agreement: null,
  })
  expect(sentPlace(form.contacts, 1)).toBe(0)
})

test('nobody without an address gets access to the portal', () => {
  const body = bodyOf({ ...form, contacts: [{ name: 'Kim', email: '', invite: true }] })
  expect(body.client.contacts).toEqual([{ name: 'Kim', email: null, invite: false }])
})

test('a form is blank until something of the client is written', () => {
  expect(isBlank({ ...form, name: '', domains: [], contacts: [noContact] })).toBe(true)
  expect(isBlank(form)).toBe(false)
})
