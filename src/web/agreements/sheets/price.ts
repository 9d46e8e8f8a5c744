/** A price so many per cent dearer, in whole minor units; half a cent goes up. */
export const raised = (amount: number, percent: number): number =>
  Math.max(0, Math.floor((amount * (10_000 + Math.round(percent * 100)) + 5_000) / 10_000))

/** By how many per cent a price differs from what it was, to two places; null where nothing was asked before. */
export const raise = (before: number, after: number): number | null =>
  before === 0 ? null : Math.round(((after - before) / before) * 10_000) / 100
