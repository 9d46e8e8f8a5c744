// The small readers: subjects, reply addresses, delivery reports, names, invitations, who was forwarded.

import { describe, expect, test } from 'vitest'
import { authenticationOf } from './authentication.ts'
import { displayLine, displayText, fileName, headerValue } from './clean.ts'
import { readDeliveryReport } from './delivery-report.ts'
import { forwardedFrom } from './forwarded.ts'
import { invitationLine } from './invitation.ts'
import { base32, readReplyTag, writeReplyAddress } from './reply-address.ts'
import { isForward, numberIn, plainSubject, ticketSubject } from './subject.ts'

describe('subjects', () => {
  test.each([
    ['Re: [#1042] Printer', 1042],
    ['Printer [#1042]', 1042],
    ['Printer #1042', null],
    ['[#0] x', 0],
    ['[#99999999999999] x', null],
    ['Order [1042]', null],
  ])('the number in "%s"', (subject, number) => expect(numberIn(subject)).toBe(number))

  test.each([
    ['Re: AW: Fwd: [#1042] Printer', 'Printer'],
    ['Antw: [#1042] Printer', 'Printer'],
    ['Ответ: Принтер', 'Принтер'],
    ['RE[2]: Printer', 'Printer'],
    ['Reply: to all', 'Reply: to all'],
    ['Printer [#1042]', 'Printer'],
    ['Re:', ''],
  ])('"%s" without what programs added', (subject, plain) => expect(plainSubject(subject)).toBe(plain))

  test('our subject carries the number once', () => {
    expect(ticketSubject(1042, 'Re: [#1042] Printer', true)).toBe('Re: [#1042] Printer')
    expect(isForward('Fwd: x')).toBe(true)
    expect(isForward('Doorst: x')).toBe(true)
    expect(isForward('Re: x')).toBe(false)
  })
})

describe('the reply address', () => {
  const signature = base32(new Uint8Array(16).fill(171))
  const tag = { ticket: 1042, outgoing: 255, keyVersion: 1, signature }

  test('is read back as it was written, whatever became of its case', () => {
    const address = writeReplyAddress('support@desk.example', tag)
    expect(address).toBe(`support+1042-73-1${signature}@desk.example`)
    expect(readReplyTag(address)).toEqual(tag)
    expect(readReplyTag(address.toUpperCase())).toEqual(tag)
    expect(address.indexOf('@')).toBeLessThanOrEqual(64)
  })

  test.each([
    ['one character short', signature.slice(1)],
    ['one character long', `${signature}a`],
    ['half', signature.slice(0, 13)],
    ['empty', ''],
    ['another alphabet', `0${signature.slice(1)}`],
  ])('a signature that is %s is none (R27)', (_name, changed) => {
    expect(readReplyTag(`support+1042-73-1${changed}@desk.example`)).toBeNull()
  })
})

test('a delivery report is read for whom, why and which mail', () => {
  const status =
    'Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; jan@other.example\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 No such\r\n user here\r\n'
  expect(readDeliveryReport(status, 'Subject: x\nMessage-ID:\n <0193@desk.example>\n')).toEqual({
    action: 'failed',
    recipient: 'jan@other.example',
    status: '5.1.1',
    diagnostic: '550 5.1.1 No such user here',
    original: '<0193@desk.example>',
  })
  expect(readDeliveryReport('rubbish', '')).toEqual({
    action: 'unknown',
    recipient: null,
    status: null,
    diagnostic: null,
    original: null,
  })
})

describe('names that strangers wrote', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\aiko\\invoice.pdf', 'invoice.pdf'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['a\u0000b\r\n.txt', 'a b .txt'],
    ['..', 'attachment'],
    ['', 'attachment'],
    [null, 'attachment'],
    ['con:aux|x?.txt', 'con_aux_x_.txt'],
    ['отчёт за ноябрь.xlsx', 'отчёт за ноябрь.xlsx'],
    ['.htaccess', 'htaccess'],
    ['trailing. ', 'trailing'],
  ])('the file %j is shown as %s', (given, shown) => expect(fileName(given, 'attachment')).toBe(shown))

  test('a long file name keeps its ending', () => {
    const shown = fileName(`${'x'.repeat(1_000_000)}.pdf`, 'attachment')
    expect(shown.length).toBeLessThanOrEqual(120)
    expect(shown.endsWith('….pdf')).toBe(true)
  })

  test('a name cannot turn the direction of reading, end a line or hide in it', () => {
    expect(displayLine('Ai\u200bko \u202e\u0007Tanaka\r\nBcc: x')).toBe('Aiko Tanaka Bcc: x')
    expect(headerValue('a\r\nBcc: x\u0085b\u2028c')).toBe('a Bcc: x b c')
    expect(displayText('a\r\nb\rc\u0000\ud800')).toBe('a\nb\nc\ufffd')
  })
})

test('an invitation is one line', () => {
  const calendar = [
    'BEGIN:VCALENDAR',
    'METHOD:REQUEST',
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Amsterdam',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    'DTSTART;TZID=Europe/Amsterdam:20261124T140000',
    'SUMMARY:Printer\\, review <script>',
    ' of floor 3',
    'LOCATION:Room 2',
    'END:VEVENT',
  ].join('\r\n')
  expect(invitationLine(calendar)).toBe(
    '📅 Printer, review <script>of floor 3 · 2026-11-24 14:00 (Europe/Amsterdam) · Room 2',
  )
  expect(invitationLine('BEGIN:VCALENDAR')).toBeNull()
})

test.each([
  [
    'Gmail',
    'See below\n\n---------- Forwarded message ---------\nFrom: Aiko Tanaka <aiko@kestrel.example>\nDate: x',
  ],
  ['Apple', 'Begin forwarded message:\n\n> From: "Aiko Tanaka" <aiko@kestrel.example>\n> Subject: x'],
  ['Outlook', 'FYI\n\nFrom: Aiko Tanaka <aiko@kestrel.example>\nSent: Monday\nTo: Nadia'],
  ['Outlook in Dutch', 'Zie onder\n\nVan: Aiko Tanaka <aiko@kestrel.example>\nVerzonden: maandag'],
])('%s tells who wrote what was forwarded', (_name, text) => {
  expect(forwardedFrom(text)).toEqual({ name: 'Aiko Tanaka', address: 'aiko@kestrel.example' })
})

describe('who checked the sender', () => {
  const headers = (...values: string[]) => ({
    headers: values.map(value => ({ name: 'authentication-results', value })),
  })

  test('only our own server’s word counts', () => {
    const forged = headers('mx.attacker.example; dmarc=pass header.from=kestrel.example')
    expect(authenticationOf(forged, 'mx.desk.example')).toBe('unknown')
    const both = headers(
      'mx.desk.example; spf=pass; dmarc=fail (p=NONE) header.from=x',
      'mx.attacker.example; dmarc=pass',
    )
    expect(authenticationOf(both, 'mx.desk.example')).toBe('failed')
    expect(authenticationOf(headers('MX.desk.example 1; dmarc=pass'), 'mx.desk.example')).toBe('passed')
    expect(authenticationOf(headers('mx.desk.example; dmarc=pass'), null)).toBe('unknown')
  })
})
