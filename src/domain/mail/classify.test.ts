import { describe, expect, test } from 'vitest'
import { classify, mayBeAnsweredByMachine } from './classify.ts'
import type { Envelope, HeaderLine, Letter } from './letter.ts'

const us = { addresses: new Set(['support@desk.example']), deskId: 'b7c1' }
const envelope: Envelope = { mailFrom: 'aiko@kestrel.example', recipients: ['support@desk.example'] }

const letter = (headers: Readonly<Record<string, string>>, changes: Partial<Letter> = {}): Letter => ({
  headers: Object.entries(headers).map(([name, value]): HeaderLine => ({ name, value })),
  messageId: '<1@kestrel.example>',
  references: [],
  from: { name: 'Aiko', address: 'aiko@kestrel.example' },
  fromLine: null,
  replyTo: [],
  to: [],
  cc: [],
  subject: 'Printer',
  date: null,
  text: 'It does not print.',
  html: null,
  quotedFrom: null,
  enclosures: [],
  mediaType: 'text/plain',
  report: null,
  forwarded: null,
  content: 'x',
  cut: [],
  ...changes,
})

const kind = (
  headers: Readonly<Record<string, string>>,
  changes: Partial<Letter> = {},
  from = envelope,
): string => {
  const found = classify(letter(headers, changes), from, us)
  return found.kind === 'noise' ? found.reason : found.kind
}

describe('person or machine', () => {
  test('an ordinary letter is a person’s', () => expect(kind({})).toBe('human'))
  test('"Auto-Submitted: no" is a person’s', () => expect(kind({ 'auto-submitted': 'no' })).toBe('human'))

  test.each([
    ['RFC 3834', { 'auto-submitted': 'auto-replied' }],
    ['RFC 3834 with a parameter', { 'auto-submitted': 'auto-replied; owner-email="x@y.example"' }],
    ['an old auto-responder', { 'x-autoreply': 'yes' }],
    ['another', { 'x-autorespond': 'Out' }],
    ['Precedence', { precedence: 'auto_reply' }],
  ])('%s is an automatic reply', (_name, headers) => expect(kind(headers)).toBe('automatic_reply'))

  test.each([
    ['Automatic reply: Printer'],
    ['Out of office: Printer'],
    ['Afwezig: printer'],
    ['Réponse automatique : imprimante'],
    ['Respuesta automática: impresora'],
    ['Автоответ: принтер'],
  ])('Exchange says "%s"', subject => {
    expect(kind({ 'x-auto-response-suppress': 'All' }, { subject })).toBe('automatic_reply')
    expect(kind({}, { subject })).toBe('human')
  })

  test('the acknowledgement of another desk is an automatic reply, not a request', () => {
    expect(kind({ 'auto-submitted': 'auto-generated' }, { references: ['<x@desk.example>'] })).toBe(
      'automatic_reply',
    )
  })

  test('an alert of a client’s monitoring may be a request, but nobody answers it', () => {
    expect(kind({ 'auto-submitted': 'auto-generated' })).toBe('machine')
    expect(kind({ 'list-id': '<news.kestrel.example>' })).toBe('machine')
    expect(kind({ precedence: 'bulk' })).toBe('machine')
    expect(kind({}, { from: { name: '', address: 'no-reply@kestrel.example' } })).toBe('machine')
  })

  test.each([
    [
      'multipart/report',
      { 'content-type': 'multipart/report; report-type=delivery-status; boundary=x' },
      { mediaType: 'multipart/report' },
    ],
    ['qmail', { 'x-failed-recipients': 'jan@other.example' }, {}],
    ['a daemon', {}, { from: { name: '', address: 'MAILER-DAEMON@mx.example' } }],
  ])('%s is a bounce', (_name, headers, changes) =>
    expect(kind(headers as Record<string, string>, changes)).toBe('bounce'),
  )

  test('a read receipt is a report', () => {
    expect(
      kind(
        { 'content-type': 'multipart/report; report-type="disposition-notification"' },
        { mediaType: 'multipart/report' },
      ),
    ).toBe('report')
  })

  test('a forwarded letter whose envelope came empty is still a letter', () => {
    expect(kind({}, {}, { ...envelope, mailFrom: '' })).toBe('human')
    expect(kind({ 'auto-submitted': 'auto-generated' }, {}, { ...envelope, mailFrom: '' })).toBe(
      'automatic_reply',
    )
  })

  test('our own mail that comes back is a loop (B15)', () => {
    expect(kind({ 'x-accord-desk': 'b7c1' })).toBe('loop')
    expect(kind({ 'x-accord-desk': 'another desk' })).toBe('human')
    expect(kind({}, { from: { name: '', address: 'Support@desk.example' } })).toBe('own_address')
    expect(kind({}, { from: { name: '', address: 'support+1042-7f-1x@desk.example' } })).toBe('own_address')
  })

  test('a mail that has passed fifty servers is going round in circles', () => {
    const hops = Array.from({ length: 51 }, () => ({ name: 'received', value: 'from a by b' }))
    expect(kind({}, { headers: hops })).toBe('loop')
  })

  test('a machine writes only to people who did not say otherwise', () => {
    const may = (headers: Readonly<Record<string, string>>, from = envelope): boolean => {
      const mail = letter(headers)
      return mayBeAnsweredByMachine(mail, from, classify(mail, from, us))
    }
    expect(may({})).toBe(true)
    expect(may({ 'x-auto-response-suppress': 'DR, OOF, AutoReply' })).toBe(false)
    expect(may({ 'x-auto-response-suppress': 'DR' })).toBe(true)
    expect(may({}, { ...envelope, mailFrom: '' })).toBe(false)
    expect(may({ 'list-id': '<x>' })).toBe(false)
  })
})
