import { expect, test } from 'vitest'
import { sanitiseFolded } from './html.ts'

const fold = (html: string) =>
  sanitiseFolded(html, { logo: '/api/v1/attachments/1/inline?for=2' }, 'Show & tell')
const folded = (html: string) => `<details class="quoted"><summary>Show &amp; tell</summary>${html}</details>`

test('what a mail quotes is folded away, and nothing of it is lost', () => {
  expect(
    fold(
      '<p>Yes</p><blockquote type="cite"><div>Shall <blockquote type="cite">we?</blockquote></div></blockquote>',
    ),
  ).toBe(
    `<p>Yes</p>${folded('<blockquote class="quoted"><div>Shall <blockquote class="quoted">we?</blockquote></div></blockquote>')}`,
  )
})

test('answers between quotations stay where they are', () => {
  expect(
    fold('<div class="gmail_quote">One?<br></div>First.<div class="gmail_quote">Two?</div>Second.'),
  ).toBe(
    `${folded('<div class="quoted">One?<br /></div>')}First.${folded('<div class="quoted">Two?</div>')}Second.`,
  )
})

test('a mail that only quotes is not folded to nothing', () => {
  expect(fold('<div>&nbsp;</div><div class="gmail_quote">All of it</div>')).not.toContain('<details')
})

test('pictures of its own keep their links, and a mail that brings its own folds brings none', () => {
  expect(fold('<p>See <img src="cid:logo" alt="x"></p><div class="quoted">a</div>')).toContain(
    'src="/api/v1/attachments/1/inline?for=2"',
  )
  expect(
    fold(
      '<details open><summary onclick="x()">b</summary>c</details><p title="</p><div class=quoted>">d</p>',
    ),
  ).not.toMatch(/<details|onclick/)
})
