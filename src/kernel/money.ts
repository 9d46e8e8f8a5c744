/**
 * Money is a whole number of minor units (cents) of one currency. Nothing here rounds without being told how, and
 * two currencies never meet: that is a bug, and throws.
 */
export type Money = { readonly amount: number; readonly currency: Currency }
/** ISO 4217: `EUR`. */
export type Currency = string
/** Which way a half goes: away from zero, to the even neighbour; or every remainder up, or down. */
export type Rounding = 'half_up' | 'half_even' | 'up' | 'down'

export function money(amount: number, currency: Currency): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`money is whole minor units, got ${amount}`)
  return { amount, currency }
}

export const nothing = (currency: Currency): Money => money(0, currency)

export const add = (a: Money, b: Money): Money => money(a.amount + same(a, b).amount, a.currency)
export const subtract = (a: Money, b: Money): Money => money(a.amount - same(a, b).amount, a.currency)
export const sum = (all: readonly Money[], currency: Currency): Money => all.reduce(add, nothing(currency))

/** `price × numerator / denominator`, exact until the one rounding: an hourly rate times 5400 over 3600. */
export function scale(
  price: Money,
  by: { numerator: number; denominator: number; rounding: Rounding },
): Money {
  const product = BigInt(price.amount) * BigInt(by.numerator)
  return money(Number(divide(product, BigInt(by.denominator), by.rounding)), price.currency)
}

/** Equal parts that add up to the whole; the first ones carry the cents that are left over. */
export function split(whole: Money, parts: number): readonly Money[] {
  const share = Math.trunc(whole.amount / parts)
  const left = whole.amount - share * parts
  return Array.from({ length: parts }, (_, index) =>
    money(share + (index < Math.abs(left) ? Math.sign(left) : 0), whole.currency),
  )
}

function divide(product: bigint, divisor: bigint, rounding: Rounding): bigint {
  if (divisor <= 0n) throw new RangeError('a share needs a positive denominator')
  const whole = product / divisor
  const rest = product % divisor
  if (rest === 0n) return whole
  const away = product < 0n ? whole - 1n : whole + 1n
  const twice = (rest < 0n ? -rest : rest) * 2n
  if (rounding === 'down') return whole
  if (rounding === 'up') return away
  if (twice !== divisor) return twice > divisor ? away : whole
  return rounding === 'half_up' || whole % 2n !== 0n ? away : whole
}

function same(a: Money, b: Money): Money {
  if (a.currency === b.currency) return b
  throw new TypeError(`${a.currency} and ${b.currency} cannot be added: convert first`)
}
