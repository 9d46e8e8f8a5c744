import { describe, expect, test } from 'vitest'
import { recognise } from './recognise.ts'

const clients = [
  { id: 'nordwind', name: 'Nordwind Energie', also: ['nordwind.example', 'NW-17'] },
  { id: 'acme', name: 'Acme Logistics', also: ['acme.example', 'Acme Transport'] },
  { id: 'acmed', name: 'Acme Medical', also: [] },
  { id: 'clinica', name: 'Clínica São João', also: [] },
]
const people = [
  {
    id: 'kim',
    name: 'Kim Lee',
    email: 'kim@nordwind.example',
    kind: 'contact' as const,
    client: { id: 'nordwind', name: 'Nordwind Energie' },
  },
  { id: 'ana', name: 'Ana Kovač', email: 'ana@desk.example', kind: 'staff' as const, client: null },
]
const of = (text: string) => recognise(text, { clients, people })

describe('recognising whose ticket it is', () => {
  test('by the client’s name, anywhere in the text', () => {
    expect(of('Import stops at Acme Logistics since noon')?.clientId).toBe('acme')
    expect(of('Acme Medical: login')?.clientId).toBe('acmed')
  })
  test('by the first word of a name that only one client has', () => {
    expect(of('Nordwind: SSO loop')).toMatchObject({ clientId: 'nordwind', by: 'nordwind' })
    expect(of('Acme: SSO loop')).toBe(null)
  })
  test('by a former name, a domain or a reference', () => {
    expect(of('call from Acme Transport')?.clientId).toBe('acme')
    expect(of('invoice of nordwind.example')?.clientId).toBe('nordwind')
    expect(of('NW-17 asks for ports')?.clientId).toBe('nordwind')
  })
  test('by a contact, who is the requester then', () => {
    expect(of('Kim Lee cannot sign in')).toEqual({ clientId: 'nordwind', personId: 'kim', by: 'Kim Lee' })
    expect(of('from kim@nordwind.example')?.personId).toBe('kim')
  })
  test('accents do not matter', () => {
    expect(of('Clinica Sao Joao prints twice')?.clientId).toBe('clinica')
  })
  test('nobody is recognised in part of a word, by a colleague’s name, or by two at once', () => {
    expect(of('Nordwinder')).toBe(null)
    expect(of('Ana Kovač asks')).toBe(null)
    expect(of('Acme Logistics and Acme Medical!')).toBe(null)
  })
  test('a name inside a longer one is not a second client', () => {
    const both = [{ id: 'short', name: 'Acme', also: [] }, ...clients]
    expect(recognise('Acme Logistics prints twice', { clients: both, people })?.clientId).toBe('acme')
    expect(recognise('Acme prints twice', { clients: both, people })?.clientId).toBe('short')
  })
})
