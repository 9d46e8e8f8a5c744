// What people type or paste into a cell, read as what it means. What cannot be read stays as it was typed.

import { fold } from '#web/platform/folding.ts'
import { type Unreadable, unreadable } from '#web/ui/forms/reading-day.ts'

/** By its name (`Asia/Tokyo`) or its place (`Tokyo`, `New York`). */
export function readZone(
  text: string,
  zones: readonly { readonly id: string; readonly name: string }[],
): string | Unreadable {
  const wanted = fold(text.trim())
  const found = zones.find(({ id, name }) =>
    [id, name, id.split('/').at(-1) ?? ''].some(
      one => fold(one) === wanted || fold(one.replaceAll('_', ' ')) === wanted,
    ),
  )
  return found?.id ?? unreadable
}

/** By name or address; nobody when empty. Two of one name are nobody's guess. */
export function readPerson<P extends { readonly name: string; readonly email: string | null }>(
  text: string,
  people: readonly P[],
): P | null | Unreadable {
  const wanted = fold(text.trim())
  if (wanted === '') return null
  const found = people.filter(({ name, email }) => fold(name) === wanted || fold(email ?? '') === wanted)
  return (found.length === 1 ? found[0] : undefined) ?? unreadable
}
