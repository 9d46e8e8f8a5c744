import { Switch as MantineSwitch } from '@mantine/core'
import { type FieldProps, mantineField } from './field.ts'
import { Zone } from './Zone.tsx'

/** On or off, at once. */
export function Switch({
  on,
  onChange,
  ...props
}: FieldProps & { readonly on: boolean; readonly onChange: (on: boolean) => void }) {
  return (
    <Zone>
      <MantineSwitch
        {...mantineField(props)}
        checked={on}
        onChange={event => onChange(event.currentTarget.checked)}
      />
    </Zone>
  )
}
