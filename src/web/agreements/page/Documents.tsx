import { Paperclip, Plus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Agreement } from '#domain/agreements/shapes.ts'
import { useChange } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { Button } from '#web/ui/Button.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { useAgreementWords } from '../words.ts'
import styles from './Page.module.css'
import { touched } from './page-data.ts'
import { Tile } from './Tile.tsx'
import { useText } from './text.ts'
import { upload } from './uploading.ts'

/** The signed paper and what belongs to it. */
export function Documents({ agreement, may }: { readonly agreement: Agreement; readonly may: boolean }) {
  const say = useText()
  const words = useAgreementWords()
  const change = useChange()
  const field = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const { id, documents } = agreement
  const add = async (files: readonly File[]) => {
    setBusy(true)
    const uploads = []
    for (const file of files) uploads.push(await upload(file))
    const uploadIds = uploads.flatMap(kept => (kept ? [kept.id] : []))
    if (uploadIds.length > 0)
      await change({
        send: () => call('agreements.add_document', { params: { id }, body: { uploadIds } }),
        touches: touched,
        told: () => ({ text: say('documentsAdded', { count: uploadIds.length }) }),
      })
    setBusy(false)
  }
  const remove = (document: string, name: string) =>
    change({
      send: () => call('agreements.remove_document', { params: { id, document } }),
      touches: touched,
      told: () => ({ text: say('documentRemoved', { name }) }),
    })
  return (
    <Tile
      name={say('documents')}
      count={documents.length}
      actions={
        may ? (
          <>
            <input
              ref={field}
              type="file"
              multiple
              hidden
              aria-label={say('addDocument')}
              onChange={event => {
                void add([...(event.currentTarget.files ?? [])])
                event.currentTarget.value = ''
              }}
            />
            <Button
              size="s"
              look="quiet"
              busy={busy}
              icon={<Plus size={16} strokeWidth={1.75} />}
              onClick={() => field.current?.click()}
            >
              {say('addDocument')}
            </Button>
          </>
        ) : null
      }
    >
      {documents.length === 0 ? <p className={styles.quiet}>{say('noDocuments')}</p> : null}
      <ul className={styles.lines}>
        {documents.map(({ id: document, name, size, addedAt }) => (
          <li key={document} className={styles.document}>
            <Paperclip className={styles.clip} size={16} strokeWidth={1.75} aria-hidden="true" />
            <span className={styles.documentName}>
              <a href={`/api/v1/agreements/${id}/documents/${document}`} download dir="auto">
                {name}
              </a>
              <span className={styles.quiet}>
                {say('kilobytes', { size: words.format.number(Math.max(1, Math.round(size / 1_000))) })} ·{' '}
                {words.moment(addedAt, words.format.zone)}
              </span>
            </span>
            {may ? (
              <IconButton
                size="s"
                name={say('removeDocument', { name })}
                icon={<X size={16} strokeWidth={1.75} />}
                onClick={() => void remove(document, name)}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Tile>
  )
}
