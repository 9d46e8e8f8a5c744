import { AlarmClock, Ellipsis, MessageCircle, Reply, UserRoundCheck } from 'lucide-react'
import { memo } from 'react'
import { NoPromise, PromiseChip } from '#web/sla/PromiseChip.tsx'
import { rankOf } from '#web/tickets/priority.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import { GridCell } from '#web/ui/grid/VirtualGrid.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import { PriorityMark } from '#web/ui/PriorityMark.tsx'
import type { Row } from './queue-data.ts'
import type { RowActs } from './row-acts.ts'
import { useSwipe } from './swiping.ts'
import styles from './TicketCard.module.css'
import { useText } from './text.ts'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** A ticket on a phone: state and due moment first, subject and client second. */
export const TicketCard = memo(function TicketCard({
  row,
  selected,
  selecting,
  onSelect: selectRow,
  acts,
}: {
  readonly row: Row
  readonly selected: boolean
  /** While some are selected, a press selects. */
  readonly selecting: boolean
  readonly onSelect: (id: string) => void
  readonly acts: RowActs
}) {
  const say = useText()
  const onSelect = () => selectRow(row.id)
  const [clock] = row.clocks
  const mine = acts.isMine(row)
  const anchor = () =>
    document.querySelector(`[data-row="${CSS.escape(row.id)}"] [data-more]`) ?? document.body
  const swipe = useSwipe(way => {
    if (!acts.may) return
    if (way === 'start') acts.ask('snooze', row, anchor())
    else if (mine) acts.reply(row)
    else acts.take(row)
  }, onSelect)
  return (
    <GridCell column={1} className={styles.cell}>
      <span className={styles.under} data-way="end" aria-hidden="true">
        {mine ? <Reply {...icon} /> : <UserRoundCheck {...icon} />}
        {say(mine ? 'reply' : 'take')}
      </span>
      <span className={styles.under} data-way="start" aria-hidden="true">
        {say('snooze')}
        <AlarmClock {...icon} />
      </span>
      <div className={styles.card} data-selected={selected || undefined} {...(acts.may ? swipe : {})}>
        <div className={styles.first}>
          <span className={styles.promise}>
            {clock ? <PromiseChip clock={clock} fill /> : <NoPromise reason={row.noPromise} />}
          </span>
          <PriorityMark rank={rankOf(row.priority)} bare />
          {row.assignee ? <Avatar name={row.assignee.name} size={20} /> : null}
        </div>
        <div className={styles.second}>
          <span className={styles.subject} dir="auto" data-unanswered={row.unanswered || undefined}>
            <span className={styles.number}>#{row.number}</span> {row.subject}
          </span>
          {row.unanswered ? (
            <MessageCircle size={14} strokeWidth={1.75} role="img" aria-label={say('unanswered')} />
          ) : null}
          <span className={styles.client} dir="auto">
            {row.client.name}
          </span>
        </div>
        <span className={styles.menu}>
          <Menu
            name={say('actionsFor', { number: row.number })}
            align="end"
            sections={
              acts.may
                ? [
                    ...acts.menu(row, anchor),
                    {
                      items: [
                        {
                          id: 'select',
                          name: say('selectRow', { number: row.number }),
                          checked: selected,
                          run: onSelect,
                        },
                      ],
                    },
                  ]
                : []
            }
            trigger={props => (
              <IconButton
                {...props}
                data-more
                tabIndex={-1}
                name={say('moreFor', { number: row.number })}
                icon={<Ellipsis {...icon} />}
              />
            )}
          />
        </span>
        {selecting ? (
          <button type="button" className={styles.cover} aria-pressed={selected} onClick={onSelect}>
            <span className="unseen">{say('selectRow', { number: row.number })}</span>
          </button>
        ) : null}
      </div>
    </GridCell>
  )
})
