import { Select as MantineSelect } from '@mantine/core'
import { type FieldProps, mantineField } from './field.ts'
import { Zone } from './Zone.tsx'

export type Choice<Id extends string = string> = {
  readonly id: Id
  readonly name: string
  readonly disabled?: boolean
  /** A heading above those that follow one another under it. */
  readonly group?: string
}

/** One of a known list. With more than eight it can be searched. For a list the server holds, see ComboBox. */
export function Select<Id extends string>({
  choices,
  value,
  onChange,
  placeholder,
  clearable = false,
  ...props
}: FieldProps & {
  readonly choices: readonly Choice<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id | null) => void
  readonly placeholder?: string
  readonly clearable?: boolean
}) {
  return (
    <Zone>
      <MantineSelect
        {...mantineField(props)}
        data={inGroups(choices)}
        value={value}
        onChange={next => onChange(next as Id | null)}
        {...(placeholder === undefined ? {} : { placeholder })}
        searchable={choices.length > 8}
        clearable={clearable}
        allowDeselect={clearable}
        checkIconPosition="right"
        maxDropdownHeight={320}
      />
    </Zone>
  )
}

type Option = { value: string; label: string; disabled: boolean }
type Group = { group: string; items: Option[] }

const inGroups = (choices: readonly Choice[]): (Option | Group)[] =>
  [...new Set(choices.map(({ group }) => group))].flatMap((group): readonly (Option | Group)[] => {
    const items = choices
      .filter(choice => choice.group === group)
      .map(({ id, name, disabled }) => ({ value: id, label: name, disabled: disabled ?? false }))
    return group === undefined ? items : [{ group, items }]
  })
