import { describe, expect, test } from 'vitest'
import { partsOf, splitQuoted } from './links.ts'

const links = (text: string) =>
  partsOf(text).flatMap(part =>
    part.kind === 'url' ? [part.href] : part.kind === 'ticket' ? [`#${part.number}`] : [],
  )

describe('links in plain text', () => {
  test('an address ends before the full stop of its sentence', () => {
    expect(links('See https://status.acme.example/today. Thanks')).toEqual([
      'https://status.acme.example/today',
    ])
  })
  test('brackets belong to an address only in pairs', () => {
    expect(links('(https://a.example/x)')).toEqual(['https://a.example/x'])
    expect(links('https://a.example/x_(y)')).toEqual(['https://a.example/x_(y)'])
  })
  test('a ticket’s number leads to it, a colour or an anchor does not', () => {
    expect(links('like #4812, not #0A1 or page#12 or &#39;')).toEqual(['#4812'])
  })
  test('a mail address can be written to', () => {
    expect(links('ask kim.lee@nordwind.example!')).toEqual(['mailto:kim.lee@nordwind.example'])
  })
  test('no script ever becomes a link', () => {
    expect(links('javascript:alert(1) data:text/html,x')).toEqual([])
  })
  test('nothing of the text is lost', () => {
    const text = 'a https://x.example, b #12 c@d.example\n(see https://y.example).'
    expect(
      partsOf(text)
        .map(part => part.text)
        .join(''),
    ).toBe(text)
  })
})

describe('quoted mail', () => {
  test('is told apart where the server says it begins', () => {
    expect(splitQuoted('Works now.\n\n> Did it help?\n', 12)).toEqual({
      own: 'Works now.',
      quoted: '> Did it help?',
    })
  })
  test('is nothing when nothing is quoted', () => {
    expect(splitQuoted('Hello\n', null)).toEqual({ own: 'Hello', quoted: '' })
  })
})
