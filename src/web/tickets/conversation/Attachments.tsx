import { Download, FileText } from 'lucide-react'
import { useFormat } from '#web/platform/reader.ts'
import { useText } from '../text.ts'
import styles from './Attachments.module.css'
import type { Message } from './Body.tsx'
import { fileSize } from './file-size.ts'

type Attachment = Message['attachments'][number]

const address = (id: string) => `/api/v1/attachments/${id}`

/** Files below a message: pictures can be looked at, everything can be taken. */
export function Attachments({ files }: { readonly files: readonly Attachment[] }) {
  const say = useText()
  if (files.length === 0) return null
  return (
    <ul className={styles.files} aria-label={say('attachments')}>
      {files.map(file => (
        <li key={file.id}>{file.picture ? <Picture file={file} /> : <File file={file} />}</li>
      ))}
    </ul>
  )
}

function File({ file }: { readonly file: Attachment }) {
  const say = useText()
  const format = useFormat()
  return (
    <a
      className={styles.file}
      href={address(file.id)}
      download={file.name}
      aria-label={say('download', { name: file.name })}
    >
      <FileText size={16} strokeWidth={1.75} aria-hidden="true" />
      <span className={styles.name}>{file.name}</span>
      <span className={styles.size}>{fileSize(file.size, format)}</span>
      <Download size={14} strokeWidth={1.75} aria-hidden="true" />
    </a>
  )
}

function Picture({ file }: { readonly file: Attachment }) {
  const say = useText()
  const shown = `${address(file.id)}?show=1`
  return (
    <a
      className={styles.picture}
      href={shown}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={say('openPicture', { name: file.name })}
    >
      <img src={shown} alt={file.name} loading="lazy" decoding="async" />
      <span className={styles.name}>{file.name}</span>
    </a>
  )
}
