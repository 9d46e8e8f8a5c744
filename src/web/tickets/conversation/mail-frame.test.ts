import { describe, expect, test } from 'vitest'
import { estimateHeight, isPlainEnough } from './mail-frame.ts'

describe('showing a mail', () => {
  test('a letter of paragraphs and links reads as text', () => {
    expect(isPlainEnough('<div>Hello<br><a href="https://x.example">x</a></div>')).toBe(true)
  })
  test('tables, pictures, lists and colours need their frame', () => {
    expect(isPlainEnough('<table><tr><td>1</td></tr></table>')).toBe(false)
    expect(isPlainEnough('<p><img src="/x"></p>')).toBe(false)
    expect(isPlainEnough('<p style="background-color: yellow">x</p>')).toBe(false)
  })
  test('a longer mail is given more room, up to a bound', () => {
    const short = estimateHeight('<p>Hello</p>', 600)
    const long = estimateHeight('<p>Hello there, this is a line.</p>'.repeat(12), 600)
    const endless = estimateHeight('<p>Hello</p>'.repeat(400), 600)
    expect(long.height).toBeGreaterThan(short.height)
    expect(short.cut || long.cut).toBe(false)
    expect(endless).toEqual({ height: 520, cut: true })
  })
  test('narrow screens need more lines', () => {
    const html = `<p>${'words '.repeat(60)}</p>`
    expect(estimateHeight(html, 320).height).toBeGreaterThan(estimateHeight(html, 900).height)
  })
})
