import { useState } from 'react'
import { match, searchable } from '#web/platform/folding.ts'
import { Checkbox } from '#web/ui/forms/Checkbox.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import styles from './Terms.module.css'
import { useText } from './text.ts'

export type Pickable = {
  readonly id: string
  readonly name: string
  readonly group: string
  readonly note?: string | null
}

const long = 10

/** Several of a list, in its groups; a long one can be searched. */
export function PickList({
  name,
  items,
  chosen,
  onChange,
}: {
  readonly name: string
  readonly items: readonly Pickable[]
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}) {
  const say = useText()
  const [text, setText] = useState('')
  const asked = searchable(text)
  const found = items.filter(
    item =>
      text.trim() === '' ||
      match(asked, searchable(item.name, item.note)) !== null ||
      chosen.includes(item.id),
  )
  const groups = [...new Set(found.map(({ group }) => group))]
  return (
    <fieldset aria-label={name} className={styles.pick}>
      {items.length > long ? (
        <TextField
          name={say('findIn', { name })}
          unnamed
          type="search"
          placeholder={say('find')}
          value={text}
          onChange={setText}
        />
      ) : null}
      <div className={styles.pickBox}>
        {groups.map(group => (
          <div key={group} className={styles.pickGroup}>
            {group ? <span className={styles.pickHead}>{group}</span> : null}
            {found
              .filter(item => item.group === group)
              .map(({ id, name: label, note }) => (
                <Checkbox
                  key={id}
                  name={<span dir="auto">{label}</span>}
                  {...(note ? { hint: note } : {})}
                  checked={chosen.includes(id)}
                  onChange={on => onChange(on ? [...chosen, id] : chosen.filter(one => one !== id))}
                />
              ))}
          </div>
        ))}
        {items.length === 0 ? <p className={styles.quiet}>{say('nothingToPick')}</p> : null}
      </div>
      {chosen.length === 0 ? <p className={styles.fault}>{say('pickOne')}</p> : null}
    </fieldset>
  )
}
