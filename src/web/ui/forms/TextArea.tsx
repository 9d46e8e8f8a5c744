import { Textarea } from '@mantine/core'
import type { KeyboardEventHandler, Ref } from 'react'
import { type FieldProps, mantineField } from './field.ts'
import { Zone } from './Zone.tsx'

export type TextAreaProps = FieldProps & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly rows?: number
  readonly maxRows?: number
  readonly maxLength?: number
  readonly onKeyDown?: KeyboardEventHandler<HTMLTextAreaElement>
  readonly onBlur?: () => void
  readonly ref?: Ref<HTMLTextAreaElement>
}

/** Grows with what is written, from `rows` to `maxRows`. */
export function TextArea({ value, onChange, rows = 3, maxRows = 16, ...props }: TextAreaProps) {
  const { name, hint, error, required, disabled, unnamed, autoFocus, id, ...input } = props
  return (
    <Zone>
      <Textarea
        {...input}
        {...mantineField(props)}
        value={value}
        onChange={event => onChange(event.currentTarget.value)}
        autosize
        minRows={rows}
        maxRows={maxRows}
        dir="auto"
      />
    </Zone>
  )
}
