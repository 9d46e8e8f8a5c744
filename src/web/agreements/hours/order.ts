// The order in which agreements give their hours, as it is edited: rules that are off keep a place at the end.

import { type DrawRule, drawRules } from '#domain/agreements/allowance/routing.ts'

export type Line = { readonly rule: DrawRule; readonly on: boolean }

/** Those that are used in their order, then the others as they are usually named. */
export const linesOf = (order: readonly DrawRule[]): readonly Line[] => [
  ...order.map(rule => ({ rule, on: true })),
  ...drawRules.filter(rule => !order.includes(rule)).map(rule => ({ rule, on: false })),
]

/** One place up or down among those that are used; null: it is at the edge, or off. */
export function moved(order: readonly DrawRule[], rule: DrawRule, step: -1 | 1): readonly DrawRule[] | null {
  const from = order.indexOf(rule)
  const to = from + step
  return from === -1 || to < 0 || to >= order.length ? null : placed(order, rule, to)
}

/** Taken out of its place and put into another; those between make room. */
export function placed(order: readonly DrawRule[], rule: DrawRule, to: number): readonly DrawRule[] {
  const others = order.filter(one => one !== rule)
  return [...others.slice(0, to), rule, ...others.slice(to)]
}

/** On: last of those that are used. Off: no longer tried; null: it is the only one. */
export function turned(order: readonly DrawRule[], rule: DrawRule): readonly DrawRule[] | null {
  if (!order.includes(rule)) return [...order, rule]
  return order.length === 1 ? null : order.filter(one => one !== rule)
}
