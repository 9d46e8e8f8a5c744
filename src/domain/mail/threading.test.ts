import { describe, expect, test } from 'vitest'
import { type Pointed, placeOf } from './threading.ts'

const ticket = (number: number, sender: Pointed['sender']): Pointed => ({
  id: `00000000-0000-7000-8000-00000000${number}`,
  number,
  clientId: '00000000-0000-7000-8000-0000000000c1',
  sender,
})
const nothing = { byAddress: null, byHeader: [], bySubject: null }

describe('which conversation a mail belongs to', () => {
  test('the signed reply address leads to its ticket for whom it was sent to', () => {
    const place = placeOf({ ...nothing, byAddress: { ...ticket(1042, 'stranger'), sentTo: true } })
    expect(place).toMatchObject({ kind: 'append', by: 'address', ticket: { number: 1042 } })
  })

  test('the signed reply address in the hands of a stranger opens a matter of its own', () => {
    const place = placeOf({ ...nothing, byAddress: { ...ticket(1042, 'stranger'), sentTo: false } })
    expect(place).toMatchObject({ kind: 'new', related: { number: 1042 } })
  })

  test('a colleague of the client answers with the address that was forwarded to her', () => {
    const place = placeOf({ ...nothing, byAddress: { ...ticket(1042, 'organisation'), sentTo: false } })
    expect(place).toMatchObject({ kind: 'append', by: 'address' })
  })

  test('any known Message-ID in References finds the ticket of a participant', () => {
    expect(placeOf({ ...nothing, byHeader: [ticket(1042, 'participant')] })).toMatchObject({
      kind: 'append',
      by: 'header',
    })
  })

  test('a foreign In-Reply-To does not open the door (B14)', () => {
    expect(placeOf({ ...nothing, byHeader: [ticket(1042, 'stranger')] })).toMatchObject({
      kind: 'new',
      related: { number: 1042 },
    })
  })

  test('a stranger’s reference does not hide his own ticket behind it', () => {
    const place = placeOf({ ...nothing, byHeader: [ticket(1042, 'stranger'), ticket(1043, 'participant')] })
    expect(place).toMatchObject({ kind: 'append', ticket: { number: 1043 } })
  })

  test('a number in the subject is enough for a participant only (E3)', () => {
    expect(placeOf({ ...nothing, bySubject: ticket(1042, 'participant') })).toMatchObject({
      kind: 'append',
      by: 'subject',
    })
    expect(placeOf({ ...nothing, bySubject: ticket(1042, 'organisation') })).toMatchObject({
      kind: 'new',
      related: { number: 1042 },
    })
    expect(placeOf({ ...nothing, bySubject: ticket(1042, 'stranger') })).toMatchObject({ kind: 'new' })
  })

  test('a mail that points nowhere is a new matter', () => {
    expect(placeOf(nothing)).toEqual({ kind: 'new', related: null })
  })
})
