import { useAnswer } from '#web/platform/cache.ts'
import { Select } from '#web/ui/forms/Select.tsx'
import { useText } from '../text.ts'

/** Who looks after it: those who may write agreements. */
export function Managers({
  value,
  disabled = false,
  onChange,
}: {
  readonly value: string | null
  readonly disabled?: boolean
  readonly onChange: (id: string | null) => void
}) {
  const say = useText()
  const people = useAnswer('people.list', { query: { limit: 200 } }, { staleTime: 5 * 60_000 })
  const choices = (people.data?.items ?? [])
    .filter(
      ({ id, role }) =>
        id === value || role === 'administrator' || role === 'lead' || role === 'account_manager',
    )
    .map(({ id, name }) => ({ id, name }))
  return (
    <Select
      name={say('manager')}
      clearable
      disabled={disabled}
      placeholder={say('noManager')}
      choices={choices}
      value={value}
      onChange={onChange}
    />
  )
}
