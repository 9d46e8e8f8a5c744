import { Link } from '@tanstack/react-router'
import type { OutsideRequest } from '#domain/tickets/outside-shapes.ts'
import { instant } from '#kernel/instant.ts'
import { Button } from '#web/ui/Button.tsx'
import { ZonedTime } from '#web/ui/ZonedTime.tsx'
import styles from './Outside.module.css'
import type { Settling } from './SettlingDialog.tsx'
import { useText } from './text.ts'

/** One request: what was asked by whom, why nothing covers it, and the three ways on. */
export function OutsideLine({
  request,
  may,
  onSettle,
}: {
  readonly request: OutsideRequest
  readonly may: boolean
  readonly onSettle: (how: Settling) => void
}) {
  const say = useText()
  const { ticket, client, contact, service, decision } = request
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        <Link
          to="/t/$ticket"
          params={{ ticket: String(ticket.number) }}
          className={styles.subject}
          dir="auto"
        >
          #{ticket.number} {ticket.subject}
        </Link>
        <span className={styles.quiet}>
          <Link to="/c/$client" params={{ client: String(client.number) }} dir="auto">
            {client.name}
          </Link>
          {[contact?.name, service?.name].filter(Boolean).map(part => (
            <span key={part} dir="auto">
              {' · '}
              {part}
            </span>
          ))}
        </span>
        <span>{request.sentence}</span>
        <span className={styles.quiet}>
          {say('since')} <ZonedTime at={instant(request.at)} />
          {' · '}
          {request.answeredAt ? (
            <>
              {say('answered')} <ZonedTime at={instant(request.answeredAt)} />
            </>
          ) : (
            say('notAnswered')
          )}
          {request.manager ? ` · ${say('managedBy', { name: request.manager.name })}` : ''}
        </span>
        {decision ? (
          <p className={styles.decision}>
            <strong>
              {decision.kind === 'attached' && decision.agreement
                ? say('decided_attachedTo', { name: decision.agreement.name })
                : say(`decided_${decision.kind}`)}
            </strong>{' '}
            <span className={styles.quiet}>
              {decision.by ? `${decision.by.name} · ` : ''}
              <ZonedTime at={instant(decision.at)} />
            </span>
            {decision.note ? <span dir="auto"> {decision.note}</span> : null}
          </p>
        ) : null}
      </div>
      {decision === null && may ? (
        <div className={styles.ways}>
          <Button size="s" look="primary" onClick={() => onSettle('accept')}>
            {say('accept')}
          </Button>
          <Button size="s" onClick={() => onSettle('attach')}>
            {say('attach')}
          </Button>
          <Button size="s" look="quiet" onClick={() => onSettle('decline')}>
            {say('decline')}
          </Button>
        </div>
      ) : null}
    </li>
  )
}
