import { Button } from '#web/ui/Button.tsx'
import styles from './PublishBar.module.css'
import { useText } from './text.ts'

/** Stays in sight while a draft differs from what counts. */
export function PublishBar({
  fault,
  onDiscard,
  onPublish,
}: {
  /** What keeps it from being published, in words. */
  readonly fault: string | null
  readonly onDiscard: () => void
  readonly onPublish: () => void
}) {
  const say = useText()
  return (
    <div className={styles.bar} role="status">
      <p>{fault ?? say('unpublished')}</p>
      <Button onClick={onDiscard}>{say('discard')}</Button>
      <Button look="primary" disabled={fault !== null} onClick={onPublish}>
        {say('publish')}
      </Button>
    </div>
  )
}
