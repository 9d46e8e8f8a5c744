import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import styles from '#web/clients/Clients.module.css'
import { useText } from '#web/clients/text.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { commandOf } from '#web/platform/keyboard/commands.ts'
import { NoPromise, PromiseChip } from '#web/sla/PromiseChip.tsx'
import { Button } from '#web/ui/Button.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { PriorityMark } from '#web/ui/PriorityMark.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { TurnBadge } from '#web/ui/TurnBadge.tsx'
import { useText as usePageText } from './text.ts'

/** A client's open tickets as the queue shows them: by what falls due next, each with its promise. */
export function OpenTickets({
  client,
}: {
  readonly client: { readonly id: string; readonly number: number }
}) {
  const say = useText()
  const sayPage = usePageText()
  const tickets = useAnswer('views.queue', { query: { tab: 'all', clientId: client.id, limit: 50 } })
  const items = tickets.data?.items
  return (
    <section className={styles.tile}>
      <div className={styles.tileHead}>
        <h2>
          {say('openTickets')}{' '}
          {items ? (
            <span className={styles.quiet}>
              {items.length}
              {tickets.data?.next ? '+' : ''}
            </span>
          ) : null}
        </h2>
        <div className={styles.tileActions}>
          {items && items.length > 0 ? (
            <Link to="/q/$tab" params={{ tab: 'all' }} search={{ filter: `client:${client.number}` }}>
              {say('inQueue')}
            </Link>
          ) : null}
          {commandOf('ticket.create')?.enabled?.() === false ? null : (
            <Button
              size="s"
              icon={<Plus size={16} strokeWidth={1.75} />}
              keys="c"
              onClick={() => commandOf('ticket.create')?.run()}
            >
              {say('newTicket')}
            </Button>
          )}
        </div>
      </div>
      {items === undefined ? (
        tickets.error ? (
          <ErrorState title={sayPage('ticketsFailed')} retry={() => void tickets.refetch()} />
        ) : (
          <Waiting lines={3} />
        )
      ) : items.length === 0 ? (
        <p className={styles.quiet}>{say('noTickets')}</p>
      ) : (
        <ul className={styles.lines}>
          {items.map(ticket => (
            <Line key={ticket.id} ticket={ticket} />
          ))}
        </ul>
      )}
    </section>
  )
}

type Ticket = NonNullable<ReturnType<typeof useAnswer<'views.queue'>>['data']>['items'][number]

function Line({ ticket }: { readonly ticket: Ticket }) {
  const [clock] = ticket.clocks
  return (
    <li className={styles.ticket}>
      <span className={styles.promise}>
        {clock ? <PromiseChip clock={clock} fill /> : <NoPromise reason={ticket.noPromise} />}
      </span>
      <PriorityMark rank={ticket.priority as 1 | 2 | 3 | 4} bare />
      <Link className={styles.name} to="/t/$ticket" params={{ ticket: String(ticket.number) }} dir="auto">
        #{ticket.number} {ticket.subject}
      </Link>
      <TurnBadge turn={ticket.status.turn} status={ticket.status.name} />
    </li>
  )
}
