import { Checkbox as MantineCheckbox } from '@mantine/core'
import { type FieldProps, mantineField } from './field.ts'
import { Zone } from './Zone.tsx'

export function Checkbox({
  checked,
  partly = false,
  onChange,
  tabIndex,
  ...props
}: FieldProps & {
  readonly checked: boolean
  /** Some of what it stands for is chosen. */
  readonly partly?: boolean
  readonly onChange: (checked: boolean) => void
  /** -1 where a grid's own keys reach it. */
  readonly tabIndex?: number
}) {
  return (
    <Zone>
      <MantineCheckbox
        {...mantineField(props)}
        checked={checked}
        {...(tabIndex === undefined ? {} : { tabIndex })}
        indeterminate={partly}
        onChange={event => onChange(event.currentTarget.checked)}
      />
    </Zone>
  )
}
