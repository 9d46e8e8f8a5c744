import { Link } from '@tanstack/react-router'
import { useMinute } from '#web/platform/clock.ts'
import { useFormat } from '#web/platform/reader.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import type { TicketDetail } from '../handle.ts'
import { useText } from '../text.ts'
import styles from './ClientCard.module.css'
import { placeOf } from './place-of.ts'

/** Whose ticket it is: the client, what time it is there, who looks after them, what else is open. */
export function ClientCard({ ticket }: { readonly ticket: TicketDetail }) {
  const say = useText()
  const format = useFormat()
  const now = useMinute()
  const { client } = ticket
  const there = format.inZone(client.zone)
  return (
    <section className={styles.card} aria-label={say('client')}>
      <Avatar name={client.name} size={32} shape="client" />
      <div className={styles.words}>
        <Link to="/c/$client" params={{ client: String(client.number) }} className={styles.name}>
          {client.name}
        </Link>
        <p className={styles.facts}>
          {there.offset(now) === format.offset(now) ? null : (
            <span className="figures">
              {say('localTime', { time: there.time(now), place: placeOf(client.zone) })}
            </span>
          )}
          <span>{say('openTickets', { count: client.openTickets })}</span>
          {client.accountManager ? (
            <span>{say('accountManager', { name: client.accountManager.name })}</span>
          ) : null}
        </p>
      </div>
    </section>
  )
}
