import { useState } from 'react'
import { TextField, type TextFieldProps } from '#web/ui/forms/TextField.tsx'

/** Bands as one types them. Nobody is told that half a band cannot be read while still typing it. */
export function BandsField({ error, onChange, ...field }: Omit<TextFieldProps, 'onBlur' | 'type'>) {
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
