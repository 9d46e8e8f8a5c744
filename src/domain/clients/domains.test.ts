import { describe, expect, test } from 'vitest'
import { domainFault, domainsAbove } from './domains.ts'

const codeOf = (domain: string, ours: readonly string[] = []) => domainFault(domain, ours)?.code ?? null

describe('a mail domain', () => {
  test.each(['acme.example', 'eu.acme.example', 'xn--bcher-kva.example', 'nordwind.de', 'a.co', '3m.com'])(
    '%s can be a client’s',
    domain => expect(codeOf(domain)).toBeNull(),
  )

  test.each([
    'gmail.com',
    'googlemail.com',
    'hotmail.com',
    'hotmail.co.uk',
    'yahoo.fr',
    'outlook.es',
    'live.nl',
    'gmx.net',
    'mail.ru',
    'yandex.ru',
    'ziggo.nl',
    'orange.fr',
    't-online.de',
    'icloud.com',
    'proton.me',
    'co.uk',
    'mailinator.com',
  ])('%s is anyone’s, so it says nothing about a sender', domain =>
    expect(codeOf(domain)).toBe('clients.domain_is_public'),
  )

  test.each([
    '',
    'acme',
    'com',
    '.example',
    'acme..example',
    '-acme.example',
    'acme-.example',
    'kim@acme.example',
    'https://acme.example',
    'acme.example/help',
    'acme .example',
    '*.acme.example',
    '192.0.2.1',
    'acme.example.',
    'acme.example\u0000',
    `${'a'.repeat(64)}.example`,
    'bücher.example',
  ])('“%s” is none', domain => expect(codeOf(domain)).toBe('clients.domain_unreadable'))

  test('of our own addresses cannot be a client’s', () => {
    expect(codeOf('meridian.example', ['meridian.example'])).toBe('clients.domain_is_ours')
  })

  test('lies under others, the nearest first', () => {
    expect(domainsAbove('mail.eu.acme.example')).toEqual([
      'mail.eu.acme.example',
      'eu.acme.example',
      'acme.example',
    ])
    expect(domainsAbove('localhost')).toEqual([])
  })
})
