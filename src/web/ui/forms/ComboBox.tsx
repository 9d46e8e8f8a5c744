import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useText } from '../text.ts'
import { type FieldProps, mantineField } from './field.ts'
import { Zone } from './Zone.tsx'

export type Found = {
  readonly id: string
  readonly name: string
  readonly note?: string
  readonly mark?: ReactNode
}

/** One of a long list that is searched as one types: clients, contacts, tickets. The search may ask the server. */
export function ComboBox<Item extends Found>({
  value,
  onChange,
  search,
  placeholder,
  ...props
}: FieldProps & {
  readonly value: Item | null
  readonly onChange: (item: Item | null) => void
  /** Called with every text, also the empty one; a later answer never overtakes an earlier question's. */
  readonly search: (text: string) => readonly Item[] | Promise<readonly Item[]>
  readonly placeholder?: string
}) {
  const say = useText()
  const [text, setText] = useState(value?.name ?? '')
  const [found, setFound] = useState<readonly Item[]>([])
  const asked = useRef(0)
  const latest = useRef(search)
  latest.current = search
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() })
  useEffect(() => setText(value?.name ?? ''), [value])
  // Once they are on screen, so that Enter takes the first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new list moves the choice
  useEffect(() => {
    if (found.length > 0) box.selectFirstOption()
  }, [found])

  const ask = async (wanted: string) => {
    asked.current += 1
    const turn = asked.current
    const items = await latest.current(wanted)
    if (turn !== asked.current) return
    setFound(items)
  }
  const choose = (item: Item | null) => {
    onChange(item)
    setText(item?.name ?? '')
    box.closeDropdown()
  }
  return (
    <Zone>
      <Combobox store={box} onOptionSubmit={id => choose(found.find(item => item.id === id) ?? null)}>
        <Combobox.Target>
          <TextInput
            {...mantineField(props)}
            {...(placeholder === undefined ? {} : { placeholder })}
            value={text}
            dir="auto"
            autoComplete="off"
            rightSection={
              value && !props.required ? <Combobox.ClearButton onClear={() => choose(null)} /> : null
            }
            onFocus={() => void ask('')}
            onClick={() => box.openDropdown()}
            onBlur={() => {
              box.closeDropdown()
              setText(value?.name ?? '')
            }}
            onChange={event => {
              setText(event.currentTarget.value)
              box.openDropdown()
              void ask(event.currentTarget.value)
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options aria-label={say('choices')} mah={320} style={{ overflowY: 'auto' }}>
            {found.map(item => (
              <Combobox.Option key={item.id} value={item.id} active={item.id === value?.id}>
                {item.mark}
                <span dir="auto">{item.name}</span>
                {item.note ? <span className="faint"> {item.note}</span> : null}
              </Combobox.Option>
            ))}
            {found.length === 0 ? <Combobox.Empty>{say('noMatch', { text })}</Combobox.Empty> : null}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </Zone>
  )
}
