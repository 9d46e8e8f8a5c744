// Two administrators at one setting: only a field that somebody else has changed since it was seen is in conflict.

import type { z } from 'zod'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { intakeChanges } from './shapes.ts'

export type IntakeChanges = z.output<typeof intakeChanges>
export const intakeFields = ['address', 'addresses', 'acknowledge', 'services', 'authenticatedBy'] as const
export type IntakeField = (typeof intakeFields)[number]

/** Who changed a field last, and to which version. */
export type Touch = { readonly version: number; readonly by: string | null; readonly name: string }
export type Touched = Partial<Readonly<Record<IntakeField, Touch>>>

/** As it stands; `addresses` are those beside `address`. */
export type IntakeNow = Readonly<Record<IntakeField, unknown>>

export const intakeConflict = (
  { base, ...changes }: IntakeChanges,
  { now, touched, by }: { readonly now: IntakeNow; readonly touched: Touched; readonly by: string | null },
): Refusal | null => {
  if (base === undefined) return null
  for (const field of intakeFields) {
    const theirs = touched[field]
    if (changes[field] === undefined || !theirs || theirs.version <= base || theirs.by === by) continue
    if (!isSame(changes[field], now[field])) return changedBy(theirs.name, field)
  }
  return null
}

/** Who has changed what, from now on. */
export const touchedBy = (
  { base: _base, ...changes }: IntakeChanges,
  { now, touched, touch }: { readonly now: IntakeNow; readonly touched: Touched; readonly touch: Touch },
): Touched => {
  const changed = intakeFields.filter(
    field => changes[field] !== undefined && !isSame(changes[field], now[field]),
  )
  return { ...touched, ...Object.fromEntries(changed.map(field => [field, touch])) }
}

export const changedBy = (name: string, field: IntakeField | 'relay'): Refusal =>
  refusal('mail.changed_meanwhile', { path: [field], params: { name, field: called[field] } })

/** What the refusal and the words call the field. */
const called = {
  address: 'address',
  addresses: 'other_addresses',
  acknowledge: 'acknowledgement',
  services: 'service_addresses',
  authenticatedBy: 'authenticated_by',
  relay: 'relay',
} as const

/** Both wanted the same, in whatever order: nobody has to be asked. */
const isSame = (mine: unknown, theirs: unknown): boolean => textOf(mine) === textOf(theirs)

const textOf = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? value.map(one => JSON.stringify(one)).sort() : value)
