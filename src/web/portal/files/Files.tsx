import { FileText, Paperclip, X } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useFormat } from '#web/platform/reader.ts'
import { fileSize } from '#web/tickets/conversation/file-size.ts'
import { Button } from '#web/ui/Button.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { useText } from '../text.ts'
import { letGo, take, type Upload } from './attaching.ts'
import styles from './Files.module.css'

/** Around what is being written: files are chosen, dropped on it or pasted into it, and listed below it. */
export function Files({
  uploads,
  onChange,
  onBusy,
  children,
}: {
  readonly uploads: readonly Upload[]
  readonly onChange: (change: (uploads: readonly Upload[]) => readonly Upload[]) => void
  /** While something is on its way, nothing should be sent without it. */
  readonly onBusy: (busy: boolean) => void
  readonly children: ReactNode
}) {
  const say = useText()
  const format = useFormat()
  const picker = useRef<HTMLInputElement>(null)
  const [coming, setComing] = useState<readonly string[]>([])
  const attach = async (files: readonly File[]) => {
    if (files.length === 0) return
    setComing(files.map(({ name }) => name))
    onBusy(true)
    for (const [at, file] of files.entries()) {
      const upload = await take(file)
      if (upload) onChange(all => [...all, upload])
      setComing(files.slice(at + 1).map(({ name }) => name))
    }
    onBusy(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop files on; the button does the same
    <div
      className={styles.files}
      onDragOver={event => event.preventDefault()}
      onDrop={event => {
        event.preventDefault()
        void attach([...event.dataTransfer.files])
      }}
      onPaste={event => {
        const files = [...event.clipboardData.files]
        if (files.length > 0) event.preventDefault()
        void attach(files)
      }}
    >
      {children}
      {uploads.length + coming.length > 0 ? (
        <ul className={styles.list} aria-label={say('files')}>
          {uploads.map(upload => (
            <li key={upload.id} className={styles.file}>
              <FileText size={14} strokeWidth={1.75} aria-hidden="true" />
              <span className={styles.name}>{upload.name}</span>
              <span className={styles.size}>{fileSize(upload.size, format)}</span>
              <IconButton
                size="s"
                name={say('removeFile', { name: upload.name })}
                icon={<X size={14} strokeWidth={1.75} />}
                onClick={() => {
                  onChange(all => all.filter(({ id }) => id !== upload.id))
                  letGo(upload)
                }}
              />
            </li>
          ))}
          {coming.map(name => (
            <li key={name} className={styles.file} aria-live="polite">
              <span className={styles.size}>{say('attaching', { name })}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <div>
        <Button icon={<Paperclip size={16} strokeWidth={1.75} />} onClick={() => picker.current?.click()}>
          {say('addFiles')}
        </Button>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          onChange={event => {
            void attach([...(event.currentTarget.files ?? [])])
            event.currentTarget.value = ''
          }}
        />
      </div>
    </div>
  )
}
