import { Link } from '@tanstack/react-router'
import { instant } from '#kernel/instant.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { PriorityMark } from '#web/ui/PriorityMark.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { TurnBadge } from '#web/ui/TurnBadge.tsx'
import { ZonedTime } from '#web/ui/ZonedTime.tsx'
import styles from './Clients.module.css'
import { useText } from './text.ts'

export function OpenTickets({ clientId }: { readonly clientId: string }) {
  const say = useText()
  const tickets = useAnswer('tickets.list', { query: { clientId, state: 'open', limit: 50 } })
  const items = tickets.data?.items
  return (
    <section className={styles.tile}>
      <div className={styles.tileHead}>
        <h2>
          {say('openTickets')} {items ? <span className={styles.quiet}>{items.length}</span> : null}
        </h2>
      </div>
      {items === undefined ? (
        tickets.error ? (
          <ErrorState retry={() => void tickets.refetch()} />
        ) : (
          <Waiting lines={3} />
        )
      ) : items.length === 0 ? (
        <p className={styles.quiet}>{say('noTickets')}</p>
      ) : (
        <ul className={styles.lines}>
          {items.map(ticket => (
            <li key={ticket.id} className={styles.line}>
              <PriorityMark rank={ticket.priority as 1 | 2 | 3 | 4} bare />
              <div className={styles.main}>
                <Link
                  className={styles.name}
                  to="/t/$ticket"
                  params={{ ticket: String(ticket.number) }}
                  dir="auto"
                >
                  #{ticket.number} {ticket.subject}
                </Link>
                <span className={styles.quiet}>
                  <TurnBadge turn={ticket.status.turn} status={ticket.status.name} />
                </span>
              </div>
              {ticket.nextDueAt ? (
                <span className={styles.cell}>
                  <ZonedTime at={instant(ticket.nextDueAt)} />
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
