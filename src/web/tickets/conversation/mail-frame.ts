// How a mail's HTML is shown: a frame that may run nothing and knows nothing of this page. Such a frame cannot tell
// how high its content is, so its height is estimated, and "show all" gives it the rest of the screen.

const lineHeight = 22
const most = 520

/** Pixels for HTML shown at this width: by its text, its blocks, its rows and its pictures. Generous, but bounded. */
export function estimateHeight(
  html: string,
  width: number,
): { readonly height: number; readonly cut: boolean } {
  const perLine = Math.max(24, Math.floor(width / 7.4))
  const blocks = html.split(/<(?:p|div|br|tr|li|h[1-6]|blockquote|hr|table)\b[^>]*>/i)
  const lines = blocks
    .map(
      block =>
        block
          .replace(/<[^>]*>/g, '')
          .replace(/&[a-z#0-9]+;/gi, '.')
          .trim().length,
    )
    .reduce((sum, length) => sum + (length === 0 ? 0.35 : Math.ceil(length / perLine)), 0)
  const pictures = [...html.matchAll(/<img\b[^>]*?(?:height="?(\d{1,4}))?[^>]*>/gi)].reduce(
    (sum, [, height]) => sum + Math.min(height ? Number(height) : 160, 400),
    0,
  )
  const whole = Math.ceil(lines * lineHeight + pictures + 32)
  return { height: Math.min(Math.max(whole, 64), most), cut: whole > most }
}

/** Only emphasis, links and line breaks: reads as well as plain text, in our type and in the dark. */
export const isPlainEnough = (html: string): boolean =>
  !/<(?:img|table|h[1-6]|ul|ol|pre|figure)\b/i.test(html) &&
  !/(?:background|border|font-size)[^;"]*:/i.test(html)

/**
 * The mail as a page of its own, for a frame without an address. Such a frame is under the policy of this page, which
 * allows no inline styles: it keeps its tables, lists and pictures and loses its colours.
 */
export const asPage = (html: string, nonce: string): string =>
  `<!doctype html><meta charset="utf-8"><base target="_blank"><style nonce="${nonce.replace(/[^\w-]/g, '')}">${pageStyle}</style><body>${html}</body>`

/** Without the inline styles that the policy of this page would refuse one by one. */
export const withoutStyles = (html: string): string =>
  html.replace(/<[a-z][^>]*>/gi, tag => tag.replace(/\sstyle="[^"]*"/gi, ''))

/** Folds what a mail quotes, by the browser's own means: it opens without any script. Never deleted. */
export function foldQuoted(body: HTMLElement, summary: string): string {
  for (const quoted of [...body.querySelectorAll('.quoted')].filter(
    node => node.parentElement?.closest('.quoted') === null,
  )) {
    const details = body.ownerDocument.createElement('details')
    const name = body.ownerDocument.createElement('summary')
    name.textContent = summary
    quoted.replaceWith(details)
    details.append(name, quoted)
  }
  return body.innerHTML
}

const pageStyle = [
  'body{margin:12px;font:15px/1.5 system-ui,sans-serif;color:#151a21;background:#fff;overflow-wrap:anywhere}',
  'img{max-inline-size:100%;block-size:auto}table{max-inline-size:100%}blockquote{margin-inline:0;padding-inline-start:12px;border-inline-start:3px solid #c8cfd9;color:#48525f}',
  'summary{cursor:pointer;color:#5c6673;font-size:13px}',
].join('')
