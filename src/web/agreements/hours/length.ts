// Lengths of work as a clock shows them: `31:15`, `0:05`. They are kept in whole seconds and agreed in hours.

/** What is left is rounded down and what is over rounded up: a minute that is not there is never promised. */
export type Rounding = 'down' | 'up' | 'exact'

/** Hours and minutes, the hours as the reader writes numbers; seconds only when `exact` and there are some. */
export function lengthText(
  seconds: number,
  { number }: { readonly number: (value: number) => string },
  rounding: Rounding = 'exact',
): string {
  const whole = Math.abs(seconds)
  const minutes = rounding === 'up' ? Math.ceil(whole / 60) : Math.floor(whole / 60)
  const rest = rounding === 'exact' ? whole % 60 : 0
  const clock = `${number(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  const text = rest === 0 ? clock : `${clock}:${two(rest)}`
  return seconds < 0 && (minutes > 0 || rest > 0) ? `−${text}` : text
}

/** As a ledger writes it: `+40:00`, `−1:30`. */
export function signedText(seconds: number, format: { readonly number: (value: number) => string }): string {
  return seconds > 0 ? `+${lengthText(seconds, format)}` : lengthText(seconds, format)
}

const two = (value: number) => String(value).padStart(2, '0')
