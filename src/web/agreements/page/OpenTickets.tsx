import { Link } from '@tanstack/react-router'
import type { Agreement } from '#domain/agreements/shapes.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { Waiting } from '#web/ui/Skeleton.tsx'
import styles from './Page.module.css'
import { Tile } from './Tile.tsx'
import { useText } from './text.ts'

const most = 8

/** Tickets under it that are not over; they keep its terms whatever becomes of it. */
export function OpenTickets({ agreement }: { readonly agreement: Agreement }) {
  const say = useText()
  const { openTickets, number } = agreement
  const answer = useAnswer('agreements.stops', { params: { id: agreement.id } }, { enabled: openTickets > 0 })
  return (
    <Tile
      name={say('openTickets')}
      count={openTickets}
      actions={
        <Link to="/q/$tab" params={{ tab: 'all' }} search={{ filter: `agreement:${number}` }}>
          {say('inQueue')}
        </Link>
      }
    >
      {openTickets === 0 ? <p className={styles.quiet}>{say('noTickets')}</p> : null}
      {openTickets > 0 && answer.isPending ? <Waiting lines={3} /> : null}
      <ul className={styles.lines}>
        {(answer.data?.tickets ?? []).slice(0, most).map(({ id, number, subject }) => (
          <li key={id} className={styles.line}>
            <Link to="/t/$ticket" params={{ ticket: String(number) }} dir="auto">
              #{number} {subject}
            </Link>
          </li>
        ))}
      </ul>
      {openTickets > most ? (
        <p className={styles.quiet}>{say('moreTickets', { count: openTickets - most })}</p>
      ) : null}
    </Tile>
  )
}
