import { useState } from 'react'
import { TextField, type TextFieldProps } from '#web/ui/forms/TextField.tsx'

/** A text with a meaning of its own. Nobody is told that half of it cannot be read while still typing it. */
export function TypedField({ error, onChange, ...field }: Omit<TextFieldProps, 'onBlur' | 'type'>) {
  const [left, setLeft] = useState(true)
  return (
    <TextField
      {...field}
      error={left ? error : undefined}
      onChange={text => {
        setLeft(false)
        onChange(text)
      }}
      onBlur={() => setLeft(true)}
    />
  )
}
