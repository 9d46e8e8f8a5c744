import { useState } from 'react'
import type { FieldProps } from '#web/ui/forms/field.ts'
import { TextField } from '#web/ui/forms/TextField.tsx'

/** A line of text that is kept when it is left: no button to forget. */
export function KeptText({
  value,
  onKeep,
  ...props
}: FieldProps & {
  readonly value: string
  readonly onKeep: (text: string) => void
  readonly autoComplete?: string
  readonly type?: 'text' | 'email' | 'tel'
}) {
  const [text, setText] = useState<string | null>(null)
  const leave = () => {
    if (text !== null && text.trim() !== value) onKeep(text.trim())
    setText(null)
  }
  return (
    <TextField
      {...props}
      value={text ?? value}
      onChange={setText}
      onBlur={leave}
      onKeyDown={event => {
        if (event.key === 'Enter') leave()
        if (event.key === 'Escape') setText(null)
      }}
    />
  )
}
