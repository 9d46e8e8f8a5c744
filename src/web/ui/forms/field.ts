import type { ReactNode } from 'react'

/** What every field has: a name, perhaps a hint, perhaps what is wrong with it in words. */
export type FieldProps = {
  readonly name: ReactNode
  readonly hint?: ReactNode
  readonly error?: ReactNode
  readonly required?: boolean
  readonly disabled?: boolean
  /** The name is for screen readers only; the place says what it is. */
  readonly unnamed?: boolean
  readonly autoFocus?: boolean
  readonly id?: string
}

/** In Mantine's words. */
export function mantineField({ name, hint, error, required, disabled, unnamed, autoFocus, id }: FieldProps) {
  return {
    ...(unnamed && typeof name === 'string' ? { 'aria-label': name } : { label: name }),
    ...(hint === undefined ? {} : { description: hint }),
    ...(error ? { error } : {}),
    ...(required === undefined ? {} : { required }),
    ...(disabled === undefined ? {} : { disabled }),
    ...(autoFocus ? { 'data-autofocus': true, autoFocus } : {}),
    ...(id === undefined ? {} : { id }),
  }
}
