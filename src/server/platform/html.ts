// Foreign HTML made safe to read, the last step before it leaves the server: nothing may change the text afterwards.
// Stored mail stays as it was written, so a better policy helps old mail too. What is let through is a list of what
// mail needs; everything else goes, and the page still shows the result only inside a sandboxed frame.

import sanitize from 'sanitize-html'
import { untilTooDeep } from './nesting.ts'
import { foldQuoted } from './quoted.ts'

/** Where the pictures are that a mail carries itself: content id (without angle brackets) -> URL of ours. */
export type InlineImages = Readonly<Record<string, string>>

/** Beyond this an HTML part is cut: no letter is that long. */
const longest = 1_000_000

/**
 * Safe HTML for a sandboxed frame. Pictures from elsewhere are not fetched: their address waits in
 * `data-remote-src`. Quoted earlier mail carries the class `quoted`, so that it can be folded by a style.
 */
export const sanitiseMail = (html: string, images: InlineImages = {}): string =>
  sanitize(untilTooDeep(html.slice(0, longest)), {
    ...letThrough,
    transformTags: {
      a: (_name, given) => ({ tagName: 'a', attribs: link(given) }),
      img: (_name, given) => ({ tagName: 'img', attribs: picture(given, images) }),
      div: quote,
      blockquote: quote,
      center: 'div',
      font: 'span',
    },
  })

/** The same with what is quoted folded away under these words, for a page of its own: it opens without any script. */
export const sanitiseFolded = (html: string, images: InlineImages, words: string): string =>
  // Sanitising stays the last step: what the folding made of it goes through the list as well.
  sanitize(foldQuoted(sanitiseMail(html, images), words), {
    ...letThrough,
    allowedTags: [...tags, 'details', 'summary'],
  })

const tags = [
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'blockquote', 'br', 'caption', 'cite', 'code', 'col', 'colgroup', 'dd'],
  ...[
    'del',
    'dfn',
    'div',
    'dl',
    'dt',
    'em',
    'figcaption',
    'figure',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
  ],
  ...['i', 'img', 'ins', 'kbd', 'li', 'mark', 'ol', 'p', 'pre', 'q', 's', 'samp', 'small', 'span', 'strike'],
  ...[
    'strong',
    'sub',
    'sup',
    'table',
    'tbody',
    'td',
    'tfoot',
    'th',
    'thead',
    'time',
    'tr',
    'u',
    'ul',
    'var',
    'wbr',
  ],
]

// Their content is not text for people, or is markup that a browser would read differently from our parser.
const withoutText = [
  ...['script', 'style', 'textarea', 'option', 'xmp', 'title', 'noscript', 'noembed', 'noframes', 'template'],
  ...[
    'iframe',
    'object',
    'embed',
    'applet',
    'svg',
    'math',
    'plaintext',
    'select',
    'audio',
    'video',
    'canvas',
  ],
]

// No id and no name: they would shadow what a page's own script looks up.
const attributes = {
  '*': ['dir', 'lang', 'style', 'title'],
  a: ['href', 'rel', 'target'],
  img: ['src', 'alt', 'width', 'height', 'data-remote-src'],
  table: ['width', 'border', 'cellpadding', 'cellspacing', 'align', 'bgcolor'],
  td: ['width', 'height', 'colspan', 'rowspan', 'align', 'valign', 'bgcolor'],
  th: ['width', 'height', 'colspan', 'rowspan', 'align', 'valign', 'bgcolor', 'scope'],
  tr: ['align', 'valign', 'bgcolor'],
  col: ['span', 'width'],
  colgroup: ['span', 'width'],
  ol: ['start', 'type', 'reversed'],
  ul: ['type'],
  li: ['value'],
  time: ['datetime'],
}

const length = /^-?\d{1,4}(?:\.\d{1,4})?(?:px|pt|em|rem|%|ex|ch)?$/
const lengths = /^(?:(?:\d{1,4}(?:\.\d{1,4})?(?:px|pt|em|rem|%)?|auto)(?:\s+|$)){1,4}$/
const colour = /^(?:#[0-9a-f]{3,8}|[a-z]{3,24}|rgba?\([\d\s.,%/]{1,40}\)|hsla?\([\d\s.,%/deg]{1,40}\))$/i
const words = /^[a-z][a-z-]{0,30}$/i
const border = /^[a-z0-9#().,%\s]{1,60}$/i

// Nothing that fetches, places over other things, or runs.
const styles: Readonly<Record<string, RegExp[]>> = {
  color: [colour],
  'background-color': [colour],
  background: [colour],
  'font-size': [length, words],
  'font-weight': [words, /^[1-9]00$/],
  'font-style': [words],
  'font-family': [/^[\w\s,'"-]{1,200}$/],
  'text-align': [words],
  'text-decoration': [/^[a-z\s-]{1,40}$/i],
  'text-transform': [words],
  'text-indent': [length],
  'vertical-align': [words, length],
  'line-height': [length, words],
  'letter-spacing': [length, words],
  'white-space': [words],
  'word-break': [words],
  direction: [words],
  'list-style-type': [words],
  margin: [lengths],
  'margin-top': [length, words],
  'margin-right': [length, words],
  'margin-bottom': [length, words],
  'margin-left': [length, words],
  padding: [lengths],
  'padding-top': [length],
  'padding-right': [length],
  'padding-bottom': [length],
  'padding-left': [length],
  width: [length, words],
  'max-width': [length, words],
  'min-width': [length],
  height: [length, words],
  border: [border],
  'border-top': [border],
  'border-right': [border],
  'border-bottom': [border],
  'border-left': [border],
  'border-color': [colour],
  'border-style': [words],
  'border-width': [lengths],
  'border-radius': [lengths],
  'border-collapse': [words],
  'border-spacing': [lengths],
  display: [/^(?:block|inline|inline-block|none|table|table-row|table-cell)$/i],
}

const letThrough = {
  allowedTags: tags,
  allowedAttributes: attributes,
  allowedClasses: { '*': ['quoted'] },
  allowedStyles: { '*': styles },
  nonTextTags: withoutText,
  disallowedTagsMode: 'discard',
  // Only links and pictures carry addresses; pictures got theirs from us, in `picture`.
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['http', 'https', 'data', 'cid', 'blob'] },
  allowProtocolRelative: false,
  nestingLimit: 100,
  enforceHtmlBoundary: false,
} satisfies sanitize.IOptions

type Attributes = Record<string, string>

// Where a link leads is told beside it: the words of a link are the sender's, its target is the truth.
const link = (given: Attributes): Attributes => {
  const { href, ...kept } = given
  const target = href === undefined ? null : destination(href)
  if (!target) return kept
  return { ...kept, ...target, target: '_blank', rel: 'noopener noreferrer nofollow' }
}

const destination = (href: string): { href: string; title: string } | null => {
  // Browsers skip these inside an address; left in, they would hide a scheme from us and not from them.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
  const plain = href.replace(/[\u0000-\u0020\u007f]+/g, '')
  if (/^(?:mailto|tel):/i.test(plain)) return { href: plain, title: plain.slice(0, 200) }
  if (!/^https?:\/\//i.test(plain) || !URL.canParse(plain)) return null
  const url = new URL(plain)
  // `https://bank.example@elsewhere.example` leads elsewhere: what stands before the @ is not told on.
  url.username = ''
  url.password = ''
  return { href: url.href, title: url.host }
}

const picture = (given: Attributes, images: InlineImages): Attributes => {
  const { src = '', ...rest } = given
  delete rest['data-remote-src']
  delete rest.srcset
  const at = src.trim()
  if (/^cid:/i.test(at)) {
    const own = ownImage(at.slice(4), images)
    return own ? { ...rest, src: own } : rest
  }
  if (/^data:image\/(?:png|jpe?g|gif|webp);base64,[a-z0-9+/=\s]*$/i.test(at)) return { ...rest, src: at }
  return /^https?:\/\//i.test(at) ? { ...rest, 'data-remote-src': at.slice(0, 2_000) } : rest
}

const ownImage = (cid: string, images: InlineImages): string | null => {
  const plain = cid.replace(/^<|>$/g, '')
  for (const name of [plain, decoded(plain)]) if (Object.hasOwn(images, name)) return images[name] ?? null
  return null
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const quoteClass = /(?:^|\s)(?:gmail_quote|yahoo_quoted|protonmail_quote|moz-cite-prefix|quoted)(?:\s|$)/
const quoteId = /^(?:divRplyFwdMsg|appendonsend|reply-intro|mail-editor-reference-message-container)$/

const quote = (tagName: string, given: Attributes): { tagName: string; attribs: Attributes } => {
  const { class: classes = '', id = '', type = '', ...kept } = given
  const quoted = quoteClass.test(classes) || quoteId.test(id) || (tagName === 'blockquote' && type === 'cite')
  return { tagName, attribs: quoted ? { ...kept, class: 'quoted' } : kept }
}
