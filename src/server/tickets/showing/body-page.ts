// One message as a page for a frame. The page has a policy of its own: it may show our pictures and its own styles,
// and run, load, send and become nothing else, whatever the sanitiser might have missed.

import type { FastifyReply } from 'fastify'
import type { Language } from '#domain/actor.ts'
import type { Desk } from '#server/platform/desk.ts'
import { sanitiseFolded } from '#server/platform/html.ts'
import { wordsIn } from '#server/platform/words.ts'
import type { ContactMessageRow } from '../store/conversation.ts'
import { picturesOf, type Reader } from './messages.ts'

export const sendBody = (
  desk: Desk,
  reply: FastifyReply,
  row: ContactMessageRow,
  { language, ...reader }: Reader & { readonly language: Language },
): FastifyReply => {
  const words = wordsIn(language)('message.show_quoted')
  const html = sanitiseFolded(row.html ?? htmlOf(row), picturesOf(desk, row, reader), words)
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', policy(new URL(desk.config.url).origin))
    .send(
      `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title></title><base target="_blank"><style>${style}</style><body dir="auto">${html}</body></html>`,
    )
}

const policy = (ours: string): string =>
  [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `img-src 'self' ${ours} data:`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-popups allow-popups-to-escape-sandbox',
  ].join('; ')

/** What was written as plain text, with the part it quotes marked as such. */
const htmlOf = ({ text, quotedFrom }: Pick<ContactMessageRow, 'text' | 'quotedFrom'>): string => {
  const own = quotedFrom === null ? text : text.slice(0, quotedFrom)
  const quoted = quotedFrom === null ? '' : text.slice(quotedFrom)
  return `${linesOf(own)}${quoted === '' ? '' : `<div class="quoted">${linesOf(quoted)}</div>`}`
}

const linesOf = (text: string): string =>
  text.replace(/[&<>]/g, character => `&#${character.charCodeAt(0)};`).replace(/\r?\n/g, '<br>')

// Mail is written for white paper, whatever the theme of the page around the frame.
const style = [
  ':root{color-scheme:light}',
  'body{margin:12px;font:15px/1.5 system-ui,sans-serif;color:#151a21;background:#fff;overflow-wrap:anywhere}',
  'img{max-inline-size:100%;block-size:auto}table{max-inline-size:100%}',
  'blockquote{margin-inline:0;padding-inline-start:12px;border-inline-start:3px solid #c8cfd9;color:#48525f}',
  'summary{cursor:pointer;color:#5c6673;font-size:13px;margin-block:8px}',
].join('')
