import { FileText, X } from 'lucide-react'
import { useFormat } from '#web/platform/reader.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { useText as useUiText } from '#web/ui/text.ts'
import { fileSize } from '../conversation/file-size.ts'
import { useText } from '../text.ts'
import styles from './Uploads.module.css'
import type { Upload } from './writing.ts'

/** What will go with the message, and what is still on its way up. */
export function Uploads({
  uploads,
  attaching,
  onRemove,
}: {
  readonly uploads: readonly Upload[]
  readonly attaching: readonly string[]
  readonly onRemove: (upload: Upload) => void
}) {
  const say = useText()
  const sayUi = useUiText()
  const format = useFormat()
  if (uploads.length === 0 && attaching.length === 0) return null
  return (
    <ul className={styles.uploads} aria-label={say('attachments')}>
      {uploads.map(upload => (
        <li key={upload.id} className={styles.upload}>
          <FileText size={14} strokeWidth={1.75} aria-hidden="true" />
          <span className={styles.name}>{upload.name}</span>
          <span className="faint figures">{fileSize(upload.size, format)}</span>
          <IconButton
            size="s"
            name={sayUi('remove', { name: upload.name })}
            icon={<X size={14} strokeWidth={1.75} />}
            onClick={() => onRemove(upload)}
          />
        </li>
      ))}
      {attaching.map((name, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
        <li key={`${name} ${place}`} className={styles.upload} aria-live="polite">
          <span className="faint">{say('attaching', { name })}</span>
        </li>
      ))}
    </ul>
  )
}
