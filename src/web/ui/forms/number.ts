/** `1,5`, `1.5`, `1 234,5`, `1.234,5`, `1,234.5` -> a number; the last sign is the decimal one. Null if it is none. */
export function readNumber(text: string): number | null {
  const tidy = text.trim().replace(/[\s\u00a0\u202f’']/g, '')
  if (!/^-?\d[\d.,]*$|^-?[.,]\d+$/.test(tidy)) return null
  const last = Math.max(tidy.lastIndexOf(','), tidy.lastIndexOf('.'))
  if (last < 0) return Number(tidy)
  const sign = tidy[last] ?? '.'
  const others = tidy.slice(0, last).replace(/[.,]/g, '')
  // The same sign twice separates thousands: 1.234.567
  if (tidy.indexOf(sign) !== last) return Number(tidy.replaceAll(sign, ''))
  const value = Number(`${others}.${tidy.slice(last + 1)}`)
  return Number.isFinite(value) ? value : null
}
