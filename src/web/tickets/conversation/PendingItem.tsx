import { LockKeyhole } from 'lucide-react'
import { useMe } from '#web/platform/session.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import { Button } from '#web/ui/Button.tsx'
import type { Pending } from '../composer/pending.ts'
import { deliver, takeBack } from '../composer/sending.ts'
import { useText } from '../text.ts'
import styles from './MessageItem.module.css'
import { Prose } from './Prose.tsx'
import { Rich } from './Rich.tsx'

/** A message that has not reached the server: it stands where it will be, and says plainly that it is not sent. */
export function PendingItem({ pending }: { readonly pending: Pending }) {
  const say = useText()
  const me = useMe()
  const internal = pending.kind === 'note'
  const failed = pending.state === 'failed'
  return (
    <article className={styles.message} data-side="us" data-internal={internal || undefined}>
      <header className={styles.head}>
        <Avatar name={me?.name ?? ''} size={24} />
        <span className={styles.author}>{me?.name}</span>
        {internal ? (
          <span className={styles.internal}>
            <LockKeyhole size={14} strokeWidth={1.75} aria-hidden="true" />
            {say('internal')}
          </span>
        ) : null}
        {failed ? null : <span className={styles.when}>{say('sending')}</span>}
      </header>
      {pending.html === '' ? <Prose text={pending.text} /> : <Rich html={pending.html} />}
      {failed ? (
        <div className={styles.failed} role="alert">
          <span>
            {pending.problem ? say('failed', { error: pending.problem.title }) : say('failedPlain')}
          </span>
          <Button size="s" onClick={() => void deliver(pending)}>
            {say('retry')}
          </Button>
          <Button size="s" look="quiet" onClick={() => takeBack(pending)}>
            {say('editAgain')}
          </Button>
          <Button size="s" look="quiet" onClick={() => void navigator.clipboard.writeText(pending.text)}>
            {say('copy')}
          </Button>
        </div>
      ) : null}
    </article>
  )
}
