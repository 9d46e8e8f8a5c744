import { Checkbox as MantineCheckbox } from '@mantine/core'
import { type FieldProps, mantineField } from './field.ts'
import { Zone } from './Zone.tsx'

export function Checkbox({
  checked,
  partly = false,
  onChange,
  ...props
}: FieldProps & {
  readonly checked: boolean
  /** Some of what it stands for is chosen. */
  readonly partly?: boolean
  readonly onChange: (checked: boolean) => void
}) {
  return (
    <Zone>
      <MantineCheckbox
        {...mantineField(props)}
        checked={checked}
        indeterminate={partly}
        onChange={event => onChange(event.currentTarget.checked)}
      />
    </Zone>
  )
}
