import { RefreshCw, X } from 'lucide-react'
import { Button } from '#web/ui/Button.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import selection from '#web/ui/SelectionBar.module.css'
import { useText } from '../text.ts'

/** What can be done to all that is selected, and how many of them it cannot be done to. */
export function SelectionBar({
  count,
  renewable,
  onRenew,
  onClear,
}: {
  readonly count: number
  readonly renewable: number
  readonly onRenew: () => void
  readonly onClear: () => void
}) {
  const say = useText()
  return (
    <section className={selection.bar} aria-label={say('selection')}>
      <span className={selection.count} role="status">
        {say('selected', { count })}
      </span>
      {renewable > 0 ? (
        <Button
          size="s"
          look="primary"
          keys="r"
          icon={<RefreshCw size={16} strokeWidth={1.75} />}
          onClick={onRenew}
        >
          {say('renewMany', { count: renewable })}
        </Button>
      ) : (
        <span className="faint">{say('noneRenewable')}</span>
      )}
      <IconButton
        size="s"
        name={say('clearSelection')}
        keys="escape"
        icon={<X size={16} strokeWidth={1.75} />}
        onClick={onClear}
      />
    </section>
  )
}
