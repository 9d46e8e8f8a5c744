import { TagsInput } from '@mantine/core'
import { type FieldProps, mantineField } from './field.ts'
import { Zone } from './Zone.tsx'

/** Several short values: tags, addresses. Comma, Enter or leaving ends one; Backspace takes the last away. */
export function TokenField({
  values,
  onChange,
  suggestions = [],
  placeholder,
  most,
  onLeave,
  ...props
}: FieldProps & {
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
  readonly suggestions?: readonly string[]
  readonly placeholder?: string
  readonly most?: number
  readonly onLeave?: () => void
}) {
  return (
    <Zone>
      <TagsInput
        {...mantineField(props)}
        data={[...suggestions]}
        value={[...values]}
        onChange={onChange}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(most === undefined ? {} : { maxTags: most })}
        {...(onLeave === undefined ? {} : { onBlur: onLeave })}
        acceptValueOnBlur
        splitChars={[',', ';']}
      />
    </Zone>
  )
}
