import { expect, test } from 'vitest'
import { sanitiseMail } from './html.ts'
import { untilTooDeep } from './nesting.ts'
import { plainText } from './plain-text.ts'

test('an ordinary letter is read to its end, however long its tables and lists are', () => {
  const long = `<table>${'<tr><td>one<td>two'.repeat(5_000)}</table><ul>${'<li>item'.repeat(5_000)}</ul>${'<p>words'.repeat(5_000)}`
  expect(untilTooDeep(long)).toBe(long)
})

test('a letter that nests two hundred thousand elements is cut, and costs no more than its length', () => {
  for (const bomb of ['<div>', '<ul><li>', '<DIV class=x>', '<b><i>']) {
    const html = `<p>Hello</p>${bomb.repeat(200_000)}`
    expect(untilTooDeep(html).length).toBeLessThan(30_000)
    expect(sanitiseMail(html)).toContain('Hello')
    expect(plainText(html)).toContain('Hello')
  }
})
