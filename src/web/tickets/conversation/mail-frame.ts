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
