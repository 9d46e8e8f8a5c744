import { PasswordInput } from '@mantine/core'
import { useText } from '../text.ts'
import { type FieldProps, mantineField } from './field.ts'
import { Zone } from './Zone.tsx'

/** A password: paste and password managers work, and it can be shown. */
export function PasswordField({
  value,
  onChange,
  autoComplete,
  ...props
}: FieldProps & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoComplete: 'current-password' | 'new-password'
}) {
  const say = useText()
  return (
    <Zone>
      <PasswordInput
        {...mantineField(props)}
        value={value}
        onChange={event => onChange(event.currentTarget.value)}
        autoComplete={autoComplete}
        visibilityToggleButtonProps={{ 'aria-label': say('showPassword') }}
      />
    </Zone>
  )
}
