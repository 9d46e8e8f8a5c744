import { useEffect, useState } from 'react'
import { readNumber } from './number.ts'
import { TextField, type TextFieldProps } from './TextField.tsx'

/** A number, typed with comma or point. `onChange` gets null while it is empty or not a number. */
export function NumberField({
  value,
  onChange,
  ...field
}: Omit<TextFieldProps, 'value' | 'onChange' | 'type'> & {
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}) {
  const [text, setText] = useState(value === null ? '' : String(value))
  useEffect(() => {
    setText(now => (readNumber(now) === value ? now : value === null ? '' : String(value)))
  }, [value])
  return (
    <TextField
      {...field}
      value={text}
      inputMode="decimal"
      onChange={next => {
        setText(next)
        onChange(readNumber(next))
      }}
    />
  )
}
