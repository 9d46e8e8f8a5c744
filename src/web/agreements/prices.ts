// Amounts are whole minor units of a currency; people read and type them in its main unit.

/** `€ 1,200.00`, without the cents where there are none. */
export function priceText(
  { amount, currency }: { readonly amount: number; readonly currency: string },
  locale: string,
) {
  const digits = minorDigits(currency)
  const value = amount / 10 ** digits
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: Number.isInteger(value) ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(value)
}

/** 2 for euros, 0 for yen, 3 for dinars. */
export const minorDigits = (currency: string): number => {
  try {
    const { maximumFractionDigits } = new Intl.NumberFormat('en', {
      style: 'currency',
      currency,
    }).resolvedOptions()
    return maximumFractionDigits ?? 2
  } catch {
    return 2 // a code being typed
  }
}

/** 1200.5 -> 120050; null when it says more than the currency can. */
export function minorUnits(value: number, currency: string): number | null {
  const scaled = value * 10 ** minorDigits(currency)
  const whole = Math.round(scaled)
  return Math.abs(scaled - whole) < 1e-6 && whole >= 0 ? whole : null
}

export const mainUnits = (amount: number, currency: string): number => amount / 10 ** minorDigits(currency)
