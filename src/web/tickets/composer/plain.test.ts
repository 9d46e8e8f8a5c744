import { describe, expect, test } from 'vitest'
import { textToHtml } from './plain.ts'

describe('plain text as HTML', () => {
  test('keeps paragraphs and line ends', () => {
    expect(textToHtml('Hello\nKim\n\nBye')).toBe('<p>Hello<br>Kim</p><p>Bye</p>')
  })
  test('shows what looks like markup instead of obeying it', () => {
    expect(textToHtml('<img src=x onerror=alert(1)> & "more"')).toBe(
      '<p>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;more&quot;</p>',
    )
  })
  test('nothing is nothing', () => {
    expect(textToHtml(' \n ')).toBe('')
  })
})
