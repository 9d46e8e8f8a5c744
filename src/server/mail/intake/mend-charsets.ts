// A text part whose charset is missing or a lie: declared first, then UTF-8 when the bytes are, then windows-1252,
// which is what such mail nearly always is. The parser keeps its parts to itself, so its tree is read with care:
// when a later version looks different, texts stay as it decoded them.

import type PostalMime from 'postal-mime'
import type { Email } from 'postal-mime'
import { isUtf8 } from './readable-bytes.ts'

export const mendCharsets = (parser: PostalMime, email: Email): Email => {
  if (!`${email.text ?? ''}${email.html ?? ''}`.includes('\ufffd')) return email
  let { text, html } = email
  for (const { garbled, bytes } of textParts((parser as unknown as { root: unknown }).root, 0)) {
    if (!garbled.includes('\ufffd')) continue
    const mended = new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes)
    text = text?.replace(garbled, () => mended)
    html = html?.replace(garbled, () => mended)
  }
  return { ...email, text, html }
}

type Part = { readonly garbled: string; readonly bytes: Uint8Array }

const textParts = (node: unknown, depth: number): readonly Part[] => {
  if (typeof node !== 'object' || node === null || depth > 100) return []
  const { content, childNodes, getTextContent } = node as {
    content?: unknown
    childNodes?: unknown
    getTextContent?: unknown
  }
  const own =
    content instanceof ArrayBuffer && typeof getTextContent === 'function'
      ? [{ garbled: String(getTextContent.call(node)), bytes: new Uint8Array(content) }]
      : []
  const below = Array.isArray(childNodes) ? childNodes.flatMap(child => textParts(child, depth + 1)) : []
  return [...own, ...below]
}

// U+0080 to U+009F are controls nobody writes; where they stand, a windows-1252 letter was meant. Several versions of
// Node decode windows-1252 as Latin-1 and leave them there.
const letters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

export const mendControls = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, control => letters[control.charCodeAt(0) - 0x80] ?? control)
