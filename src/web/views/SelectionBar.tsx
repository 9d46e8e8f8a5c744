import { AlarmClock, CircleCheck, CircleDot, UserRoundCheck, UserRoundPlus, X } from 'lucide-react'
import { useMe } from '#web/platform/session.ts'
import { useActs } from '#web/tickets/acts.ts'
import { ask, type Question } from '#web/tickets/picking/asking.ts'
import { Button } from '#web/ui/Button.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import styles from '#web/ui/SelectionBar.module.css'
import type { Row } from './queue-data.ts'
import { useText } from './text.ts'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** What is selected, and what can be done to all of it at once. */
export function SelectionBar({
  on,
  onClear,
  onDone,
}: {
  readonly on: readonly Row[]
  readonly onClear: () => void
  readonly onDone: () => void
}) {
  const say = useText()
  const me = useMe()
  const acts = useActs()
  const question = (name: Question) => (event: React.MouseEvent<HTMLButtonElement>) =>
    ask(name, on, event.currentTarget, onDone)
  return (
    <section className={styles.bar} aria-label={say('selection')}>
      <span className={styles.count} role="status">
        {say('selected', { count: on.length })}
      </span>
      <Button
        size="s"
        look="quiet"
        keys="i"
        icon={<UserRoundCheck {...icon} />}
        onClick={() => {
          if (me) void acts.assign(on, { id: me.id, name: me.name })
          onDone()
        }}
      >
        {say('take')}
      </Button>
      <Button
        size="s"
        look="quiet"
        keys="a"
        icon={<UserRoundPlus {...icon} />}
        onClick={question('assignee')}
      >
        {say('assign')}
      </Button>
      <Button size="s" look="quiet" keys="s" icon={<CircleDot {...icon} />} onClick={question('status')}>
        {say('status')}
      </Button>
      <Button size="s" look="quiet" keys="h" icon={<AlarmClock {...icon} />} onClick={question('snooze')}>
        {say('snooze')}
      </Button>
      <Button
        size="s"
        look="quiet"
        keys="e"
        icon={<CircleCheck {...icon} />}
        onClick={() => {
          void acts.solve(on)
          onDone()
        }}
      >
        {say('solve')}
      </Button>
      <IconButton
        size="s"
        name={say('clearSelection')}
        keys="escape"
        icon={<X {...icon} />}
        onClick={onClear}
      />
    </section>
  )
}
