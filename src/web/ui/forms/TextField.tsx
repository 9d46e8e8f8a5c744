import { TextInput } from '@mantine/core'
import type { FocusEventHandler, KeyboardEventHandler, ReactNode, Ref } from 'react'
import { type FieldProps, mantineField } from './field.ts'
import { Zone } from './Zone.tsx'

export type TextFieldProps = FieldProps & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'email' | 'search' | 'tel' | 'url' | 'date' | 'time' | 'datetime-local'
  readonly placeholder?: string
  /** So that password managers and phones fill it: "email", "one-time-code", "name" … */
  readonly autoComplete?: string
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'search'
  readonly maxLength?: number
  readonly icon?: ReactNode
  readonly trailing?: ReactNode
  readonly onFocus?: FocusEventHandler<HTMLInputElement>
  readonly onBlur?: () => void
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement>
  readonly ref?: Ref<HTMLInputElement>
}

export function TextField({ value, onChange, icon, trailing, ...props }: TextFieldProps) {
  const { name, hint, error, required, disabled, unnamed, autoFocus, id, ...input } = props
  return (
    <Zone>
      <TextInput
        {...input}
        {...mantineField(props)}
        value={value}
        onChange={event => onChange(event.currentTarget.value)}
        leftSection={icon}
        rightSection={trailing}
        dir="auto"
      />
    </Zone>
  )
}
