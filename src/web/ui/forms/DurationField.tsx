import { useEffect, useState } from 'react'
import { readDuration, type WrittenDuration, writeDuration } from '../duration.ts'
import { useText } from '../text.ts'
import { TextField, type TextFieldProps } from './TextField.tsx'

/**
 * A length of time, typed as people do: `4h`, `1:15`, `45m`, `1,5h`, `3wd`. `onChange` hears every readable change,
 * null when emptied; the text is tidied and, if it cannot be read, explained on leaving.
 */
export function DurationField({
  value,
  onChange,
  bare = 'minutes',
  ...field
}: Omit<TextFieldProps, 'value' | 'onChange' | 'type' | 'inputMode'> & {
  readonly value: WrittenDuration | null
  readonly onChange: (value: WrittenDuration | null) => void
  /** What a number without a unit means. */
  readonly bare?: 'minutes' | 'hours'
}) {
  const say = useText()
  const [text, setText] = useState(value ? writeDuration(value) : '')
  const [left, setLeft] = useState(true)
  useEffect(() => {
    setText(now => (same(readDuration(now, bare), value) ? now : value ? writeDuration(value) : ''))
  }, [value, bare])
  const read = readDuration(text, bare)
  const wrong = left && text.trim() !== '' && read === null
  return (
    <TextField
      hint={say('durationHint')}
      {...field}
      error={field.error ?? (wrong ? say('durationUnreadable', { text }) : undefined)}
      value={text}
      onChange={next => {
        setText(next)
        setLeft(false)
        const written = readDuration(next, bare)
        if (written || next.trim() === '') onChange(written)
      }}
      onBlur={() => {
        setLeft(true)
        if (read) setText(writeDuration(read))
      }}
    />
  )
}

const same = (a: WrittenDuration | null, b: WrittenDuration | null) => JSON.stringify(a) === JSON.stringify(b)
