import { AlarmClock, MessageCircle, PencilLine } from 'lucide-react'
import { lazy, memo, Suspense } from 'react'
import type { ClockView } from '#domain/sla/shapes.ts'
import { parseInstant } from '#kernel/instant.ts'
import { NoPromise, PromiseChip } from '#web/sla/PromiseChip.tsx'
import { usePromiseWords } from '#web/sla/words.ts'
import { rankOf } from '#web/tickets/priority.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import { GridCell } from '#web/ui/grid/VirtualGrid.tsx'
import { HoverCard } from '#web/ui/HoverCard.tsx'
import { PriorityMark } from '#web/ui/PriorityMark.tsx'
import { ZonedTime } from '#web/ui/ZonedTime.tsx'
import styles from './QueueRow.module.css'
import type { Row } from './queue-data.ts'
import { RowButtons } from './RowButtons.tsx'
import type { RowActs } from './row-acts.ts'
import { useText } from './text.ts'

const WhyOf = lazy(() => import('#web/sla/WhyOf.tsx').then(file => ({ default: file.WhyOf })))

export const columns = 7

/** The names of the columns; the rows have them for whoever cannot see where a column stands. */
export function QueueHead() {
  const say = useText()
  const names = ['select', 'promise', 'priority', 'ticket', 'client', 'assignee', 'actions'] as const
  return names.map((name, place) => (
    <GridCell key={name} column={place + 1} heading className={styles[name]}>
      <span className={name === 'select' || name === 'actions' ? 'unseen' : undefined}>
        {say(`column_${name}`)}
      </span>
    </GridCell>
  ))
}

/** One ticket as a line: what is promised next, how urgent, what, whose, who has it; and what to do about it. */
export const QueueRow = memo(function QueueRow({
  row,
  selected,
  onSelect,
  acts,
}: {
  readonly row: Row
  readonly selected: boolean
  readonly onSelect: (id: string) => void
  readonly acts: RowActs
}) {
  const say = useText()
  const [clock] = row.clocks
  const until = row.snoozedUntil === null ? null : parseInstant(row.snoozedUntil)
  return (
    <>
      <GridCell column={1} className={styles.select}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={say('selectRow', { number: row.number })}
          checked={selected}
          onChange={() => onSelect(row.id)}
        />
      </GridCell>
      <GridCell column={2} className={styles.promise}>
        {clock ? <RowPromise row={row} clock={clock} /> : <NoPromise reason={row.noPromise} />}
      </GridCell>
      <GridCell column={3} className={styles.priority}>
        <PriorityMark rank={rankOf(row.priority)} />
      </GridCell>
      <GridCell column={4} className={styles.ticket}>
        <span className={styles.number}>#{row.number}</span>
        <span className={styles.subject} dir="auto" data-unanswered={row.unanswered || undefined}>
          {row.subject}
        </span>
        {row.unanswered ? (
          <span className={styles.sign} data-tip={say('unanswered')}>
            <MessageCircle size={14} strokeWidth={1.75} role="img" aria-label={say('unanswered')} />
          </span>
        ) : null}
        {row.draft ? (
          <span className={styles.sign} data-tip={say('draft')}>
            <PencilLine size={14} strokeWidth={1.75} role="img" aria-label={say('draft')} />
          </span>
        ) : null}
        {typeof until === 'number' ? (
          <span className={styles.aside}>
            <AlarmClock size={14} strokeWidth={1.75} aria-hidden="true" /> <ZonedTime at={until} />
          </span>
        ) : null}
        {row.tags.slice(0, 2).map(tag => (
          <span key={tag} className={styles.tag}>
            {tag}
          </span>
        ))}
      </GridCell>
      <GridCell column={5} className={styles.client}>
        <span dir="auto">{row.client.name}</span>
        {row.service ? <span className={styles.service}>{row.service.name}</span> : null}
      </GridCell>
      <GridCell column={6} className={styles.assignee}>
        {row.assignee ? (
          <>
            <Avatar name={row.assignee.name} size={20} />
            <span className={styles.person}>{row.assignee.name}</span>
          </>
        ) : (
          <span className={styles.nobody}>{say('nobody')}</span>
        )}
      </GridCell>
      <GridCell column={7} className={styles.actions}>
        {acts.may ? <RowButtons row={row} acts={acts} /> : null}
      </GridCell>
    </>
  )
})

/** The chip with "why then?" on hover; beneath it the same moment on the client's clock, where that reads differently. */
function RowPromise({ row, clock }: { readonly row: Row; readonly clock: ClockView }) {
  const { elsewhere } = usePromiseWords(clock)
  return (
    <>
      <HoverCard
        className={styles.chip ?? ''}
        card={() => (
          <div className={styles.why}>
            <Suspense fallback={null}>
              <WhyOf ticket={String(row.number)} clock={clock} />
            </Suspense>
          </div>
        )}
      >
        <PromiseChip clock={clock} fill />
      </HoverCard>
      {elsewhere ? <span className={styles.elsewhere}>{elsewhere}</span> : null}
    </>
  )
}
