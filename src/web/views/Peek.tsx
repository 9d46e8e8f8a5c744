import { X } from 'lucide-react'
import { useEffect } from 'react'
import { parseInstant } from '#kernel/instant.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { NoPromise, PromiseChip } from '#web/sla/PromiseChip.tsx'
import { Body } from '#web/tickets/conversation/Body.tsx'
import { rankOf } from '#web/tickets/priority.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import { Button } from '#web/ui/Button.tsx'
import { pushLayer } from '#web/ui/float/layers.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { PriorityMark } from '#web/ui/PriorityMark.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { TurnBadge } from '#web/ui/TurnBadge.tsx'
import { ZonedTime } from '#web/ui/ZonedTime.tsx'
import styles from './Peek.module.css'
import type { Row } from './queue-data.ts'
import { useText } from './text.ts'

/** The ticket under the cursor beside the list, following it; the list keeps the focus and its keys. */
export function Peek({
  row,
  onClose,
  onOpen,
}: {
  readonly row: Row
  readonly onClose: () => void
  readonly onOpen: () => void
}) {
  const say = useText()
  const { data: ticket } = useAnswer('tickets.get', { params: { ticket: String(row.number) } })
  useEffect(() => pushLayer(onClose), [onClose])
  const said = ticket?.messages.filter(message => message.recalled === null).slice(-3) ?? []
  return (
    <aside
      className={styles.peek}
      aria-label={say('peekTitle', { number: row.number, subject: row.subject })}
    >
      <header className={styles.head}>
        <h2 className={styles.subject} dir="auto">
          <span className="faint figures">#{row.number}</span> {row.subject}
        </h2>
        <Button size="s" keys="enter" onClick={onOpen}>
          {say('peekOpen')}
        </Button>
        <IconButton
          size="s"
          name={say('peekClose')}
          keys="space"
          icon={<X size={16} strokeWidth={1.75} />}
          onClick={onClose}
        />
      </header>
      <p className={styles.facts}>
        <TurnBadge turn={row.status.turn} status={row.status.name} />
        <PriorityMark rank={rankOf(row.priority)} />
        <span>{row.client.name}</span>
        {row.requester ? <span className="quiet">{row.requester.name}</span> : null}
      </p>
      <div className={styles.promises}>
        {row.clocks.length === 0 ? <NoPromise reason={row.noPromise} /> : null}
        {row.clocks.map(clock => (
          <PromiseChip key={clock.id} clock={clock} />
        ))}
      </div>
      <div className={styles.messages}>
        {ticket ? null : <Waiting lines={5} />}
        {said.map(message => {
          const at = parseInstant(message.at)
          const author = message.author?.name ?? message.from?.name ?? ''
          return (
            <article key={message.id} className={styles.message} data-visibility={message.visibility}>
              <p className={styles.by}>
                <Avatar name={author} size={20} />
                <strong>{author}</strong>
                {typeof at === 'number' ? <ZonedTime at={at} /> : null}
              </p>
              <Body message={message} formatted={false} />
            </article>
          )
        })}
      </div>
    </aside>
  )
}
