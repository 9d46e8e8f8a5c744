// What an edit really changed, as history keeps it: field by field, from and to.

export type Change = { readonly field: string; readonly from: unknown; readonly to: unknown }

/** Compares the facts somebody sent with the ones there were; what was not sent was not changed. */
export const differences = (before: Readonly<Record<string, unknown>>, wanted: object): readonly Change[] =>
  Object.entries(wanted)
    .filter(([field, to]) => to !== undefined && !isEqual(before[field], to))
    .map(([field, to]) => ({ field, from: before[field] ?? null, to }))

/** Lists of ids are sets here: their order says nothing. */
const isEqual = (one: unknown, other: unknown): boolean =>
  Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every(each => other.includes(each))
    : one === other || JSON.stringify(one) === JSON.stringify(other)
