import { ChevronDown } from 'lucide-react'
import { Button } from '#web/ui/Button.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import type { TicketDetail } from '../handle.ts'
import { useText } from '../text.ts'
import { useVocabulary } from '../vocabulary.ts'
import styles from './Composer.module.css'
import type { Outcome } from './outcome.ts'
import type { Kind } from './writing.ts'

/** Sending is one act with what it does to the turn: the button says which status the ticket gets. */
export function SendButtons({
  ticket,
  kind,
  disabled,
  onSend,
}: {
  readonly ticket: TicketDetail
  readonly kind: Kind
  readonly disabled: boolean
  readonly onSend: (outcome: Outcome) => void
}) {
  const say = useText()
  const { statuses } = useVocabulary()
  if (kind === 'note')
    return (
      <Button
        look="primary"
        keys="mod+enter"
        aria-disabled={disabled}
        onClick={() => onSend({ outcome: 'keep' })}
      >
        {say('addNote')}
      </Button>
    )
  const others = statuses.filter(({ id }) => id !== ticket.handOver.id && id !== ticket.solve.id)
  return (
    <>
      <span className={styles.split}>
        <Button
          look="primary"
          keys="mod+enter"
          aria-disabled={disabled}
          onClick={() => onSend({ outcome: 'hand_over' })}
        >
          {say('sendHandOver', { status: ticket.handOver.name })}
        </Button>
        <Menu
          name={say('sendAs')}
          align="end"
          sections={[
            { items: [{ id: 'keep', name: say('sendKeep'), run: () => onSend({ outcome: 'keep' }) }] },
            {
              items: others.map(({ id, name }) => ({
                id,
                name: say('sendHandOver', { status: name }),
                run: () => onSend({ outcome: 'keep', statusId: id }),
              })),
            },
          ]}
          trigger={props => (
            <IconButton
              {...props}
              className={styles.caret}
              name={say('sendAs')}
              icon={<ChevronDown size={16} strokeWidth={1.75} />}
              disabled={disabled}
            />
          )}
        />
      </span>
      <Button
        keys="mod+shift+enter"
        aria-disabled={disabled}
        data-tip={ticket.solve.name}
        onClick={() => onSend({ outcome: 'solve' })}
      >
        {say('sendSolve')}
      </Button>
    </>
  )
}
