import { capacity, codewords, interleaved, layouts } from './qr-bits.ts'
import { draw, penalty } from './qr-grid.ts'

/**
 * A QR code (ISO/IEC 18004) for a short text: byte mode, error correction L, versions 1 to 10, up to 271 bytes. Written
 * here because it is a page of arithmetic, and a key to somebody's account should pass through as little code as can be.
 */
export type QrCode = { readonly size: number; readonly isDark: (row: number, column: number) => boolean }

/** Null when the text is too long. */
export function qrOf(text: string): QrCode | null {
  const bytes = new TextEncoder().encode(text)
  const version = layouts.findIndex(layout => layout && bytes.length <= capacity(layout))
  const layout = layouts[version]
  if (version < 1 || !layout) return null
  const bits = interleaved(codewords(bytes, version, layout), layout)
  const masked = Array.from({ length: 8 }, (_, mask) => draw(version, bits, mask))
  const best = masked.reduce((least, grid) => (penalty(grid) < penalty(least) ? grid : least))
  return { size: best.length, isDark: (row, column) => best[row]?.[column] === 1 }
}
