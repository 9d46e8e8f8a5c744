import { useState } from 'react'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { TextArea } from '#web/ui/forms/TextArea.tsx'
import { ClientPicker, useClients } from './ClientPicker.tsx'
import { type KnownClient, readClients } from './pasted-clients.ts'
import styles from './Sheets.module.css'
import { useText } from './text.ts'

/** Whose rows there are: one by one, or a list pasted. */
export function AddClients({
  chosen,
  onAdd,
}: {
  readonly chosen: readonly KnownClient[]
  readonly onAdd: (clients: readonly KnownClient[]) => void
}) {
  const say = useText()
  const clients = useClients()
  const [text, setText] = useState('')
  const [unknown, setUnknown] = useState<readonly string[]>([])
  const read = () => {
    const found = readClients(text, clients)
    onAdd(found.found)
    setUnknown(found.unknown)
    // What was not understood stays, to be mended.
    setText(found.unknown.join('\n'))
  }
  return (
    <div className={styles.adding}>
      <ClientPicker
        key={chosen.length}
        name={say('addClient')}
        value={null}
        onChange={client => client && onAdd([client])}
      />
      <div className={styles.paste}>
        <TextArea
          name={say('pasteClients')}
          hint={say('pasteHint')}
          value={text}
          onChange={setText}
          rows={1}
        />
        {text.trim() === '' ? null : <Button onClick={read}>{say('readPasted')}</Button>}
        {unknown.length > 0 ? (
          <Banner tone="warning" live>
            {say('unknownClients', { count: unknown.length })} <span dir="auto">{unknown.join(' · ')}</span>
          </Banner>
        ) : null}
      </div>
      {chosen.length === 0 ? <p className={styles.quiet}>{say('chooseClients')}</p> : null}
    </div>
  )
}
