// Between HTML and plain text: what an HTML mail says without its markup, and plain text set as HTML.

import sanitize from 'sanitize-html'
import { untilTooDeep } from './nesting.ts'

const longest = 1_000_000
const blocks = new Set([
  ...[
    'address',
    'article',
    'blockquote',
    'center',
    'dd',
    'div',
    'dl',
    'dt',
    'fieldset',
    'figure',
    'footer',
    'form',
  ],
  ...[
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hr',
    'li',
    'main',
    'ol',
    'p',
    'pre',
    'section',
    'table',
    'tr',
    'ul',
  ],
])
const paragraphs = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'ul', 'ol', 'pre'])

/** The words of an HTML text, one line per block; quoted parts keep their `> `. */
export const plainText = (html: string): string => {
  const lines: string[] = []
  let line = ''
  let quotes = 0
  let verbatim = 0
  const end = (blank: boolean): void => {
    const text = verbatim > 0 ? line.trimEnd() : line.replace(/[ \t\n\r]+/g, ' ').trim()
    line = ''
    const mark = '> '.repeat(Math.min(quotes, 10))
    if (text) lines.push(mark + text)
    if (blank && lines.length > 0 && lines.at(-1) !== mark.trimEnd()) lines.push(mark.trimEnd())
  }
  sanitize(untilTooDeep(html.slice(0, longest)), {
    allowedTags: [],
    allowedAttributes: {},
    nonTextTags: ['script', 'style', 'title', 'option', 'textarea', 'xmp', 'svg', 'math', 'template', 'head'],
    onOpenTag: name => {
      if (name === 'br') {
        if (line.trim() || verbatim > 0) end(false)
        else lines.push('> '.repeat(quotes).trimEnd())
      } else if (blocks.has(name)) end(paragraphs.has(name))
      if (name === 'blockquote') quotes += 1
      if (name === 'pre') verbatim += 1
      if (name === 'li') line += '- '
      if (name === 'td' || name === 'th') line += ' '
    },
    onCloseTag: name => {
      if (blocks.has(name)) end(paragraphs.has(name))
      if (name === 'blockquote') quotes = Math.max(0, quotes - 1)
      if (name === 'pre') verbatim = Math.max(0, verbatim - 1)
    },
    textFilter: escaped => {
      const text = unescaped(escaped)
      if (verbatim === 0) line += text
      else
        for (const [index, part] of text.split('\n').entries()) {
          if (index > 0) lines.push(line)
          line = index > 0 ? part : line + part
        }
      return ''
    },
  })
  end(false)
  return lines
    .join('\n')
    .replace(/\u00a0/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** Text as it must be written inside HTML, in content and in quoted attributes alike. */
export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

/** Plain text as HTML paragraphs, links not made: a link is only what somebody wrote as one. */
export const htmlOfText = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map(paragraph => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('\n')
