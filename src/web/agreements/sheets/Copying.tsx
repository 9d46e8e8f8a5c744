import { useState } from 'react'
import { Checkbox } from '#web/ui/forms/Checkbox.tsx'
import { Segments } from '#web/ui/forms/Choices.tsx'
import { ClientPicker } from './ClientPicker.tsx'
import type { Request } from './laying.ts'
import { OneSheet } from './OneSheet.tsx'
import type { Made } from './opened.ts'
import type { KnownClient } from './pasted-clients.ts'
import styles from './Sheets.module.css'
import { useText } from './text.ts'

const all = ['services', 'term', 'policy', 'calendar', 'allowance', 'price', 'notices'] as const
type Take = (typeof all)[number]

/** Any agreement as the beginning of another: what to take, for whom, on which days. */
export function Copying({ id, made }: { readonly id: string; readonly made: Made | null }) {
  const say = useText()
  const [client, setClient] = useState<KnownClient | null>(null)
  const [take, setTake] = useState<readonly Take[]>(all)
  const [chosen, setMode] = useState<Request['mode'] | null>(null)
  // The same days twice would be two agreements over one another: for the same client it goes on where this one ends.
  const mode = chosen ?? (client === null ? 'continue' : 'copy')
  const request: Request = {
    mode,
    sourceIds: [id],
    ...(client ? { clientIds: [client.id] } : {}),
    take: [...take],
  }
  return (
    <OneSheet kind="create" request={request} title={name => say('copyTitle', { name })} made={made}>
      <div className={styles.choices}>
        <ClientPicker
          name={say('forClient')}
          autoFocus
          placeholder={say('sameClient')}
          value={client}
          onChange={setClient}
        />
        <Segments
          name={say('mode')}
          choices={(['copy', 'continue'] as const).map(id => ({ id, name: say(`mode_${id}`) }))}
          value={mode}
          onChange={setMode}
        />
      </div>
      <fieldset className={styles.take}>
        <legend>{say('take')}</legend>
        {all.map(one => (
          <Checkbox
            key={one}
            name={say(`take_${one}`)}
            checked={take.includes(one)}
            onChange={on => setTake(all.filter(each => (each === one ? on : take.includes(each))))}
          />
        ))}
      </fieldset>
    </OneSheet>
  )
}
