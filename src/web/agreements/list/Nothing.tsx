import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { useText } from '../text.ts'
import type { Show } from './looking.ts'

/** An empty group: whether that is good, or what to do. */
export function Nothing({
  show,
  narrowed,
  onClear,
  onNew,
}: {
  readonly show: Show
  readonly narrowed: boolean
  readonly onClear: () => void
  readonly onNew?: () => void
}) {
  const say = useText()
  if (narrowed)
    return (
      <EmptyState title={say('nothingFound')} actions={<Button onClick={onClear}>{say('clear')}</Button>} />
    )
  return (
    <EmptyState
      title={say(`none_${show}`)}
      actions={
        onNew && show !== 'attention' && show !== 'ended' ? (
          <Button look="primary" onClick={onNew}>
            {say('newAgreement')}
          </Button>
        ) : null
      }
    >
      {say(`none_${show}_text`)}
    </EmptyState>
  )
}
