import { useState } from 'react'
import type { Client } from '#domain/clients/shapes.ts'
import styles from '#web/clients/Clients.module.css'
import { useChange } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { useMe } from '#web/platform/session.ts'
import { TextArea } from '#web/ui/forms/TextArea.tsx'
import { useText } from './text.ts'

/** What everybody should know about them, written where it is read and kept when it is left. */
export function Notes({ client }: { readonly client: Client }) {
  const say = useText()
  const change = useChange()
  const [text, setText] = useState<string | null>(null)
  const may = useMe()?.role !== 'observer'
  const keep = (notes: string, before: string): void =>
    void change({
      send: () => call('clients.update', { params: { id: client.id }, body: { notes } }),
      touches: ['clients.get'],
      told: () => ({ text: say('notesKept'), undo: () => keep(before, notes) }),
      done: () => setText(null),
    })
  return (
    <section className={styles.tile} aria-label={say('notes')}>
      <div className={styles.tileHead}>
        <h2>{say('notes')}</h2>
      </div>
      <TextArea
        name={say('notes')}
        unnamed
        disabled={!may}
        placeholder={say('writeNotes')}
        rows={3}
        value={text ?? client.notes}
        onChange={setText}
        onBlur={() => {
          if (text === null || text === client.notes) setText(null)
          else keep(text, client.notes)
        }}
      />
    </section>
  )
}
