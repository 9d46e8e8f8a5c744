import { instant } from '#kernel/instant.ts'
import { ZonedTime } from '#web/ui/ZonedTime.tsx'
import styles from './Request.module.css'
import type { Request } from './shape.ts'

export function Conversation({ messages }: { readonly messages: Request['messages'] }) {
  return (
    <ol className={styles.messages}>
      {messages.map(({ id, side, author, at, text, quotedFrom, attachments }) => (
        <li key={id} className={styles.message} data-side={side}>
          <span className={styles.quiet}>
            {author} · <ZonedTime at={instant(at)} />
          </span>
          {text.trim() === '' ? null : (
            <p className={styles.text} dir="auto">
              {quotedFrom === null ? text : text.slice(0, quotedFrom).trimEnd()}
            </p>
          )}
          {attachments.map(file => (
            <a key={file.id} href={`/api/v1/attachments/${file.id}`} download={file.name}>
              {file.name}
            </a>
          ))}
        </li>
      ))}
    </ol>
  )
}
