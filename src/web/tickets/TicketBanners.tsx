import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { parseInstant } from '#kernel/instant.ts'
import { Button } from '#web/ui/Button.tsx'
import { ZonedTime } from '#web/ui/ZonedTime.tsx'
import type { Acts } from './acts.ts'
import type { TicketDetail } from './handle.ts'
import styles from './TicketHeader.module.css'
import { useText } from './text.ts'

const OutsideBanner = lazy(() =>
  import('./OutsideBanner.tsx').then(file => ({ default: file.OutsideBanner })),
)

/** What changes how everything below is read: merged away, put aside, gone on from another. */
export function TicketBanners({ ticket, acts }: { readonly ticket: TicketDetail; readonly acts: Acts }) {
  const say = useText()
  const until = ticket.snoozedUntil === null ? null : parseInstant(ticket.snoozedUntil)
  return (
    <>
      {ticket.outside ? (
        <Suspense fallback={null}>
          <OutsideBanner ticket={ticket} />
        </Suspense>
      ) : null}
      {ticket.mergedInto ? (
        <p className={styles.banner}>
          {say('merged')}{' '}
          <Link to="/t/$ticket" params={{ ticket: String(ticket.mergedInto.number) }}>
            #{ticket.mergedInto.number} {ticket.mergedInto.subject}
          </Link>
        </p>
      ) : null}
      {typeof until === 'number' ? (
        <p className={styles.banner}>
          {say('snoozed')} <ZonedTime at={until} />
          <Button size="s" onClick={() => void acts.wake([ticket])}>
            {say('wake')}
          </Button>
        </p>
      ) : null}
      {ticket.follows ? (
        <p className={styles.banner}>
          {say('follows')}{' '}
          <Link to="/t/$ticket" params={{ ticket: String(ticket.follows.number) }}>
            #{ticket.follows.number} {ticket.follows.subject}
          </Link>
        </p>
      ) : null}
      {ticket.mergedFrom.length > 0 ? (
        <p className={styles.banner}>
          {say('mergedFrom')}{' '}
          {ticket.mergedFrom.map(from => (
            <Link key={from.id} to="/t/$ticket" params={{ ticket: String(from.number) }}>
              #{from.number} {from.subject}
            </Link>
          ))}
        </p>
      ) : null}
    </>
  )
}
